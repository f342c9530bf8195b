package org.lookback.index.internal.text;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The fields of a document that hold searchable text. */
public final class TextFields {

	/** Text of the document itself. */
	public static final String OWN = "t";
	/** Text of the measures of a household, on the household. */
	public static final String MEASURES = "x";
	/** Text of what checks found of a household, on the household. */
	public static final String FINDINGS = "f";
	/** Texts of few values, whole: labels of codes, paths of regions, titles of rules; {@link PhraseBook} finds them by any part. */
	public static final String LABELS = "v";
	/** The same of the measures of a household, on the household. */
	public static final String MEASURE_LABELS = "w";
	/** The same of what checks found of a household, on the household. */
	public static final String FINDING_LABELS = "u";
	/** Names in pinyin, whole and by initials. */
	public static final String PINYIN = "p";
	/** Numbers and codes in overlapping pieces. */
	public static final String PIECES = "g";

	/** Terms with their places, weighed by the length of the text. */
	public static final FieldType TEXT = type(false);
	/** The same for numbers, whose length says nothing. */
	static final FieldType PIECES_TYPE = type(true);

	private TextFields() {
	}

	private static FieldType type(boolean omitNorms) {
		FieldType type = new FieldType();
		type.setTokenized(true);
		type.setOmitNorms(omitNorms);
		type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
		type.freeze();
		return type;
	}
}
