package org.lookback.ingest.api;

import java.util.Optional;

import org.lookback.model.api.dictionary.Field;

/**
 * Under which name a row keeps the text of a cell that its field does not give back: one that could not be read, one that an earlier row of the
 * household contradicts, one that says less or more than the field holds (a date without its day or with an hour, an amount finer than a fen, a
 * code in a spelling that is not the dictionary's). All other cells can be told from the field's value, for these are taken for the same: a
 * date as text and as a serial number; a number with and without trailing zeros, separators, or its unit; full-width and half-width signs; 是, 有,
 * √ and 1; a code and its labels; and blanks at both ends say nothing.
 */
public final class AsWritten {

	private static final String SUFFIX = "（原文）";

	private AsWritten() {
	}

	/** The name beside that of a field. */
	public static String name(Field field) {
		return field.label().zh() + SUFFIX;
	}

	/** The Chinese label of the field whose cell is kept under a name; empty when the name is another one. */
	public static Optional<String> label(String name) {
		return name.endsWith(SUFFIX) ? Optional.of(name.substring(0, name.length() - SUFFIX.length())) : Optional.empty();
	}
}
