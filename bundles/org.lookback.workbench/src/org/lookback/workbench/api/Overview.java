package org.lookback.workbench.api;

import java.util.List;

/**
 * What a workspace holds.
 *
 * @param year        the year that counts speak of unless asked
 * @param years       all years with data
 * @param households  of the current year
 * @param persons     of the current year
 * @param clauses     policy clauses that can be searched
 * @param dataVersion the change that the index has seen
 * @param checks      the latest run of each package
 */
public record Overview(int year, List<Integer> years, long households, long persons, long clauses, long dataVersion, List<CheckRun> checks) {

	public boolean isEmpty() {
		return households == 0;
	}
}
