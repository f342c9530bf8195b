package org.lookback.store.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What keeps the decisions of one household open: a number a decision, seven bits a byte, so that one byte is enough for most. */
final class OpenDecisions {

	private static final byte[] NONE = {};
	private static final int BITS = 7;
	private static final int MORE = 1 << BITS;

	private OpenDecisions() {
	}

	/** @param numbers of the run's lists of facts */
	static byte[] pack(List<Integer> numbers) {
		if (numbers.isEmpty()) {
			return NONE;
		}
		byte[] packed = new byte[numbers.size() * (Integer.BYTES + 1)];
		int size = 0;
		for (int number : numbers) {
			int rest = number;
			while (rest >= MORE) {
				packed[size++] = (byte) (rest & MORE - 1 | MORE);
				rest >>>= BITS;
			}
			packed[size++] = (byte) rest;
		}
		return Arrays.copyOf(packed, size);
	}

	/** @param lists of facts, in the order of their numbers */
	static List<List<String>> unpack(byte[] packed, List<List<String>> lists) {
		List<List<String>> open = new ArrayList<>();
		int number = 0;
		int shift = 0;
		for (byte part : packed) {
			number |= (part & MORE - 1) << shift;
			shift += BITS;
			if ((part & MORE) == 0) {
				open.add(lists.get(number));
				number = 0;
				shift = 0;
			}
		}
		return open;
	}
}
