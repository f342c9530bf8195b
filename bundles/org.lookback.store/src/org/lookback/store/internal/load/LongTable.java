package org.lookback.store.internal.load;

/** A hash table from long to int in two arrays: 12 bytes an entry and some air. Keys are well mixed already. */
final class LongTable {

	/** What {@link #get} answers for a key that is not there. */
	static final int NONE = -1;

	private static final int SMALLEST = 64;
	private static final double FULL = 0.75;

	private long[] keys = new long[SMALLEST];
	private int[] values = new int[SMALLEST];
	private int size;

	int get(long key) {
		int at = place(keys, stand(key));
		return keys[at] == 0 ? NONE : values[at];
	}

	void put(long key, int value) {
		if (size + 1 > keys.length * FULL) {
			grow();
		}
		long wanted = stand(key);
		int at = place(keys, wanted);
		if (keys[at] == 0) {
			keys[at] = wanted;
			size++;
		}
		values[at] = value;
	}

	/** Keeps what is there already. */
	void putIfAbsent(long key, int value) {
		if (get(key) == NONE) {
			put(key, value);
		}
	}

	int size() {
		return size;
	}

	/** 0 marks an empty place and stands for nothing else. */
	private static long stand(long key) {
		return key == 0 ? 1 : key;
	}

	private static int place(long[] in, long key) {
		int mask = in.length - 1;
		int at = (int) (key ^ key >>> 32) & mask;
		while (in[at] != 0 && in[at] != key) {
			at = at + 1 & mask;
		}
		return at;
	}

	private void grow() {
		long[] old = keys;
		int[] oldValues = values;
		keys = new long[old.length * 2];
		values = new int[keys.length];
		for (int i = 0; i < old.length; i++) {
			if (old[i] != 0) {
				int at = place(keys, old[i]);
				keys[at] = old[i];
				values[at] = oldValues[i];
			}
		}
	}
}
