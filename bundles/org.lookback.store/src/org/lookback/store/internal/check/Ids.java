package org.lookback.store.internal.check;

/** Numbers of verdicts and findings: run, household, count, so that a range of households of a run lies side by side. */
final class Ids {

	static final int MAX_RUN = (1 << 16) - 1;
	static final int MAX_COUNT = (1 << 16) - 1;

	private static final int HOUSEHOLD_BITS = 24;
	private static final int COUNT_BITS = 16;
	private static final long HOUSEHOLDS = (1L << HOUSEHOLD_BITS) - 1;

	private Ids() {
	}

	static long verdict(long run, long household) {
		return run << HOUSEHOLD_BITS | Math.clamp(household, 0, HOUSEHOLDS);
	}

	static long household(long verdict) {
		return verdict & HOUSEHOLDS;
	}

	static long firstFinding(long run, long household) {
		return verdict(run, household) << COUNT_BITS;
	}

	static long lastFinding(long run, long household) {
		return firstFinding(run, household) | MAX_COUNT;
	}

	static long householdOfFinding(long finding) {
		return household(finding >> COUNT_BITS);
	}
}
