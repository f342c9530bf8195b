package org.lookback.store.internal.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Short texts met lately, so that codes and names of places are made once and not once a row. A text that falls on another's place takes it. */
final class TextMemory {

	/** Bytes of the longest text that is kept. */
	static final int LONGEST = 48;

	private static final int PLACES = 1 << 12;
	private static final int PRIME = 31;
	private static final int SHIFT = 15;

	private final byte[][] bytes = new byte[PLACES][];
	private final String[] texts = new String[PLACES];

	String of(byte[] in, int from, int length) {
		int hash = length;
		for (int i = from; i < from + length; i++) {
			hash = hash * PRIME + in[i];
		}
		int place = (hash ^ hash >>> SHIFT) & PLACES - 1;
		byte[] there = bytes[place];
		if (there != null && there.length == length && Arrays.equals(there, 0, length, in, from, from + length)) {
			return texts[place];
		}
		String text = new String(in, from, length, StandardCharsets.UTF_8);
		bytes[place] = Arrays.copyOfRange(in, from, from + length);
		texts[place] = text;
		return text;
	}
}
