package org.lookback.standards.internal.census;

import java.util.Optional;

import org.lookback.model.api.personal.IdNumber;

/**
 * An ID number as a long: of a valid one its first 17 digits, which say all of it; of any other text a hash below zero, which two different
 * texts of a province share about once in a million provinces.
 */
public final class IdCode {

	private static final int DIGITS = 17;
	private static final long PRIME = 0x100000001b3L;
	private static final long OFFSET = 0xcbf29ce484222325L;

	private IdCode() {
	}

	/** The code of a number as a file has it. */
	public static long of(String text) {
		Optional<IdNumber> id = IdNumber.parse(text);
		return id.isPresent() ? Long.parseLong(id.get().number(), 0, DIGITS, 10) : hash(text.strip());
	}

	private static long hash(String text) {
		long hash = OFFSET;
		for (int i = 0; i < text.length(); i++) {
			hash = (hash ^ text.charAt(i)) * PRIME;
			hash ^= hash >>> 29;
		}
		return hash | Long.MIN_VALUE;
	}
}
