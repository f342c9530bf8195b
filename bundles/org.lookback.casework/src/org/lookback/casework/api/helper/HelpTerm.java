package org.lookback.casework.api.helper;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One helper's time with one household.
 *
 * @param rowKey what tells the row apart from the household's others
 * @param key    the helper's number, as the file says it
 * @param role   code of the list {@code HelperRole}, empty when not recorded
 * @param from   first day; he always was there when it is not recorded
 * @param until  last day; he still is there when it is not recorded
 */
public record HelpTerm(String rowKey, String key, Helper helper, String role, Optional<LocalDate> from, Optional<LocalDate> until) {

	/** Whether it holds on a day. */
	public boolean on(LocalDate day) {
		return from.filter(first -> first.isAfter(day)).isEmpty() && until.filter(last -> last.isBefore(day)).isEmpty();
	}

	/** Whether it was over by a day. */
	public boolean before(LocalDate day) {
		return until.filter(last -> last.isBefore(day)).isPresent();
	}
}
