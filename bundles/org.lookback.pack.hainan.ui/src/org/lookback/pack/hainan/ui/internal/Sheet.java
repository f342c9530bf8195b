package org.lookback.pack.hainan.ui.internal;

import java.util.List;

import org.lookback.ui.api.CountTable.Heading;
import org.lookback.ui.api.CountTable.Row;

/**
 * A table of the board, ready to be shown.
 *
 * @param labels headings of what the rows are
 * @param counts headings of the counts
 * @param note   what a reader has to know, or why there are no rows; may be empty
 */
record Sheet(List<Heading> labels, List<Heading> counts, List<Row> rows, String note) {

	Sheet {
		labels = List.copyOf(labels);
		counts = List.copyOf(counts);
		rows = List.copyOf(rows);
	}
}
