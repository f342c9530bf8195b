package org.lookback.ingest.internal.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rows read so far say of each household and year, to find rows that disagree, wherever in the file they stand. Keeps a number for a
 * value, not the value: four bytes a household, year and column.
 */
final class HouseholdValues {

	private static final int CHUNK = 1 << 12;
	private static final int REMEMBERED = 20_000;

	/** What an earlier row said. */
	enum Said {
		/** Nothing: the value is new. */
		NOTHING,
		/** The same. */
		SAME,
		/** Something else. */
		OTHER
	}

	private final int columns;
	private final LongIntMap slots = new LongIntMap();
	private final List<int[]> chunks = new ArrayList<>();
	private final List<Map<String, Integer>> numbers = new ArrayList<>();
	private final List<List<String>> texts = new ArrayList<>();

	/** @param columns how many columns are compared */
	HouseholdValues(int columns) {
		this.columns = columns;
		for (int i = 0; i < columns; i++) {
			numbers.add(new HashMap<>());
			texts.add(new ArrayList<>());
		}
	}

	/**
	 * The slot of a household and year; negative when this row is its first.
	 *
	 * @return the slot, or {@code -1 - slot} for a new one
	 */
	int slot(int household, int year, long row) {
		long key = (long) year << 32 | household;
		int slot = slots.get(key) - 1;
		if (slot >= 0) {
			return slot;
		}
		slot = slots.size();
		slots.put(key, slot + 1);
		if (slot / CHUNK == chunks.size()) {
			chunks.add(new int[CHUNK * (columns + 1)]);
		}
		chunks.get(slot / CHUNK)[at(slot, columns)] = (int) Math.min(row, Integer.MAX_VALUE);
		return -1 - slot;
	}

	/** What earlier rows said of a column; a first value is kept. */
	Said compare(int slot, int column, String value) {
		int[] chunk = chunks.get(slot / CHUNK);
		int number = number(column, value);
		int before = chunk[at(slot, column)];
		if (before == 0) {
			chunk[at(slot, column)] = number;
			return Said.NOTHING;
		}
		return before == number ? Said.SAME : Said.OTHER;
	}

	/** The first row of the slot. */
	int firstRow(int slot) {
		return chunks.get(slot / CHUNK)[at(slot, columns)];
	}

	/** The value that was kept; empty when it was one of too many to be remembered. */
	String kept(int slot, int column) {
		int number = chunks.get(slot / CHUNK)[at(slot, column)];
		return number > 0 ? texts.get(column).get(number - 1) : "";
	}

	/** Frequent values are counted from 1; the rest have a negative hash. */
	private int number(int column, String value) {
		Integer known = numbers.get(column).get(value);
		if (known != null) {
			return known;
		}
		if (texts.get(column).size() < REMEMBERED) {
			texts.get(column).add(value);
			numbers.get(column).put(value, texts.get(column).size());
			return texts.get(column).size();
		}
		return (int) Hash.of(value) | Integer.MIN_VALUE;
	}

	private int at(int slot, int column) {
		return slot % CHUNK * (columns + 1) + column;
	}
}
