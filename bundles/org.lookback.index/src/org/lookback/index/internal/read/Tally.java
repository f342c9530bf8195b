package org.lookback.index.internal.read;

import java.util.HashMap;
import java.util.Map;

/** Counts by cell: an array where there are few cells, a map where there are many. One to a thread. */
final class Tally implements Counted {

	/** Receives the cells that occur. */
	@FunctionalInterface
	interface Reader {
		void cell(long cell, long count, long households, long persons);
	}

	private static final int DENSE = 1 << 20;
	private static final int NUMBERS = 3;

	private final int[] dense;
	private final Map<Long, long[]> sparse = new HashMap<>();
	private long total;
	private long households;
	private long persons;

	Tally(long cells) {
		dense = cells <= DENSE ? new int[(int) cells * NUMBERS] : null;
	}

	@Override
	public void add(long cell, long count, long persons) {
		add(cell, count, 1, persons);
	}

	private void add(long cell, long count, long households, long persons) {
		if (dense != null) {
			int at = (int) cell * NUMBERS;
			dense[at] += (int) count;
			dense[at + 1] += (int) households;
			dense[at + 2] += (int) persons;
		} else {
			long[] numbers = sparse.computeIfAbsent(cell, c -> new long[NUMBERS]);
			numbers[0] += count;
			numbers[1] += households;
			numbers[2] += persons;
		}
	}

	@Override
	public void matched(long units, long persons) {
		this.total += units;
		this.households++;
		this.persons += persons;
	}

	/** One object more in all that belongs to no household; its cells follow. */
	void matchedAlone() {
		total++;
	}

	/** A cell that such an object is in. */
	void addAlone(long cell) {
		add(cell, 1, 0, 0);
	}

	void addAll(Tally other) {
		total += other.total;
		households += other.households;
		persons += other.persons;
		if (dense != null) {
			for (int i = 0; i < dense.length; i++) {
				dense[i] += other.dense[i];
			}
		} else {
			other.forEach(this::add);
		}
	}

	/** All cells that some household or object is in. */
	void forEach(Reader reader) {
		if (dense == null) {
			sparse.forEach((cell, numbers) -> reader.cell(cell, numbers[0], numbers[1], numbers[2]));
			return;
		}
		for (int at = 0; at < dense.length; at += NUMBERS) {
			if (dense[at] > 0 || dense[at + 1] > 0) {
				reader.cell(at / NUMBERS, dense[at], dense[at + 1], dense[at + 2]);
			}
		}
	}

	long total() {
		return total;
	}

	long households() {
		return households;
	}

	long persons() {
		return persons;
	}
}
