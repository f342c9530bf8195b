package org.lookback.casework.api.coverage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One household of a list.
 *
 * @param number     the store's number
 * @param key        its key
 * @param code       registered number, empty when it has none
 * @param village    code of its village, empty when no file says it
 * @param group      natural village or group, empty when no file says it
 * @param head       name of its head, in full; empty when no file says it
 * @param persons    in it; of a household that is only on a roster, as the roster says
 * @param registered whether it is registered
 * @param basis      what the number of households of its village rests on
 * @param onRoster   whether its village's roster names it
 * @param inFiles    whether any other file does
 * @param visits     made to it
 * @param last       day of the last visit
 * @param visitor    who made that, in full; empty when the visit does not say
 */
public record CoverageHousehold(long number, String key, String code, String village, String group, String head, long persons, boolean registered,
		Basis basis, boolean onRoster, boolean inFiles, int visits, Optional<LocalDate> last, String visitor) {
}
