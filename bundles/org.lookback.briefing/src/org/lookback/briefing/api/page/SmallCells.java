package org.lookback.briefing.api.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which cells of a table for the public are not told: those with counts above nothing and below a number, and as many others as it takes that none of
 * them follows from the totals. A hidden cell of a table whose rows and columns add up follows from the others exactly when it alone joins two parts of
 * the graph of rows and columns that hidden cells join (Gusfield 1988); others are hidden, the smallest first, until none does.
 */
public final class SmallCells {

	private SmallCells() {
	}

	/**
	 * Whether a count is not told.
	 *
	 * @param households behind it: few households give themselves away even when they have many members
	 */
	public static boolean small(long count, long households, int least) {
		return count > 0 && count < least || count > 0 && households > 0 && households < least;
	}

	/**
	 * Cells to be hidden in a table with its totals.
	 *
	 * @param counts rows with their totals in the last column, the row of totals last; the corner is the total of all
	 * @param small  cells that must be hidden, as {@code counts}
	 * @return as {@code counts}
	 */
	public static boolean[][] hidden(long[][] counts, boolean[][] small) {
		int rows = counts.length;
		int columns = rows == 0 ? 0 : counts[0].length;
		boolean[][] hidden = new boolean[rows][columns];
		for (int r = 0; r < rows; r++) {
			hidden[r] = Arrays.copyOf(small[r], columns);
		}
		for (Optional<int[]> told = told(hidden); told.isPresent(); told = told(hidden)) {
			if (!hideOneMore(counts, hidden, told.get())) {
				return all(hidden);
			}
		}
		return hidden;
	}

	/** The smallest cell that closes a circle with one that follows from others: in its row if there is any, else in its column. */
	private static boolean hideOneMore(long[][] counts, boolean[][] hidden, int[] told) {
		List<int[]> candidates = new ArrayList<>();
		for (int c = 0; c < hidden[0].length; c++) {
			candidates.add(new int[] { told[0], c });
		}
		for (int r = 0; r < hidden.length; r++) {
			candidates.add(new int[] { r, told[1] });
		}
		Optional<int[]> best = candidates.stream().filter(cell -> !hidden[cell[0]][cell[1]])
				.min(Comparator.<int[]> comparingInt(cell -> counts[cell[0]][cell[1]] == 0 ? 1 : 0)
						.thenComparingInt(cell -> cell[0] == hidden.length - 1 || cell[1] == hidden[0].length - 1 ? 1 : 0)
						.thenComparingLong(cell -> counts[cell[0]][cell[1]]));
		best.ifPresent(cell -> hidden[cell[0]][cell[1]] = true);
		return best.isPresent();
	}

	private static boolean[][] all(boolean[][] hidden) {
		for (boolean[] row : hidden) {
			Arrays.fill(row, true);
		}
		return hidden;
	}

	/** A hidden cell that follows from the others, if there is any: no way leads from its row to its column but itself. */
	private static Optional<int[]> told(boolean[][] hidden) {
		for (int r = 0; r < hidden.length; r++) {
			for (int c = 0; c < hidden[r].length; c++) {
				if (hidden[r][c] && !joined(hidden, r, c)) {
					return Optional.of(new int[] { r, c });
				}
			}
		}
		return Optional.empty();
	}

	/** Whether row and column are joined by other hidden cells. */
	private static boolean joined(boolean[][] hidden, int row, int column) {
		int rows = hidden.length;
		boolean[] seen = new boolean[rows + hidden[0].length];
		Deque<Integer> next = new ArrayDeque<>(List.of(row));
		seen[row] = true;
		while (!next.isEmpty()) {
			int node = next.pop();
			for (int other = 0; other < (node < rows ? hidden[0].length : rows); other++) {
				int r = node < rows ? node : other;
				int c = node < rows ? other : node - rows;
				int to = node < rows ? rows + other : other;
				if (hidden[r][c] && !(r == row && c == column) && !seen[to]) {
					seen[to] = true;
					next.push(to);
				}
			}
		}
		return seen[rows + column];
	}
}
