package org.lookback.ingest.internal.run;

/** Whole numbers by long keys, in two arrays: a million entries take some twenty megabytes. */
public final class LongIntMap {

	private static final int FIRST = 1 << 10;

	private long[] keys = new long[FIRST];
	private int[] values = new int[FIRST];
	private int size;

	/** What is kept under a key; 0 when nothing is. */
	public int get(long key) {
		return values[slot(key)];
	}

	/** @param value not 0 */
	public void put(long key, int value) {
		int slot = slot(key);
		if (values[slot] == 0) {
			size++;
			keys[slot] = key;
		}
		values[slot] = value;
		if (size * 3L > keys.length * 2L) {
			grow();
		}
	}

	/** How many keys there are. */
	int size() {
		return size;
	}

	private int slot(long key) {
		int mask = keys.length - 1;
		long mixed = key * 0x9E3779B97F4A7C15L;
		int slot = (int) (mixed >>> 32) & mask;
		while (values[slot] != 0 && keys[slot] != key) {
			slot = slot + 1 & mask;
		}
		return slot;
	}

	private void grow() {
		long[] oldKeys = keys;
		int[] oldValues = values;
		keys = new long[oldKeys.length * 2];
		values = new int[oldKeys.length * 2];
		for (int i = 0; i < oldKeys.length; i++) {
			if (oldValues[i] != 0) {
				int slot = slot(oldKeys[i]);
				keys[slot] = oldKeys[i];
				values[slot] = oldValues[i];
			}
		}
	}
}
