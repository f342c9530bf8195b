package org.lookback.model.internal.dictionary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which texts are compared: width, case, spaces and punctuation do not tell two texts apart. */
public final class Normal {

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+\\.\\d+");
	private static final Pattern WHOLE = Pattern.compile("\\d+\\.0+");
	private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
	private static final Pattern BRACKETED = Pattern.compile("[(\\[【<〔].*?[)\\]】>〕]");

	private Normal() {
	}

	/** Full-width letters, digits and signs made half-width; spaces at both ends gone. Never null. */
	public static String width(String text) {
		return Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text.strip()
				: Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
	}

	/**
	 * A code's spelling: letters and digits only (unless there are none, as in √), lower case, leading zeros gone.
	 * {@code 1.0} is 1, but {@code 1.5} is nothing (and not 15): the empty string.
	 */
	public static String code(String text) {
		String half = width(text);
		if (NUMBER.matcher(half).matches()) {
			if (!WHOLE.matcher(half).matches()) {
				return "";
			}
			half = half.substring(0, half.indexOf('.'));
		}
		String letters = lettersAndDigits(half);
		return letters.isEmpty() ? half : LEADING_ZEROS.matcher(letters).replaceFirst("");
	}

	/** A column heading: letters and digits only, lower case, so that brackets, spaces and line breaks do not count. */
	public static String heading(String text) {
		return lettersAndDigits(width(text));
	}

	/** A column heading without what it says in brackets, for headings like {@code 家庭人口数（人）}. */
	public static String headingWithoutBrackets(String text) {
		return lettersAndDigits(BRACKETED.matcher(width(text)).replaceAll(""));
	}

	/** A name typed in a query: case and width do not count, dots do. */
	public static String typed(String text) {
		return width(text).toLowerCase(Locale.ROOT);
	}

	private static String lettersAndDigits(String text) {
		StringBuilder kept = new StringBuilder(text.length());
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			if (Character.isLetterOrDigit(c)) {
				kept.appendCodePoint(Character.toLowerCase(c));
			}
			i += Character.charCount(c);
		}
		return kept.toString();
	}
}
