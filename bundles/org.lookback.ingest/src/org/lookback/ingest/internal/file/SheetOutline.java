package org.lookback.ingest.internal.file;

import java.util.BitSet;

/**
 * What a first pass over a sheet finds out.
 *
 * @param merges        merged ranges
 * @param hiddenColumns indexes of columns that a person does not see when the sheet is opened, from 0
 * @param hiddenRows    how many rows he does not see
 * @param firstHidden   the first of them, as a spreadsheet numbers it; 0 when there is none
 */
record SheetOutline(MergedRanges merges, BitSet hiddenColumns, long hiddenRows, long firstHidden) {

	static final SheetOutline PLAIN = new SheetOutline(MergedRanges.NONE, new BitSet(), 0, 0);

	/** Puts an outline together. */
	static final class Builder {

		private final MergedRanges.Builder merges = new MergedRanges.Builder();
		private final BitSet hiddenColumns = new BitSet();
		private long hiddenRows;
		private long firstHidden;

		/** @param range as A1:C2 */
		void merge(String range) {
			merges.add(range);
		}

		/** Columns from 0, rows from 1. */
		void merge(int left, long top, int right, long bottom) {
			merges.add(left, top, right, bottom);
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
			return new SheetOutline(merges.ranges(), hiddenColumns, hiddenRows, firstHidden);
		}
	}
}
