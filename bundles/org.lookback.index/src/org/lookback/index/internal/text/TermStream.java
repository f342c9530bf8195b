package org.lookback.index.internal.text;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Ready-made terms of one field. */
public final class TermStream extends TokenStream {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
	private final List<String> terms;
	private Iterator<String> left = List.<String>of().iterator();

	public TermStream(List<String> terms) {
		this.terms = terms;
	}

	@Override
	public boolean incrementToken() {
		if (!left.hasNext()) {
			return false;
		}
		clearAttributes();
		term.append(left.next());
		return true;
	}

	@Override
	public void reset() {
		left = terms.iterator();
	}
}
