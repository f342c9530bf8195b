package org.lookback.store.internal.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are being written: whole numbers take as many as they need, seven bits each. */
final class Bytes {

	private static final int MORE = 0x80;
	private static final int SEVEN = 7;

	private byte[] bytes = new byte[512];
	private int size;

	void clear() {
		size = 0;
	}

	void one(int value) {
		room(1);
		bytes[size++] = (byte) value;
	}

	/** A number of 0 or more takes few bytes; any other takes ten. */
	void count(long value) {
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
		all(encoded, encoded.length);
	}

	/** The text's length and its characters as they are. */
	void characters(String text) {
		count(text.length());
		for (int i = 0; i < text.length(); i++) {
			count(text.charAt(i));
		}
	}

	/** Length and content of others. */
	void nested(Bytes others) {
		count(others.size);
		all(others.bytes, others.size);
	}

	private void all(byte[] from, int length) {
		room(length);
		System.arraycopy(from, 0, bytes, size, length);
		size += length;
	}

	private void room(int more) {
		if (size + more > bytes.length) {
			bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
		}
	}

	byte[] toArray() {
		return Arrays.copyOf(bytes, size);
	}
}
