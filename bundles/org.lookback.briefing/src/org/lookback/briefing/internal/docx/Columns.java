package org.lookback.briefing.internal.docx;

import java.util.ArrayList;
import java.util.List;

/** Which columns stand side by side, and how wide: as their words ask for, within the page. */
final class Columns {

	private static final int CHARACTER = 118;
	private static final int NARROWEST = 620;
	private static final int ASKS_AT_MOST = 26;
	private static final int SAMPLE = 200;
	/** Numbers of households and figures stay in one line. */
	private static final int ID = 18;

	private Columns() {
	}

	/** Columns by table, in order: the left ones stand in each. */
	static List<List<Integer>> parts(List<String> headings, int labels, List<List<OfficialText.Cell>> rows, int room) {
		int least = 0;
		for (int i = 0; i < headings.size(); i++) {
			least += least(headings, rows, i);
		}
		List<List<Integer>> parts = new ArrayList<>();
		if (least <= room) {
			parts.add(all(0, headings.size()));
			return parts;
		}
		int kept = Math.min(Math.max(1, labels), Math.max(1, headings.size() / 3));
		int taken = 0;
		for (int i = 0; i < kept; i++) {
			taken += least(headings, rows, i);
		}
		List<Integer> part = all(0, kept);
		int used = taken;
		for (int i = kept; i < headings.size(); i++) {
			int more = least(headings, rows, i);
			if (used + more > room && part.size() > kept) {
				parts.add(part);
				part = all(0, kept);
				used = taken;
			}
			part.add(i);
			used += more;
		}
		parts.add(part);
		return parts;
	}

	private static List<Integer> all(int from, int until) {
		List<Integer> columns = new ArrayList<>();
		for (int i = from; i < until; i++) {
			columns.add(i);
		}
		return columns;
	}

	/** Room that a column cannot do without: its numbers in one line, words in lines of a few characters. */
	private static int least(List<String> headings, List<List<OfficialText.Cell>> rows, int column) {
		int longest = Math.min(8, size(headings.get(column)));
		for (List<OfficialText.Cell> row : sample(rows)) {
			if (column < row.size()) {
				int size = size(row.get(column).run().text());
				longest = Math.max(longest, row.get(column).number() ? size : Math.min(whole(row.get(column).run().text()) ? ID : 8, size));
			}
		}
		return Math.max(NARROWEST, longest * CHARACTER + 160);
	}

	/** Whether a text is one word that should not be broken. */
	private static boolean whole(String text) {
		return text.codePoints().allMatch(c -> c > ' ' && c < 0x2E80);
	}

	private static List<List<OfficialText.Cell>> sample(List<List<OfficialText.Cell>> rows) {
		return rows.size() <= SAMPLE ? rows : rows.subList(0, SAMPLE);
	}

	static int[] widths(List<String> headings, List<List<OfficialText.Cell>> rows, List<Integer> part, int room) {
		int[] least = new int[part.size()];
		int[] asks = new int[part.size()];
		int leastOfAll = 0;
		int asked = 0;
		for (int i = 0; i < part.size(); i++) {
			int column = part.get(i);
			least[i] = least(headings, rows, column);
			int wish = size(headings.get(column));
			for (List<OfficialText.Cell> row : sample(rows)) {
				wish = column < row.size() ? Math.max(wish, size(row.get(column).run().text())) : wish;
			}
			asks[i] = Math.max(0, Math.min(ASKS_AT_MOST, wish) * CHARACTER + 160 - least[i]);
			leastOfAll += least[i];
			asked += asks[i];
		}
		int free = Math.max(0, room - leastOfAll);
		int[] widths = new int[part.size()];
		int sum = 0;
		for (int i = 0; i < widths.length; i++) {
			widths[i] = least[i] + (asked == 0 ? free / widths.length : (int) ((long) free * asks[i] / asked));
			widths[i] = leastOfAll > room ? (int) ((long) least[i] * room / leastOfAll) : widths[i];
			sum += widths[i];
		}
		widths[0] += Math.max(0, room - sum);
		return widths;
	}

	/** Width of a text in halves of a Chinese character. */
	private static int size(String text) {
		return text.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
	}
}
