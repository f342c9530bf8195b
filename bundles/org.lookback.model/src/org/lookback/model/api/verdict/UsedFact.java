package org.lookback.model.api.verdict;

import java.util.Optional;

import org.lookback.model.api.facts.Source;

/**
 * A fact that a decision read.
 *
 * @param field  the dictionary's id of the field
 * @param object whose fact it is: the member's code, the kin's key; empty for the household's own
 * @param value  empty when it is not recorded
 * @param source the imported row; empty when there is none
 */
public record UsedFact(String field, String object, Optional<Object> value, Optional<Source> source) {
}
