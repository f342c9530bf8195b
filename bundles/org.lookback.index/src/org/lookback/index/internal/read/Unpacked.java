package org.lookback.index.internal.read;

/** A small number for every document of a segment, in as few bytes as the highest of them needs. */
final class Unpacked {

	private static final int BYTE = 0xFF;
	private static final int SHORT = 0xFFFF;

	private final byte[] bytes;
	private final short[] shorts;
	private final int[] ints;

	/** @param highest of the numbers, which are from 0 on */
	Unpacked(int documents, int highest) {
		bytes = new byte[highest <= BYTE ? documents : 0];
		shorts = new short[highest > BYTE && highest <= SHORT ? documents : 0];
		ints = new int[highest > SHORT ? documents : 0];
	}

	void put(int document, int number) {
		if (bytes.length > 0) {
			bytes[document] = (byte) number;
		} else if (shorts.length > 0) {
			shorts[document] = (short) number;
		} else {
			ints[document] = number;
		}
	}

	int at(int document) {
		return bytes.length > 0 ? bytes[document] & BYTE : shorts.length > 0 ? shorts[document] & SHORT : ints[document];
	}

	/** Bytes that it takes. */
	long size() {
		return bytes.length + 2L * shorts.length + 4L * ints.length;
	}
}
