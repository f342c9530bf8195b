package org.lookback.index.internal.text;

import java.util.stream.IntStream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Numbers and codes as overlapping pieces, so that any part of three characters or more is found. */
public final class Pieces {

	/** Characters of a piece, and the fewest one can search for. */
	public static final int LENGTH = 3;
	private static final int SHORTEST = 5;
	private static final int LONGEST = 40;

	private static final BytesRef[] OF_DIGITS = IntStream.range(0, 1000).mapToObj("%03d"::formatted).map(BytesRef::new).toArray(BytesRef[]::new);

	private Pieces() {
	}

	/** Whether a text is one that people look up by a part of it: letters, digits and hyphens, a digit among them. */
	public static boolean fits(String text) {
		if (text.length() < SHORTEST || text.length() > LONGEST) {
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

	/** The piece that begins at a place of a text that {@link #fits}, as it is kept; never changed. */
	static BytesRef bytes(String text, int at) {
		int number = 0;
		for (int i = at; i < at + LENGTH; i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return new BytesRef(text.substring(at, at + LENGTH));
			}
			number = number * 10 + digit;
		}
		return OF_DIGITS[number];
	}

	static Query query(String lowerCase) {
		if (lowerCase.length() == LENGTH) {
			return new TermQuery(new Term(TextFields.PIECES, lowerCase));
		}
		PhraseQuery.Builder phrase = new PhraseQuery.Builder();
		for (int at = 0; at + LENGTH <= lowerCase.length(); at++) {
			phrase.add(new Term(TextFields.PIECES, lowerCase.substring(at, at + LENGTH)), at);
		}
		return phrase.build();
	}
}
