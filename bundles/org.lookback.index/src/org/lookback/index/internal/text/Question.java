package org.lookback.index.internal.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lookback.model.api.dictionary.Synonyms;

/**
 * A question in plain words, for texts that need not hold any of its words in a row: every pair of neighbouring characters counts by how rare it is
 * (BM25), single characters a little, and so do the pairs of what the field calls the question's words.
 */
public final class Question {

	private static final float PAIR = 1f;
	private static final float CHARACTER = 0.2f;
	private static final float OTHER_WORD = 0.6f;

	private Question() {
	}

	/** The texts of a field that have anything in common with the question; the more and the rarer, the better. */
	public static Query of(List<Words.Word> words, String field) {
		Map<String, Float> weights = new LinkedHashMap<>();
		for (Words.Word word : words) {
			WordQueries.pieces(word.text()).forEach(piece -> heavier(weights, piece, piece.codePointCount(0, piece.length()) > 1 ? PAIR : CHARACTER));
			for (Synonyms.Group group : Synonyms.core().groups()) {
				if (group.words().stream().anyMatch(word.text()::contains)) {
					group.words().stream().filter(other -> !word.text().contains(other)).flatMap(other -> WordQueries.pieces(other).stream())
							.filter(piece -> piece.codePointCount(0, piece.length()) > 1).forEach(piece -> heavier(weights, piece, OTHER_WORD));
				}
			}
		}
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		weights.forEach((piece, weight) -> any.add(new BoostQuery(new TermQuery(new Term(field, piece)), weight), Occur.SHOULD));
		return any.build();
	}

	private static void heavier(Map<String, Float> weights, String piece, float weight) {
		weights.merge(piece, weight, Math::max);
	}
}
