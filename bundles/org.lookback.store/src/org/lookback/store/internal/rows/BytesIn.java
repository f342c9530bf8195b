package org.lookback.store.internal.rows;

import java.nio.charset.StandardCharsets;

/** Bytes that {@link Bytes} wrote, read from front to end. What runs over the end is an {@link IndexOutOfBoundsException}. */
public final class BytesIn {

	private static final int SEVEN = 7;
	private static final int MORE = 0x80;
	private static final int LONG_BITS = 64;

	private final TextMemory texts = new TextMemory();
	private byte[] bytes = new byte[0];
	private int at;

	/** Reads these from a place on. */
	public void begin(byte[] all, int from) {
		bytes = all;
		at = from;
	}

	/** The place of the byte that comes next. */
	public int at() {
		return at;
	}

	/** Goes on at another place. */
	public void at(int place) {
		at = place;
	}

	/** Whether nothing is left. */
	public boolean ended() {
		return at >= bytes.length;
	}

	public byte one() {
		return bytes[at++];
	}

	/** A number of 0 or more. */
	public long count() {
		long value = bytes[at++];
		if (value >= 0) {
			return value;
		}
		value &= MORE - 1;
		for (int shift = SEVEN; shift < LONG_BITS; shift += SEVEN) {
			byte next = bytes[at++];
			value |= (next & MORE - 1L) << shift;
			if (next >= 0) {
				break;
			}
		}
		return value;
	}

	/** A number that may be less than 0. */
	long number() {
		long folded = count();
		return folded >>> 1 ^ -(folded & 1);
	}

	/** The place behind something nested, whose length comes next. */
	public int end() {
		int length = (int) count();
		int end = Math.addExact(at, length);
		if (length < 0 || end > bytes.length) {
			throw new IndexOutOfBoundsException(end);
		}
		return end;
	}

	/** Something nested. */
	public byte[] nested() {
		int end = end();
		byte[] nested = new byte[end - at];
		System.arraycopy(bytes, at, nested, 0, nested.length);
		at = end;
		return nested;
	}

	/** A proper text. */
	String text() {
		return utf8((int) count(), true);
	}

	/** A proper text that hardly comes again: to remember it would cost more than it saves. */
	String rareText() {
		return utf8((int) count(), false);
	}

	/** Characters as they are. */
	String characters() {
		return characters((int) count());
	}

	/** Any text. */
	public String anyText() {
		long head = count();
		return (head & 1) == 0 ? utf8((int) (head >>> 1), true) : characters((int) (head >>> 1));
	}

	/** Passes over any text. */
	public void skipText() {
		long head = count();
		if ((head & 1) == 0) {
			at += (int) (head >>> 1);
		} else {
			characters((int) (head >>> 1));
		}
	}

	private String utf8(int length, boolean again) {
		if (length < 0 || length > bytes.length - at) {
			throw new IndexOutOfBoundsException(length);
		}
		String text = again && length <= TextMemory.LONGEST ? texts.of(bytes, at, length) : new String(bytes, at, length, StandardCharsets.UTF_8);
		at += length;
		return text;
	}

	private String characters(int length) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			text.append((char) count());
		}
		return text.toString();
	}
}
