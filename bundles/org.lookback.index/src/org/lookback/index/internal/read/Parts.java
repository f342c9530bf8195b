package org.lookback.index.internal.read;

import java.util.Arrays;

/** The distinct partial cells that one level of a household contributes, each with how many objects it stands for. Filled again and again. */
final class Parts {

	private long[] cells = new long[8];
	private int[] counts = new int[8];
	private int size;

	/** The objects of the level that are counted, whatever their cells. */
	private int objects;

	void clear() {
		size = 0;
		objects = 0;
	}

	void object(int counted) {
		objects += counted;
	}

	/** Adds an object to a cell; 0 counted objects still mark the cell. */
	void add(long cell, int counted) {
		for (int i = 0; i < size; i++) {
			if (cells[i] == cell) {
				counts[i] += counted;
				return;
			}
		}
		if (size == cells.length) {
			cells = Arrays.copyOf(cells, size * 2);
			counts = Arrays.copyOf(counts, size * 2);
		}
		cells[size] = cell;
		counts[size++] = counted;
	}

	/** Makes this a single cell. */
	void only(long cell, int counted) {
		clear();
		add(cell, counted);
		objects = counted;
	}

	int size() {
		return size;
	}

	long cell(int i) {
		return cells[i];
	}

	int count(int i) {
		return counts[i];
	}

	int objects() {
		return objects;
	}
}
