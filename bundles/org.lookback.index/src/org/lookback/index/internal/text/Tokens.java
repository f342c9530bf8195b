package org.lookback.index.internal.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of a text with their steps in position. Labels, names and places come again by the thousand, so their terms are remembered: this
 * makes indexing several times as fast.
 */
record Tokens(BytesRef[] terms, int[] steps) {

	private static final ChineseAnalyzer ANALYZER = ChineseAnalyzer.forDocuments();
	private static final int REMEMBERED = 100_000;
	private static final int LONGEST = 64;
	private static final Map<String, Tokens> KNOWN = new ConcurrentHashMap<>();

	static Tokens of(String text) {
		Tokens known = KNOWN.get(text);
		if (known == null) {
			known = read(text);
			if (text.length() <= LONGEST && KNOWN.size() < REMEMBERED) {
				KNOWN.put(text, known);
			}
		}
		return known;
	}

	private static Tokens read(String text) {
		List<BytesRef> terms = new ArrayList<>();
		List<Integer> steps = new ArrayList<>();
		try (TokenStream stream = ANALYZER.tokenStream(TextFields.OWN, text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				terms.add(new BytesRef(term));
				steps.add(step.getPositionIncrement());
			}
			stream.end();
		} catch (IOException neverFromMemory) {
			throw new UncheckedIOException(neverFromMemory);
		}
		return new Tokens(terms.toArray(BytesRef[]::new), steps.stream().mapToInt(Integer::intValue).toArray());
	}
}
