package org.lookback.store.internal.load;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.lookback.store.internal.rows.RowId;

/** Gives rows of one table and one version that share household, member and year the counts 0, 1, 2… Most have only the first. */
final class RowCounts {

	private static final int BITS = 64;

	private final boolean ofMembers;
	private final Map<Integer, BitSet> seenHouseholds = new HashMap<>();
	private final Map<Integer, MemberBits> seenMembers = new HashMap<>();
	private final LongTable more = new LongTable();

	/** One bit a member, up to member 63. */
	private static final class MemberBits {

		private long[] words = new long[1024];

		boolean add(int number, int member) {
			if (number >= words.length) {
				words = Arrays.copyOf(words, Math.max(number + 1, words.length + words.length / 2));
			}
			boolean fresh = (words[number] & 1L << member) == 0;
			words[number] |= 1L << member;
			return fresh;
		}
	}

	/** @param ofMembers whether most of the table's rows are members' */
	RowCounts(boolean ofMembers) {
		this.ofMembers = ofMembers;
	}

	/** The count of the next row of this place; greater than {@link RowId#MAX_COUNT} when there is no room for one. */
	int next(int number, int member, int year) {
		if (ofMembers && member < BITS) {
			if (seenMembers.computeIfAbsent(year, y -> new MemberBits()).add(number, member)) {
				return 0;
			}
			return another(RowId.of(number, member, year, 0, 0), 1);
		}
		if (member == 0) {
			BitSet seen = seenHouseholds.computeIfAbsent(year, y -> new BitSet());
			if (!seen.get(number)) {
				seen.set(number);
				return 0;
			}
			return another(RowId.of(number, 0, year, 0, 0), 1);
		}
		return another(RowId.of(number, member, year, 0, 0), 0);
	}

	/** The same for a row of no household. */
	int nextLoose(int subject, int year) {
		return another(RowId.loose(subject, year, 0, 0), 0);
	}

	private int another(long place, int first) {
		long key = Hash.mix(place);
		int last = more.get(key);
		int next = last == LongTable.NONE ? first : last + 1;
		if (next <= RowId.MAX_COUNT) {
			more.put(key, next);
		}
		return next;
	}
}
