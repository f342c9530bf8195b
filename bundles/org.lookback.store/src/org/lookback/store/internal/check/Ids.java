package org.lookback.store.internal.check;

/** Numbers of blocks of outcomes: run, households, part, so that a range of households of a run lies side by side. */
public final class Ids {

	static final int MAX_RUN = (1 << 16) - 1;
	/** Households of one block lie next to each other by number. */
	static final int HOUSEHOLDS = 64;

	private static final int HOUSEHOLD_BITS = 24;
	private static final int IN_BLOCK_BITS = 6;
	private static final int PART_BITS = 16;
	private static final int BLOCK_BITS = HOUSEHOLD_BITS - IN_BLOCK_BITS;
	private static final long MAX_HOUSEHOLD = (1L << HOUSEHOLD_BITS) - 1;

	/** Blocks that households can have. */
	static final int BLOCKS = 1 << BLOCK_BITS;
	static final int MAX_PART = (1 << PART_BITS) - 1;

	private Ids() {
	}

	/** The block in which a household is. */
	static int block(long household) {
		return (int) (Math.clamp(household, 0, MAX_HOUSEHOLD) >> IN_BLOCK_BITS);
	}

	/** The first household of a block. */
	static long household(int block) {
		return (long) block << IN_BLOCK_BITS;
	}

	public static long first(long run, int block) {
		return (run << BLOCK_BITS | block) << PART_BITS;
	}

	static long last(long run, int block) {
		return first(run, block) | MAX_PART;
	}

	static int blockOf(long id) {
		return (int) (id >> PART_BITS) & BLOCKS - 1;
	}
}
