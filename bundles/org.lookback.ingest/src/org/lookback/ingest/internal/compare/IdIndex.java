package org.lookback.ingest.internal.compare;

import java.util.Arrays;

import org.lookback.ingest.internal.run.LongIntMap;
import org.lookback.model.api.personal.IdNumber;

/** Numbers from 0 by a key greater than 0, several to a key: who has an ID number, which records may be somebody's. */
final class IdIndex {

	private static final int NONE = -1;
	private static final int DIGITS = 17;

	private final LongIntMap heads = new LongIntMap();
	private int[] next = new int[1 << 10];

	/** The key of an ID number of 18 characters: its first 17 digits, from which the last follows; 0 for a text that is none. */
	static long key(String idNumber) {
		return idNumber.length() == DIGITS + 1 && IdNumber.parse(idNumber).isPresent() ? Long.parseLong(idNumber.substring(0, DIGITS)) : 0;
	}

	/** @param number each number once */
	void add(long key, int number) {
		if (number >= next.length) {
			next = Arrays.copyOf(next, Math.max(number + 1, next.length + (next.length >> 1)));
		}
		next[number] = first(key);
		heads.put(key, number + 1);
	}

	/** The number that was added last under a key; -1 when there is none. */
	int first(long key) {
		return heads.get(key) - 1;
	}

	/** The one that was added under the same key before; -1 after the last. */
	int next(int number) {
		return number < next.length ? next[number] : NONE;
	}
}
