package org.lookback.ingest.internal.run;

import java.util.ArrayList;
import java.util.List;

/** Counts households and persons that rows speak of, each once: one bit for each, in pieces that are made when they are needed. */
final class Seen {

	/** A household and its members, by the store's numbering: 0 is the household itself. */
	private static final int MEMBERS = 256;
	private static final int HOUSEHOLDS_A_PIECE = 1 << 10;

	private final List<long[]> pieces = new ArrayList<>();
	private long households;
	private long persons;

	void household(int number) {
		households += mark(number, 0) ? 1 : 0;
	}

	void person(int household, int member) {
		persons += mark(household, member) ? 1 : 0;
		household(household);
	}

	long households() {
		return households;
	}

	long persons() {
		return persons;
	}

	private boolean mark(int household, int member) {
		int piece = household / HOUSEHOLDS_A_PIECE;
		while (pieces.size() <= piece) {
			pieces.add(new long[0]);
		}
		if (pieces.get(piece).length == 0) {
			pieces.set(piece, new long[HOUSEHOLDS_A_PIECE * MEMBERS / Long.SIZE]);
		}
		int bit = household % HOUSEHOLDS_A_PIECE * MEMBERS + member;
		long[] bits = pieces.get(piece);
		long mask = 1L << bit % Long.SIZE;
		boolean first = (bits[bit / Long.SIZE] & mask) == 0;
		bits[bit / Long.SIZE] |= mask;
		return first;
	}
}
