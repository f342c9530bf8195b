package org.lookback.standards.api;

import java.util.List;

/**
 * A decision that is not made.
 *
 * @param object    key of the member, kin, loan, village, facility or project it is about; empty for the household itself
 * @param blockedBy what is missing: ids of fields, {@code param:} and a parameter's id, names of lists
 */
public record Undecided(String rule, String object, List<String> blockedBy) {

	public Undecided {
		blockedBy = List.copyOf(blockedBy);
	}
}
