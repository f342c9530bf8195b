package org.lookback.briefing.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lookback.briefing.api.page.SmallCells;

/** What is hidden cannot be worked out from the totals. */
class SmallCellsTest {

	private static final int LEAST = 5;

	@Test
	void noHiddenCellFollowsFromTheOthersInAThousandTables() {
		Random random = new Random(20191123);
		for (int table = 0; table < 1_000; table++) {
			long[][] counts = table(random, 1 + random.nextInt(6), 1 + random.nextInt(6));
			boolean[][] small = new boolean[counts.length][counts[0].length];
			boolean any = false;
			for (int r = 0; r < counts.length; r++) {
				for (int c = 0; c < counts[r].length; c++) {
					small[r][c] = SmallCells.small(counts[r][c], counts[r][c], LEAST);
					any |= small[r][c];
				}
			}
			boolean[][] hidden = SmallCells.hidden(counts, small);
			boolean some = false;
			for (int r = 0; r < counts.length; r++) {
				for (int c = 0; c < counts[r].length; c++) {
					assertTrue(!small[r][c] || hidden[r][c], "small ones are hidden");
					some |= hidden[r][c];
				}
			}
			assertFalse(some && !any, "nothing is hidden without need");
			assertFalse(solved(hidden), "table " + table);
		}
	}

	/** A table with its totals. */
	private static long[][] table(Random random, int rows, int columns) {
		long[][] counts = new long[rows + 1][columns + 1];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				counts[r][c] = random.nextInt(10) < 4 ? random.nextInt(LEAST) : random.nextInt(200);
				counts[r][columns] += counts[r][c];
				counts[rows][c] += counts[r][c];
				counts[rows][columns] += counts[r][c];
			}
		}
		return counts;
	}

	/** Whether elimination over the sums of rows and columns gives any hidden cell away. */
	private static boolean solved(boolean[][] hidden) {
		int rows = hidden.length;
		int columns = hidden[0].length;
		int[][] number = new int[rows][columns];
		int unknown = 0;
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				number[r][c] = hidden[r][c] ? unknown++ : -1;
			}
		}
		double[][] sums = new double[rows + columns][unknown];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				if (hidden[r][c]) {
					sums[r][number[r][c]] = c == columns - 1 ? -1 : 1;
					sums[rows + c][number[r][c]] = r == rows - 1 ? -1 : 1;
				}
			}
		}
		int done = 0;
		for (int v = 0; v < unknown && done < sums.length; v++) {
			int pivot = done;
			while (pivot < sums.length && Math.abs(sums[pivot][v]) < 1e-9) {
				pivot++;
			}
			if (pivot == sums.length) {
				continue;
			}
			double[] row = sums[pivot];
			sums[pivot] = sums[done];
			sums[done] = row;
			double by = row[v];
			for (int i = 0; i < unknown; i++) {
				row[i] /= by;
			}
			for (int other = 0; other < sums.length; other++) {
				double times = sums[other][v];
				for (int i = 0; other != done && i < unknown; i++) {
					sums[other][i] -= times * row[i];
				}
			}
			done++;
		}
		for (double[] row : sums) {
			int left = 0;
			for (double each : row) {
				left += Math.abs(each) > 1e-9 ? 1 : 0;
			}
			if (left == 1) {
				return true;
			}
		}
		return false;
	}
}
