package org.lookback.index.internal.text;

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
	/** Numbers and codes in overlapping pieces of three characters. */
	public static final String PIECES = "g";

	private TextFields() {
	}
}
