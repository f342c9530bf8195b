package org.lookback.index.internal.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of several texts, far enough from each other that no phrase reaches from one into the next. One serves document after document; every term
 * sets both attributes, so none is cleared in between.
 */
final class TextStream extends TokenStream {

	private static final int GAP = 100;

	private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
	private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
	private Tokens[] texts = {};
	private int text;
	private int at;

	TextStream of(Tokens[] next) {
		texts = next;
		return this;
	}

	@Override
	public boolean incrementToken() {
		while (text < texts.length) {
			Tokens current = texts[text];
			if (at < current.terms().length) {
				term.setBytesRef(current.terms()[at]);
				position.setPositionIncrement(current.steps()[at] + (at == 0 && text > 0 ? GAP : 0));
				at++;
				return true;
			}
			text++;
			at = 0;
		}
		return false;
	}

	@Override
	public void reset() {
		text = 0;
		at = 0;
	}
}
