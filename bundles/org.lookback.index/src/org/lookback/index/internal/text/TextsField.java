package org.lookback.index.internal.text;

import java.util.Collection;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;

/** Several texts in one field of a document. The writer keeps one stream for the field, through which all documents' texts go. */
public final class TextsField extends Field {

	private final Tokens[] texts;

	public TextsField(String name, Collection<String> texts) {
		super(name, TextFields.TEXT);
		this.texts = new Tokens[texts.size()];
		int i = 0;
		for (String text : texts) {
			this.texts[i++] = Tokens.of(text);
		}
	}

	@Override
	public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
		return (reuse instanceof TextStream known ? known : new TextStream()).of(texts);
	}
}
