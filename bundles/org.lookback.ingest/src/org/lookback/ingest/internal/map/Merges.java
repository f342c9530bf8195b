package org.lookback.ingest.internal.map;

import java.util.ArrayList;
import java.util.List;

import org.lookback.ingest.internal.file.MergedRanges;

/** Merged cells of a sheet. */
final class Merges {

	private record Range(int left, int top, int right, int bottom) {
	}

	private final List<Range> ranges = new ArrayList<>();

	/** Only the ranges among the first rows are kept: headings stand there. */
	Merges(MergedRanges all) {
		for (int i = 0; i < all.size(); i++) {
			if (all.top(i) <= HeadingFinder.ROWS) {
				ranges.add(new Range(all.left(i), all.top(i), all.right(i), all.bottom(i)));
			}
		}
	}

	boolean none() {
		return ranges.isEmpty();
	}

	/**
	 * The last row that cells merged over several rows and beginning in a row reach; the row itself when there are none. What reaches further than
	 * headings do is a merge of data, or of a whole column.
	 *
	 * @param most rows that headings take
	 */
	int bottom(long row, int most) {
		return ranges.stream().filter(range -> range.top() == row && range.bottom() < row + most).mapToInt(Range::bottom).max().orElse((int) row);
	}

	/** The column whose text stands for a cell. */
	int left(long row, int column) {
		return ranges.stream().filter(r -> r.top() <= row && row <= r.bottom() && r.left() <= column && column <= r.right())
				.mapToInt(Range::left).findFirst().orElse(column);
	}
}
