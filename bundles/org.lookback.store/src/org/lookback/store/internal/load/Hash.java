package org.lookback.store.internal.load;

/**
 * 64 bits of a text. Two of ten million different keys share them with a chance of one in 400,000; the price of not keeping the texts
 * themselves, which would take four times the memory.
 */
final class Hash {

	private static final long PRIME = 0x9E3779B97F4A7C15L;
	private static final long MIX = 0xBF58476D1CE4E5B9L;
	private static final long MIX2 = 0x94D049BB133111EBL;

	private Hash() {
	}

	/** Of a text in a certain sense: the same text in another sense has another hash. */
	static long of(long sense, String text) {
		long hash = mix(sense * PRIME + text.length());
		for (int i = 0; i < text.length(); i++) {
			hash = (hash ^ text.charAt(i)) * PRIME;
			hash ^= hash >>> 32;
		}
		return mix(hash);
	}

	static long mix(long value) {
		long hash = (value ^ value >>> 30) * MIX;
		hash = (hash ^ hash >>> 27) * MIX2;
		return hash ^ hash >>> 31;
	}
}
