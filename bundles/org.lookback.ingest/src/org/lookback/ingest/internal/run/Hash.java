package org.lookback.ingest.internal.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short stand-ins for texts: keys of rows that bring none, and what tells two rows apart. */
public final class Hash {

	private static final long PRIME = 0x100000001B3L;

	private Hash() {
	}

	/** 64 bits of texts (FNV-1a, then mixed); the same on every machine. */
	public static long of(Object... texts) {
		long hash = 0xCBF29CE484222325L;
		for (Object text : texts) {
			String s = String.valueOf(text);
			for (int i = 0; i < s.length(); i++) {
				hash = (hash ^ s.charAt(i)) * PRIME;
			}
			hash = (hash ^ 0x1F) * PRIME;
		}
		hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
		return hash ^ hash >>> 33;
	}

	/** The same as a short text of digits and letters, for keys. */
	public static String key(Object... texts) {
		return Long.toUnsignedString(of(texts), 36);
	}

	/** SHA-256 of a text in hexadecimal digits. */
	static String sha256(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
