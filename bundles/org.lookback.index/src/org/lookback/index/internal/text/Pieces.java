package org.lookback.index.internal.text;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Numbers and codes as overlapping pieces, so that any part of three characters or more is found. */
public final class Pieces {

	/** Characters of a piece, and the fewest one can search for. */
	public static final int LENGTH = 3;
	private static final int SHORTEST = 5;
	private static final int LONGEST = 40;

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
