package org.lookback.casework.api.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * How fast visits go on, place by place, against the deadlines of a package.
 *
 * @param question  whose visits up to {@code on} count
 * @param packageId whose deadlines these are
 * @param on        the day that it is seen from
 * @param goals     by date; those of which the last day is not known come last
 * @param rows      by code of the region; households without a village come last
 * @param total     all of them
 */
public record CoveragePace(CoverageQuestion question, String packageId, LocalDate on, List<Goal> goals, List<PlacePace> rows, PlacePace total) {

	public CoveragePace {
		goals = List.copyOf(goals);
		rows = List.copyOf(rows);
	}
}
