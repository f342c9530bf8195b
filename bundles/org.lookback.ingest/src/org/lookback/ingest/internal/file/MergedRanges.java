package org.lookback.ingest.internal.file;

import java.util.Arrays;

import org.lookback.ingest.api.ColumnMapping;

/** The merged ranges of a sheet, in the order in which the file names them; four numbers each, so that a million of them are no burden. */
public final class MergedRanges {

	/** A sheet without any. */
	public static final MergedRanges NONE = new MergedRanges(new int[0], 0, false);

	/** Ranges beyond these are not kept: a sheet of a million rows, each two merged in four columns, has as many. */
	static final int MOST = 1 << 21;

	private static final int NUMBERS = 4;
	private static final int RIGHT = 2;
	private static final int BOTTOM = 3;
	private static final int MOST_ROWS = 1 << 30;

	private final int[] numbers;
	private final int size;
	private final boolean more;

	private MergedRanges(int[] numbers, int size, boolean more) {
		this.numbers = numbers;
		this.size = size;
		this.more = more;
	}

	public int size() {
		return size;
	}

	/** Whether the file has more than are kept. */
	boolean more() {
		return more;
	}

	/** The first column of a range, from 0. */
	public int left(int range) {
		return numbers[range * NUMBERS];
	}

	/** The first row of a range, as a spreadsheet numbers it. */
	public int top(int range) {
		return numbers[range * NUMBERS + 1];
	}

	/** The last column of a range, from 0. */
	public int right(int range) {
		return numbers[range * NUMBERS + RIGHT];
	}

	/** The last row of a range, as a spreadsheet numbers it. */
	public int bottom(int range) {
		return numbers[range * NUMBERS + BOTTOM];
	}

	/** A range as a spreadsheet names it: A1:C2. */
	String name(int range) {
		return ColumnMapping.letters(left(range)) + top(range) + ':' + ColumnMapping.letters(right(range)) + bottom(range);
	}

	/** Collects ranges. */
	static final class Builder {

		private int[] numbers = new int[0];
		private int size;
		private boolean more;

		/** Columns from 0, rows from 1; what is no range of several cells of a sheet is left out. */
		void add(int left, long top, int right, long bottom) {
			boolean several = right >= left && bottom >= top && (right > left || bottom > top);
			if (!several || left < 0 || top < 1 || right >= RowSource.MOST_COLUMNS || bottom > MOST_ROWS) {
				return;
			}
			if (size == MOST) {
				more = true;
				return;
			}
			int at = size * NUMBERS;
			if (at == numbers.length) {
				numbers = Arrays.copyOf(numbers, Math.max(NUMBERS * 16, numbers.length / 2 * 3 / NUMBERS * NUMBERS));
			}
			numbers[at] = left;
			numbers[at + 1] = (int) top;
			numbers[at + RIGHT] = right;
			numbers[at + BOTTOM] = (int) bottom;
			size++;
		}

		/** @param name as A1:C2, with or without $; what does not look so is left out */
		void add(String name) {
			int colon = name.indexOf(':');
			if (colon > 0) {
				String first = name.substring(0, colon).replace("$", "");
				String last = name.substring(colon + 1).replace("$", "");
				add(column(first), row(first), column(last), row(last));
			}
		}

		private static int column(String cell) {
			int column = 0;
			for (int i = 0; i < letters(cell); i++) {
				column = column * 26 + Character.toUpperCase(cell.charAt(i)) - 'A' + 1;
			}
			return column - 1;
		}

		private static long row(String cell) {
			String digits = cell.substring(letters(cell));
			boolean number = !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(sign -> sign >= '0' && sign <= '9');
			return number ? Long.parseLong(digits) : 0;
		}

		/** How many letters a cell's name begins with; none when there are more than columns need. */
		private static int letters(String cell) {
			int letters = 0;
			while (letters < cell.length() && Character.toUpperCase(cell.charAt(letters)) >= 'A' && Character.toUpperCase(cell.charAt(letters)) <= 'Z') {
				letters++;
			}
			return letters > 3 ? 0 : letters;
		}

		MergedRanges ranges() {
			return size == 0 ? NONE : new MergedRanges(numbers, size, more);
		}
	}
}
