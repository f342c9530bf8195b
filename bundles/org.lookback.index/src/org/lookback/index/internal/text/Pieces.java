package org.lookback.index.internal.text;

import java.util.regex.Pattern;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Numbers and codes as overlapping pieces, so that any part of three characters or more is found. */
public final class Pieces {

	/** Characters of a piece, and the fewest one can search for. */
	public static final int LENGTH = 3;
	private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[0-9A-Za-z-]{5,40}");

	private Pieces() {
	}

	/** Whether a text is one that people look up by a part of it. */
	public static boolean fits(String text) {
		return text.length() <= 40 && NUMBER.matcher(text).matches();
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
