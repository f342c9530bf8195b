package org.lookback.index.internal.text;

/** The fields of a document that hold searchable text. */
public final class TextFields {

	/** Text of the document itself. */
	public static final String OWN = "t";
	/** Text of the findings and measures of a household, on the household. */
	public static final String EVENTS = "x";
	/** Names in pinyin, whole and by initials. */
	public static final String PINYIN = "p";
	/** Numbers and codes in overlapping pieces of three characters. */
	public static final String PIECES = "g";

	private TextFields() {
	}
}
