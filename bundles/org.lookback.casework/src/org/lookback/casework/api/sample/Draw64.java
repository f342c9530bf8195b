package org.lookback.casework.api.sample;

/**
 * The generator of all draws: SplitMix64 (G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014), written out here
 * because a platform's own generator may change. Not for secrets. For one thread.
 */
public final class Draw64 {

	private static final long GAMMA = 0x9E3779B97F4A7C15L;

	private long state;

	public Draw64(long seed) {
		state = seed;
	}

	/** The next 64 bits. */
	public long next() {
		state += GAMMA;
		long z = state;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

	/**
	 * A number from 0, all equally likely: what 2^64 leaves over when it is divided by the bound is drawn again.
	 *
	 * @param bound from 1; the number is below it
	 */
	public int below(int bound) {
		long over = Long.remainderUnsigned(Long.remainderUnsigned(-1L, bound) + 1, bound);
		long bits = next();
		while (over != 0 && Long.compareUnsigned(bits, -over) >= 0) {
			bits = next();
		}
		return (int) Long.remainderUnsigned(bits, bound);
	}

	/** Puts numbers into a random order (R. Durstenfeld's form of the shuffle by Fisher and Yates), from the front. */
	public void shuffle(int[] numbers) {
		for (int i = 0; i < numbers.length - 1; i++) {
			int with = i + below(numbers.length - i);
			int kept = numbers[i];
			numbers[i] = numbers[with];
			numbers[with] = kept;
		}
	}
}
