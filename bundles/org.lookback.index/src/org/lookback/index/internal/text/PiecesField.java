package org.lookback.index.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;

/** Numbers and codes in one field of a document, found by any part. The writer keeps one stream for the field. */
public final class PiecesField extends Field {

	private final List<String> numbers;

	public PiecesField(List<String> numbers) {
		super(TextFields.PIECES, TextFields.PIECES_TYPE);
		this.numbers = new ArrayList<>(numbers);
		this.numbers.replaceAll(number -> number.toLowerCase(Locale.ROOT));
	}

	@Override
	public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
		return (reuse instanceof PieceStream known ? known : new PieceStream()).of(numbers);
	}
}
