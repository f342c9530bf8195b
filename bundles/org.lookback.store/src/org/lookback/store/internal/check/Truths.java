package org.lookback.store.internal.check;

import java.util.AbstractList;
import java.util.List;

import org.lookback.model.api.verdict.Truth;

/** Truths of rules, two bits each. */
final class Truths {

	private static final int IN_BYTE = 4;
	private static final int MASK = 3;
	private static final Truth[] VALUES = Truth.values();

	private Truths() {
	}

	static byte[] pack(List<Truth> truths) {
		byte[] packed = new byte[(truths.size() + IN_BYTE - 1) / IN_BYTE];
		for (int i = 0; i < truths.size(); i++) {
			packed[i / IN_BYTE] |= (byte) (truths.get(i).ordinal() << i % IN_BYTE * 2);
		}
		return packed;
	}

	static List<Truth> unpack(byte[] packed, int count) {
		return new AbstractList<>() {
			@Override
			public Truth get(int index) {
				if (index < 0 || index >= count) {
					throw new IndexOutOfBoundsException(index);
				}
				return VALUES[packed[index / IN_BYTE] >> index % IN_BYTE * 2 & MASK];
			}

			@Override
			public int size() {
				return count;
			}
		};
	}
}
