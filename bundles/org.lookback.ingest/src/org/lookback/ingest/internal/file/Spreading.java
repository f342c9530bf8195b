package org.lookback.ingest.internal.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lookback.ingest.api.IssueKind;

/**
 * Says in every row what a cell merged over several rows says in the first of them. Rows must come in their order; needs a number for each range
 * and the texts of those that are open. A cell that holds something of its own keeps it, a row that holds nothing stays blank, and cells merged
 * from left to right are left alone: what a text under one heading says under the next nobody knows.
 */
final class Spreading {

	/** A range whose rows are being read. */
	private record Open(long row, long bottom, String text, IssueKind trouble) {
	}

	private static final int SHIFT = 32;

	private final MergedRanges ranges;
	private final BitSet once;
	/** First rows and numbers of the ranges, sorted. */
	private final long[] order;
	private final Map<Integer, Open> open = new TreeMap<>();
	private int next;

	/**
	 * @param dataRow the first row that is data: what is merged above stays as it is
	 * @param width   how many columns have headings; others are left alone
	 * @param once    columns whose cells count only where they stand: they stay blank below and are only noted
	 */
	Spreading(MergedRanges ranges, long dataRow, int width, BitSet once) {
		this.ranges = ranges;
		this.once = once;
		long[] found = new long[ranges.size()];
		int count = 0;
		for (int i = 0; i < ranges.size(); i++) {
			if (spread(ranges, i, dataRow, width)) {
				found[count++] = (long) ranges.top(i) << SHIFT | i;
			}
		}
		Arrays.sort(found, 0, count);
		order = Arrays.copyOf(found, count);
	}

	private static boolean spread(MergedRanges ranges, int range, long dataRow, int width) {
		return ranges.bottom(range) > ranges.top(range) && ranges.top(range) >= dataRow && ranges.left(range) < width;
	}

	/** How many ranges are spread. */
	int count() {
		return order.length;
	}

	/** The first of them, as a spreadsheet names it; there must be one. */
	String first() {
		return ranges.name((int) order[0]);
	}

	/** The row with what is merged into it. */
	SheetRow spread(SheetRow row) {
		if (next == order.length && open.isEmpty()) {
			return row;
		}
		begin(row);
		if (open.isEmpty() || row.blank()) {
			return row;
		}
		List<String> cells = null;
		Map<Integer, IssueKind> troubles = row.troubles();
		Map<Integer, Long> merged = Map.of();
		for (Iterator<Map.Entry<Integer, Open>> each = open.entrySet().iterator(); each.hasNext();) {
			Map.Entry<Integer, Open> entry = each.next();
			int column = entry.getKey();
			Open range = entry.getValue();
			if (range.bottom() < row.number()) {
				each.remove();
			} else if (range.row() < row.number() && row.cell(column).isBlank() && !row.troubles().containsKey(column)) {
				merged = merged.isEmpty() ? new HashMap<>() : merged;
				merged.put(column, range.row());
				if (!once.get(column)) {
					cells = cells == null ? new ArrayList<>(row.cells()) : cells;
					put(cells, column, range.text());
					troubles = range.trouble() == null ? troubles : with(troubles, row, column, range.trouble());
				}
			}
		}
		return merged.isEmpty() ? row : new SheetRow(row.number(), cells == null ? row.cells() : cells, troubles, merged);
	}

	/** Opens the ranges that begin in a row; of those that begin in rows the file leaves out nothing is known. */
	private void begin(SheetRow row) {
		for (; next < order.length && order[next] >> SHIFT <= row.number(); next++) {
			int range = (int) order[next];
			int column = ranges.left(range);
			boolean says = ranges.top(range) == row.number() && (!row.cell(column).isBlank() || row.troubles().containsKey(column));
			if (says) {
				Open before = open.get(column);
				boolean longer = before != null && before.row() == row.number() && before.bottom() > ranges.bottom(range);
				open.put(column, longer ? before : new Open(row.number(), ranges.bottom(range), row.cell(column), row.troubles().get(column)));
			}
		}
	}

	private static void put(List<String> cells, int column, String text) {
		while (cells.size() <= column) {
			cells.add("");
		}
		cells.set(column, text);
	}

	private static Map<Integer, IssueKind> with(Map<Integer, IssueKind> troubles, SheetRow row, int column, IssueKind trouble) {
		Map<Integer, IssueKind> more = troubles == row.troubles() ? new HashMap<>(troubles) : troubles;
		more.put(column, trouble);
		return more;
	}
}
