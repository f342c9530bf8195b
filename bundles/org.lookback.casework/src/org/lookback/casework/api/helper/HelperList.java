package org.lookback.casework.api.helper;

import java.time.LocalDate;
import java.util.function.BiPredicate;

/** The lists behind the numbers of a {@link HelperRow}. */
public enum HelperList {
	/** All registered households. */
	ALL((household, day) -> true),
	/** Somebody is responsible for it. */
	HELPED((household, day) -> !household.on(day).isEmpty()),
	/** Nobody is. */
	WITHOUT((household, day) -> household.on(day).isEmpty()),
	/** Nobody is any more: its last helper has ended. */
	ENDED((household, day) -> WITHOUT.holds(household, day) && household.terms().stream().anyMatch(term -> term.before(day))),
	/** Nobody ever was, as far as files say. */
	NEVER((household, day) -> WITHOUT.holds(household, day) && !ENDED.holds(household, day)),
	/** Nobody is, and the household is no longer supported: it must keep a helper all the same. */
	NO_LONGER_WITHOUT((household, day) -> WITHOUT.holds(household, day) && household.noLonger());

	private final BiPredicate<HelpedHousehold, LocalDate> members;

	HelperList(BiPredicate<HelpedHousehold, LocalDate> members) {
		this.members = members;
	}

	/** Whether a household is on the list on a day. */
	public boolean holds(HelpedHousehold household, LocalDate day) {
		return members.test(household, day);
	}
}
