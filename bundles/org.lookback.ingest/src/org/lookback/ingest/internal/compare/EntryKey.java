package org.lookback.ingest.internal.compare;

import java.util.List;
import java.util.TreeSet;

import org.lookback.ingest.internal.run.Hash;
import org.lookback.model.api.compare.RegisterFinding;

/**
 * Keys of entries: of the same person and the same contradiction in the same register always the same, whatever is imported anew and on
 * whatever machine; twelve characters that nobody confuses when he types them.
 */
final class EntryKey {

	private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
	private static final int LENGTH = 12;
	private static final int BITS = 5;

	private EntryKey() {
	}

	/** @param who what identifies him: a member's code, a stranger's number, a record's number */
	static String of(String register, String who, List<RegisterFinding> findings) {
		TreeSet<String> what = new TreeSet<>();
		findings.forEach(one -> what.add(one.aspect() + one.field()));
		long hash = Hash.of(register, who, what);
		StringBuilder key = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			key.append(DIGITS.charAt((int) (hash >>> i * BITS) & 31));
		}
		return key.toString();
	}
}
