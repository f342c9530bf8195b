package org.lookback.ingest.internal.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;

/** Characters of texts: what is none is taken out, what only looks like another one becomes it. */
final class Characters {

	private static final char REPLACEMENT = '\uFFFD';

	private Characters() {
	}

	/** A text without control characters, invisible ones and halves of characters; radicals and compatibility forms as the characters they stand for. */
	static String clean(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints().forEach(c -> append(clean, c));
		return clean.toString();
	}

	private static void append(StringBuilder clean, int c) {
		if (c == '\t' || c == '\u00A0' || Character.getType(c) == Character.SPACE_SEPARATOR && c != '\u3000') {
			clean.append(' ');
		} else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
			clean.append(REPLACEMENT);
		} else if (c >= 0x2E80 && c < 0x2FE0 || c >= 0xF900 && c < 0xFB00) {
			clean.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
		} else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.LINE_SEPARATOR
				&& Character.getType(c) != Character.PARAGRAPH_SEPARATOR) {
			clean.appendCodePoint(c);
		}
	}

	/** Whether white space or the ideographic space. */
	static boolean blank(int c) {
		return Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0';
	}

	/** Without white space at its ends, ideographic spaces too. */
	static String strip(String text) {
		int from = 0;
		int until = text.length();
		while (from < until && blank(text.charAt(from))) {
			from++;
		}
		while (until > from && blank(text.charAt(until - 1))) {
			until--;
		}
		return text.substring(from, until);
	}

	/** How many characters could not be read. */
	static long unreadable(String text) {
		return text.chars().filter(c -> c == REPLACEMENT).count();
	}

	/** SHA-256 of the letters and digits of some paragraphs. */
	static String wordsHash(List<String> paragraphs) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String paragraph : paragraphs) {
				StringBuilder letters = new StringBuilder(paragraph.length());
				Normalizer.normalize(paragraph, Normalizer.Form.NFKC).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
				digest.update(letters.toString().getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}
}
