package org.lookback.index.internal.text;

import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The pieces of some numbers, those of different numbers apart from each other. One serves document after document; every piece sets both attributes, so
 * none is cleared in between.
 */
final class PieceStream extends TokenStream {

	/** From the last piece of one number to the first of the next, so that no part is found that lies in both. */
	private static final int APART = 2;

	private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
	private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
	private List<String> numbers = List.of();
	private int number;
	private int at;

	/** @param next in lower case */
	PieceStream of(List<String> next) {
		numbers = next;
		return this;
	}

	@Override
	public boolean incrementToken() {
		while (number < numbers.size()) {
			String current = numbers.get(number);
			int length = Pieces.length(current, at);
			if (length > 0) {
				term.setBytesRef(Pieces.bytes(current, at, length));
				position.setPositionIncrement(at == 0 && number > 0 ? APART : 1);
				at += Pieces.STEP;
				return true;
			}
			number++;
			at = 0;
		}
		return false;
	}

	@Override
	public void reset() {
		number = 0;
		at = 0;
	}
}
