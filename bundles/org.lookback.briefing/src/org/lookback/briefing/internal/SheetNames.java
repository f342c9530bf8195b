package org.lookback.briefing.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as spreadsheets allow them: short, without certain signs, none twice. */
public final class SheetNames {

	private static final int LONGEST = 31;
	private final Set<String> used = new HashSet<>();

	/** A name made of a title. */
	public String name(String title) {
		String plain = title.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
		String base = plain.isEmpty() ? "1" : plain;
		String name = cut(base, LONGEST);
		for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
			String number = " " + i;
			name = cut(base, LONGEST - number.length()) + number;
		}
		return name;
	}

	private static String cut(String text, int length) {
		return text.length() <= length ? text : text.substring(0, length).strip();
	}
}
