package org.lookback.index.internal.text;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Numbers and codes as overlapping pieces, so that any part of three characters or more is found. A piece of three characters begins at every second
 * character, which is half of what there would be with one at each: they are most of what an index has to write. The last piece has two characters when
 * the length of the number is even. So {@code 2301045} is {@code 230 010 045}, and {@code 230104} is {@code 230 010 04}.
 * <p>
 * What is looked for may begin where a piece does or one character later, and it may end inside a piece; of such a piece one character is not known, and
 * every character that a number can have is tried.
 */
public final class Pieces {

	/** Characters of a piece, and the fewest one can search for. */
	public static final int LENGTH = 3;
	/** Characters from the beginning of one piece to that of the next. */
	static final int STEP = 2;
	/** A number of fewer characters is looked for by its first one or two as well. */
	private static final int LONG = 5;
	private static final int LONGEST = 40;

	/** What a number can have in lower case. */
	private static final String CHARACTERS = "0123456789-abcdefghijklmnopqrstuvwxyz";
	private static final BytesRef[] THREE_DIGITS = digits("%03d", 1000);
	private static final BytesRef[] TWO_DIGITS = digits("%02d", 100);

	private Pieces() {
	}

	/** Whether a text is one that people look up by a part of it: letters, digits and hyphens, a digit among them. */
	public static boolean fits(String text) {
		if (text.length() < LENGTH || text.length() > LONGEST) {
			return false;
		}
		boolean digit = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean number = c >= '0' && c <= '9';
			if (!number && c != '-' && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
				return false;
			}
			digit |= number;
		}
		return digit;
	}

	/** Whether a number is so short that it must be found as a word too. */
	public static boolean wordToo(String number) {
		return number.length() < LONG;
	}

	private static BytesRef[] digits(String format, int count) {
		return IntStream.range(0, count).mapToObj(format::formatted).map(BytesRef::new).toArray(BytesRef[]::new);
	}

	/** Characters of the piece that begins at a place of a text; 0 when none begins there. */
	static int length(String text, int at) {
		int left = text.length() - at;
		return left >= LENGTH ? LENGTH : left == STEP ? STEP : 0;
	}

	/** A piece of a text that {@link #fits}, as it is kept; never changed. */
	static BytesRef bytes(String text, int at, int length) {
		int number = 0;
		for (int i = at; i < at + length; i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return new BytesRef(text.substring(at, at + length));
			}
			number = number * 10 + digit;
		}
		return (length == LENGTH ? THREE_DIGITS : TWO_DIGITS)[number];
	}

	/** Finds a part of a number, all alike: where in the number it stands makes no hit better than another. */
	static Query query(String lowerCase) {
		if (lowerCase.length() > LONGEST) {
			return new MatchNoDocsQuery();
		}
		return new ConstantScoreQuery(new BooleanQuery.Builder().add(beginningAt(0, lowerCase), Occur.SHOULD).add(beginningAt(1, lowerCase), Occur.SHOULD)
				.build());
	}

	/** Finds a part that begins at the first character of a piece (0) or at the second (1). */
	private static Query beginningAt(int character, String part) {
		MultiPhraseQuery.Builder pieces = new MultiPhraseQuery.Builder();
		if (character == 1) {
			String first = part.substring(0, STEP);
			pieces.add(terms(unknown().map(before -> before + first)));
		}
		int at = character;
		for (; at + LENGTH <= part.length(); at += STEP) {
			pieces.add(new Term(TextFields.PIECES, part.substring(at, at + LENGTH)));
		}
		if (at + STEP == part.length()) {
			String last = part.substring(at);
			pieces.add(terms(Stream.concat(Stream.of(last), unknown().map(last::concat))));
		}
		return pieces.build();
	}

	private static Stream<String> unknown() {
		return CHARACTERS.chars().mapToObj(Character::toString);
	}

	private static Term[] terms(Stream<String> pieces) {
		return pieces.map(piece -> new Term(TextFields.PIECES, piece)).toArray(Term[]::new);
	}
}
