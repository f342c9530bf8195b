package org.lookback.ingest.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Merged cells of a sheet. */
final class Merges {

	private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

	private record Range(int left, int top, int right, int bottom) {
	}

	private final List<Range> ranges = new ArrayList<>();

	/** @param texts as A1:C2; what does not look so is left out. Only the ranges among the first rows are kept: headings stand there */
	Merges(List<String> texts) {
		for (String text : texts) {
			Matcher range = RANGE.matcher(text);
			if (range.matches() && Integer.parseInt(range.group(2)) <= HeadingFinder.ROWS) {
				ranges.add(new Range(column(range.group(1)), Integer.parseInt(range.group(2)), column(range.group(3)),
						Integer.parseInt(range.group(4))));
			}
		}
	}

	boolean none() {
		return ranges.isEmpty();
	}

	/** The last row that cells merged over several rows and beginning in a row reach; the row itself when there are none. */
	int bottom(long row) {
		return ranges.stream().filter(range -> range.top() == row).mapToInt(Range::bottom).max().orElse((int) row);
	}

	/** The column whose text stands for a cell. */
	int left(long row, int column) {
		return ranges.stream().filter(r -> r.top() <= row && row <= r.bottom() && r.left() <= column && column <= r.right())
				.mapToInt(Range::left).findFirst().orElse(column);
	}

	private static int column(String letters) {
		int column = 0;
		for (char letter : letters.toCharArray()) {
			column = column * 26 + letter - 'A' + 1;
		}
		return column - 1;
	}
}
