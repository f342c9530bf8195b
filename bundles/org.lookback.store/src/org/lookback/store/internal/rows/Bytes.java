package org.lookback.store.internal.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are being written: whole numbers take as many as they need, seven bits each. Read by {@link BytesIn}. */
public final class Bytes {

	private static final int MORE = 0x80;
	private static final int SEVEN = 7;

	private byte[] bytes = new byte[512];
	private int size;

	public void clear() {
		size = 0;
	}

	public void one(int value) {
		room(1);
		bytes[size++] = (byte) value;
	}

	/** A number of 0 or more takes few bytes; any other takes ten. */
	public void count(long value) {
		room(10);
		long rest = value;
		while ((rest & ~(MORE - 1L)) != 0) {
			bytes[size++] = (byte) (rest | MORE);
			rest >>>= SEVEN;
		}
		bytes[size++] = (byte) rest;
	}

	/** A number that may be less than 0: small ones of both signs take few bytes. */
	void number(long value) {
		count(value << 1 ^ value >> 63);
	}

	/** The text's length and its UTF-8; it has no half of a pair of surrogates. */
	void text(String text) {
		byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
		count(encoded.length);
		all(encoded, 0, encoded.length);
	}

	/** The text's length and its characters as they are. */
	void characters(String text) {
		count(text.length());
		each(text);
	}

	/** Any text: its length and its UTF-8, or its characters as they are when it is no proper text. */
	public void anyText(String text) {
		if (proper(text)) {
			byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
			count((long) encoded.length << 1);
			all(encoded, 0, encoded.length);
		} else {
			count((long) text.length() << 1 | 1);
			each(text);
		}
	}

	private void each(String text) {
		for (int i = 0; i < text.length(); i++) {
			count(text.charAt(i));
		}
	}

	/** Whether it can be written as UTF-8: no half of a pair of surrogates. */
	static boolean proper(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isSurrogate(c)) {
				if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
					return false;
				}
				i++;
			}
		}
		return true;
	}

	/** Length and content. */
	public void nested(byte[] from, int first, int length) {
		count(length);
		all(from, first, length);
	}

	/** Others, without their length. */
	public void all(Bytes others) {
		all(others.bytes, 0, others.size);
	}

	/** How many there are. */
	public int size() {
		return size;
	}

	/** Length and content of others. */
	public void nested(Bytes others) {
		count(others.size);
		all(others.bytes, 0, others.size);
	}

	private void all(byte[] from, int first, int length) {
		room(length);
		System.arraycopy(from, first, bytes, size, length);
		size += length;
	}

	private void room(int more) {
		if (size + more > bytes.length) {
			bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
		}
	}

	public byte[] toArray() {
		return Arrays.copyOf(bytes, size);
	}
}
