package org.lookback.index.internal.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The texts of few values that a state of the index holds: labels, region paths, titles. Some thousand texts stand in millions of documents, so
 * a document carries the whole text as one term, and a word is looked for here, in the texts themselves. Signs and spaces do not count.
 */
public final class PhraseBook {

	private record Entry(String folded, BytesRef term, long documents) {
	}

	private static final int REMEMBERED = 50_000;
	private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

	private final String field;
	private final long documents;
	private final List<Entry> entries = new ArrayList<>();

	/** @param field one of the fields of labels */
	public PhraseBook(IndexReader reader, String field) throws IOException {
		this.field = field;
		documents = reader.maxDoc();
		Terms terms = MultiTerms.getTerms(reader, field);
		if (terms != null) {
			TermsEnum each = terms.iterator();
			for (BytesRef term = each.next(); term != null; term = each.next()) {
				entries.add(new Entry(fold(term.utf8ToString()), BytesRef.deepCopyOf(term), each.docFreq()));
			}
		}
	}

	/** The documents with a text that contains a word: the rarer they are, the more the word says. */
	public Query containing(String word) {
		String wanted = fold(word);
		if (wanted.isEmpty()) {
			return new MatchNoDocsQuery();
		}
		List<BytesRef> terms = new ArrayList<>();
		long found = 0;
		for (Entry entry : entries) {
			if (entry.folded().contains(wanted)) {
				terms.add(entry.term());
				found += entry.documents();
			}
		}
		if (terms.isEmpty()) {
			return new MatchNoDocsQuery();
		}
		double rarity = Math.log(1 + (documents - Math.min(found, documents) + 0.5) / (found + 0.5));
		return new BoostQuery(new ConstantScoreQuery(new TermInSetQuery(field, terms)), (float) rarity);
	}

	/** The letters and digits of a text, in small letters and of half width. What labels become is remembered: every state of the index has the same ones. */
	public static String fold(String text) {
		String known = FOLDED.get(text);
		if (known == null) {
			known = letters(text);
			if (FOLDED.size() < REMEMBERED) {
				FOLDED.put(text, known);
			}
		}
		return known;
	}

	private static String letters(String text) {
		String folded = Marking.fold(text);
		StringBuilder letters = new StringBuilder(folded.length());
		folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
		return letters.toString();
	}
}
