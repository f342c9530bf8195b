package org.lookback.casework.api.coverage;

import java.util.List;

/**
 * The answer to a {@link CoverageQuestion}.
 *
 * @param year     that it speaks of
 * @param rows     by code of the region; households without a village come last
 * @param total    all of them
 * @param visitors by number of households, most first
 * @param days     oldest first
 */
public record Coverage(CoverageQuestion question, int year, List<CoverageRow> rows, CoverageRow total, List<VisitorRow> visitors, List<DayRow> days) {

	public Coverage {
		rows = List.copyOf(rows);
		visitors = List.copyOf(visitors);
		days = List.copyOf(days);
	}
}
