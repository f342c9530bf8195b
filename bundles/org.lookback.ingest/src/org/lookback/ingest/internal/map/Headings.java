package org.lookback.ingest.internal.map;

import java.util.List;

import org.lookback.ingest.api.Guess;

/**
 * The headings of a table.
 *
 * @param row     their first row, from 1, with the reason; no value when none were found
 * @param rows    how many rows they take; 0 when none were found
 * @param dataRow first row below them
 * @param texts   one a column; when none were found the columns' letters
 * @param titles  texts of the rows above
 */
public record Headings(Guess<Integer> row, int rows, long dataRow, List<String> texts, List<String> titles) {

	/** Whether there are any. */
	public boolean found() {
		return row.value().isPresent();
	}
}
