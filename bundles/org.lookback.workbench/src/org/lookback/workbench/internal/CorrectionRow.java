package org.lookback.workbench.internal;

import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.standards.api.Rule;

/**
 * One row of a correction list.
 *
 * @param village  in words
 * @param code     the household's number, or its key when it has none
 * @param head     the head's name
 * @param person   the member's name, empty when the field is not his
 * @param field    what may have to be corrected; empty when that cannot be done in the list
 * @param value    as it is now; empty when nothing is recorded
 * @param position beside the field, where there are several: which house, which year
 */
record CorrectionRow(String village, String code, String head, String person, Rule rule, Optional<Field> field, Optional<Object> value,
		String position, CorrectionKey key) {
}
