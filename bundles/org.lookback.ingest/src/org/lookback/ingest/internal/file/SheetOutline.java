package org.lookback.ingest.internal.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a first pass over a sheet finds out.
 *
 * @param merges        merged ranges, as A1:C2
 * @param hiddenColumns indexes of columns that a person does not see when the sheet is opened, from 0
 * @param hiddenRows    how many rows he does not see
 * @param firstHidden   the first of them, as a spreadsheet numbers it; 0 when there is none
 */
record SheetOutline(List<String> merges, BitSet hiddenColumns, long hiddenRows, long firstHidden) {

	static final SheetOutline PLAIN = new SheetOutline(List.of(), new BitSet(), 0, 0);

	/** Merged ranges beyond these are not kept: only those among the headings matter. */
	static final int MOST_MERGES = 100_000;

	/** Puts an outline together. */
	static final class Builder {

		private final List<String> merges = new ArrayList<>();
		private final BitSet hiddenColumns = new BitSet();
		private long hiddenRows;
		private long firstHidden;

		void merge(String range) {
			if (merges.size() < MOST_MERGES) {
				merges.add(range);
			}
		}

		/** @param first from 0, @param last is hidden, too */
		void hideColumns(int first, int last) {
			if (first >= 0 && last >= first) {
				hiddenColumns.set(Math.min(first, RowSource.MOST_COLUMNS), Math.min(last, RowSource.MOST_COLUMNS - 1) + 1);
			}
		}

		/** @param number from 1 */
		void hideRow(long number) {
			hiddenRows++;
			firstHidden = firstHidden == 0 ? number : firstHidden;
		}

		SheetOutline outline() {
			return new SheetOutline(merges, hiddenColumns, hiddenRows, firstHidden);
		}
	}
}
