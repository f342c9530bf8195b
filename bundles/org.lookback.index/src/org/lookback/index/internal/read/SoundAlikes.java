package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.lookback.index.internal.text.TextFields;
import org.lookback.index.internal.text.WordQueries;
import org.lookback.index.internal.text.Words;
import org.lookback.model.api.personal.Pinyin;

/** Words of the policy texts that differ from one that stands in none of them by one character of the same sound: 应保尽保 for 应保进保. */
final class SoundAlikes {

	private static final int LONGEST = 12;
	private static final int MOST = 5;
	private static final String BEFORE = "一";

	private final IndexSearcher clauses;
	private final Map<String, List<String>> bySound = new HashMap<>();

	SoundAlikes(IndexSearcher clauses) throws IOException {
		this.clauses = clauses;
		Terms terms = MultiTerms.getTerms(clauses.getIndexReader(), TextFields.OWN);
		if (terms != null) {
			TermsEnum each = terms.iterator();
			for (BytesRef term = each.next(); term != null; term = each.next()) {
				// a Chinese character is three bytes, or four
				if (term.length <= Integer.BYTES) {
					character(term.utf8ToString());
				}
			}
		}
	}

	private void character(String text) {
		if (text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0))) {
			bySound.computeIfAbsent(sound(text), sound -> new ArrayList<>()).add(text);
		}
	}

	/** As it sounds inside a word, not as a family name; {@code ""} when nobody knows. */
	private static String sound(String character) {
		List<String> syllables = Pinyin.syllables(BEFORE + character);
		return syllables.size() > 1 ? syllables.getLast() : "";
	}

	/** Words that stand in some text. */
	List<String> like(String word) throws IOException {
		List<String> found = new ArrayList<>();
		int[] characters = word.codePoints().toArray();
		if (characters.length < 2 || characters.length > LONGEST || !Pinyin.fits(word)) {
			return found;
		}
		for (int at = 0; at < characters.length && found.size() < MOST; at++) {
			String own = Character.toString(characters[at]);
			for (String other : bySound.getOrDefault(sound(own), List.of())) {
				int[] changed = characters.clone();
				changed[at] = other.codePointAt(0);
				String text = new String(changed, 0, changed.length);
				if (!other.equals(own) && found.size() < MOST && clauses.count(WordQueries.word(new Words.Word(text, true), TextFields.OWN)) > 0) {
					found.add(text);
				}
			}
		}
		return found;
	}
}
