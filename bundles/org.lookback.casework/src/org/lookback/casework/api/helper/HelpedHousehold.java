package org.lookback.casework.api.helper;

import java.time.LocalDate;
import java.util.List;

/**
 * A registered household and who is responsible for it.
 *
 * @param number  the store's number
 * @param key     its key
 * @param code    registered number, empty when it has none
 * @param village code of its village, empty when no file says it
 * @param head    name of its head, in full; empty when no file says it
 * @param persons who belongs to it in the year
 * @param status  code of its exit status in the year, empty when not recorded
 * @param terms   all its helpers' times, by first day
 */
public record HelpedHousehold(long number, String key, String code, String village, String head, long persons, String status, List<HelpTerm> terms) {

	/** Code of the exit status of households that are lifted and no longer supported. */
	public static final String NO_LONGER = "已脱贫不再享受政策";

	public HelpedHousehold {
		terms = List.copyOf(terms);
	}

	/** Who is responsible for it on a day. */
	public List<HelpTerm> on(LocalDate day) {
		return terms.stream().filter(term -> term.on(day)).toList();
	}

	/** Whether it is lifted and no longer supported: it keeps a helper all the same. */
	public boolean noLonger() {
		return status.equals(NO_LONGER);
	}
}
