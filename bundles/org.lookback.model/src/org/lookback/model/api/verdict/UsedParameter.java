package org.lookback.model.api.verdict;

import java.util.Optional;

/**
 * A parameter that a decision read.
 *
 * @param value     empty when nobody has set it: the document leaves it open
 * @param unit      its unit, empty when it has none
 * @param validFrom ISO date from which the value holds, empty when always
 * @param region    code of the region the value holds for, empty when everywhere
 * @param setBy     who supplied a reading, when and why; empty for a value of the package itself
 */
public record UsedParameter(String id, String title, Optional<Object> value, String unit, String validFrom, String region,
		Optional<ClauseRef> clause, String setBy) {
}
