package org.lookback.casework.api.helper;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is responsible for the households of a place on a day.
 *
 * @param region code; empty for everything
 * @param year   whose exit status and members count
 * @param rows   by exit status
 * @param loads  those with most households first
 */
public record HelperBoard(String region, LocalDate day, int year, List<HelperRow> rows, HelperRow total, List<HelperLoad> loads) {

	public HelperBoard {
		rows = List.copyOf(rows);
		loads = List.copyOf(loads);
	}
}
