package org.lookback.casework.api.coverage;

import java.util.function.Predicate;

/** The lists behind the numbers of a {@link CoverageRow}. */
public enum CoverageList {
	/** Who should be visited: the roster's households; where there is no roster, all that any file names. */
	DUE(one -> one.onRoster() || one.basis() != Basis.ROSTER),
	/** Of those, who was. */
	VISITED(one -> DUE.holds(one) && one.visits() > 0),
	/** Of those, who was not. */
	MISSED(one -> DUE.holds(one) && one.visits() == 0),
	/** Of those who should be visited, registered households. */
	REGISTERED_DUE(one -> DUE.holds(one) && one.registered()),
	/** Registered households that were not visited. */
	REGISTERED_MISSED(one -> MISSED.holds(one) && one.registered()),
	/** On a roster, in no file. */
	ONLY_ROSTER(one -> one.onRoster() && !one.inFiles()),
	/** In files of a village that has a roster, but not on it. */
	ONLY_FILES(one -> !one.onRoster() && one.basis() == Basis.ROSTER),
	/** In villages that have no roster. */
	NO_ROSTER(one -> one.basis() != Basis.ROSTER);

	private final Predicate<CoverageHousehold> members;

	CoverageList(Predicate<CoverageHousehold> members) {
		this.members = members;
	}

	/** Whether a household is on the list. */
	public boolean holds(CoverageHousehold household) {
		return members.test(household);
	}
}
