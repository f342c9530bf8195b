package org.lookback.index.internal.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Characters and pairs of characters for Chinese, words for everything else. */
public final class ChineseAnalyzer extends Analyzer {

	private static final int ALL_SCRIPTS = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
	private static final int GAP = 100;

	private final boolean pairs;

	private ChineseAnalyzer(boolean pairs) {
		this.pairs = pairs;
	}

	/** For documents: single characters and pairs. */
	public static ChineseAnalyzer forDocuments() {
		return new ChineseAnalyzer(true);
	}

	/** For queries: single characters, from which pairs are made where they are neighbours. */
	public static ChineseAnalyzer forQueries() {
		return new ChineseAnalyzer(false);
	}

	@Override
	protected TokenStreamComponents createComponents(String fieldName) {
		StandardTokenizer tokens = new StandardTokenizer();
		TokenStream stream = new LowerCaseFilter(new CJKWidthFilter(tokens));
		return new TokenStreamComponents(tokens, pairs ? new CJKBigramFilter(stream, ALL_SCRIPTS, true) : stream);
	}

	@Override
	public int getPositionIncrementGap(String fieldName) {
		return GAP;
	}
}
