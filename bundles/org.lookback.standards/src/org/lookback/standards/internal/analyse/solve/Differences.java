package org.lookback.standards.internal.analyse.solve;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is known of the differences between numbers: {@code x − y ≤ c} or {@code x − y < c} for each two. Number 0 is zero, so that bounds of
 * one number are differences from it. Kept closed: a contradiction is seen as soon as it is added.
 */
final class Differences {

	private BigDecimal[][] most;
	private boolean[][] strict;
	private int size;

	Differences() {
		most = new BigDecimal[8][8];
		strict = new boolean[8][8];
		size = 1;
		most[0][0] = BigDecimal.ZERO;
	}

	Differences(Differences other) {
		most = new BigDecimal[other.most.length][];
		strict = new boolean[other.most.length][];
		for (int i = 0; i < other.most.length; i++) {
			most[i] = other.most[i].clone();
			strict[i] = other.strict[i].clone();
		}
		size = other.size;
	}

	/** One more number, of which nothing is known. */
	int more() {
		if (size == most.length) {
			most = Arrays.copyOf(most, size * 2);
			strict = Arrays.copyOf(strict, size * 2);
			for (int i = 0; i < size * 2; i++) {
				most[i] = i < size ? Arrays.copyOf(most[i], size * 2) : new BigDecimal[size * 2];
				strict[i] = i < size ? Arrays.copyOf(strict[i], size * 2) : new boolean[size * 2];
			}
		}
		most[size][size] = BigDecimal.ZERO;
		return size++;
	}

	/** Adds {@code x − y ≤ c}, or {@code <} when strict; false when that cannot be. */
	boolean add(int x, int y, BigDecimal c, boolean less) {
		if (x == y) {
			return less ? c.signum() > 0 : c.signum() >= 0;
		}
		if (most[y][x] != null) {
			int cycle = most[y][x].add(c).signum();
			if (cycle < 0 || cycle == 0 && (less || strict[y][x])) {
				return false;
			}
		}
		if (!tighter(c, less, most[x][y], strict[x][y])) {
			return true;
		}
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < size; j++) {
				if (most[i][x] != null && most[y][j] != null) {
					BigDecimal sum = most[i][x].add(c).add(most[y][j]);
					boolean open = less || strict[i][x] || strict[y][j];
					if (tighter(sum, open, most[i][j], strict[i][j])) {
						most[i][j] = sum;
						strict[i][j] = open;
					}
				}
			}
		}
		return true;
	}

	private static boolean tighter(BigDecimal c, boolean less, BigDecimal before, boolean beforeLess) {
		int order = before == null ? -1 : c.compareTo(before);
		return order < 0 || order == 0 && less && !beforeLess;
	}

	/** The least value, if there is one; {@link #lowerOpen} says whether it is outside. */
	Optional<BigDecimal> lower(int x) {
		return Optional.ofNullable(most[0][x]).map(BigDecimal::negate);
	}

	boolean lowerOpen(int x) {
		return strict[0][x];
	}

	Optional<BigDecimal> upper(int x) {
		return Optional.ofNullable(most[x][0]);
	}

	boolean upperOpen(int x) {
		return strict[x][0];
	}

	/** Fixes a number; false when it cannot be that. */
	boolean fix(int x, BigDecimal value) {
		return add(x, 0, value, false) && add(0, x, value.negate(), false);
	}
}
