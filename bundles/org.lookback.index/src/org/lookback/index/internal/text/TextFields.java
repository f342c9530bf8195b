package org.lookback.index.internal.text;

/** The fields of a document that hold searchable text. */
public final class TextFields {

	/** Text of the document itself. */
	public static final String OWN = "t";
	/** Text of the findings and measures of a household, on the household. */
	public static final String EVENTS = "x";
	/** Texts of few values, whole: labels of codes, paths of regions, titles of rules; {@link PhraseBook} finds them by any part. */
	public static final String LABELS = "v";
	/** The same of the findings and measures of a household, on the household. */
	public static final String EVENT_LABELS = "w";
	/** Names in pinyin, whole and by initials. */
	public static final String PINYIN = "p";
	/** Numbers and codes in overlapping pieces of three characters. */
	public static final String PIECES = "g";

	private TextFields() {
	}
}
