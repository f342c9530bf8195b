package org.lookback.ingest.internal.likeness;

import java.util.Arrays;

/** The characters of a text and the pairs of them, in order of their numbers, so that two texts are compared in one walk. */
final class Pieces {

	private static final int SHIFT = 16;

	private Pieces() {
	}

	/** A character is its own number; a pair is both of theirs. */
	static int[] of(String text) {
		int[] pieces = new int[Math.max(0, 2 * text.length() - 1)];
		for (int i = 0; i < text.length(); i++) {
			pieces[i] = text.charAt(i);
			if (i + 1 < text.length()) {
				pieces[text.length() + i] = text.charAt(i) << SHIFT | text.charAt(i + 1);
			}
		}
		Arrays.sort(pieces);
		return pieces;
	}
}
