package org.lookback.model.api.dictionary;

import java.util.Locale;
import java.util.Optional;

import org.lookback.model.internal.dictionary.ValueFormat;
import org.lookback.model.internal.dictionary.ValueParser;

/**
 * The one reader and the one writer of values. {@link FieldType} says which Java type represents what.
 */
public final class ValueReader {

	private ValueReader() {
	}

	/**
	 * Reads what stands in a cell.
	 *
	 * @param dictionary where the field's code list is looked up
	 * @param field      what the cell is a value of
	 * @param text       as it stands in the file
	 * @param year       the year the data belong to; decides how old codes are read
	 * @return the value, or empty when the cell is blank (or an old code that means nothing recorded)
	 * @throws BadValueException when the text cannot be a value of the field
	 */
	public static Optional<Object> read(Dictionary dictionary, Field field, String text, int year)
			throws BadValueException {
		return ValueParser.parse(dictionary, field, text, year);
	}

	/** A value for people, codes by the labels of the core dictionary. */
	public static String format(Field field, Object value, Locale locale) {
		return format(Dictionary.core(), field, value, locale);
	}

	/**
	 * A value for people: codes by their labels, numbers grouped, 是/否 or Yes/No. Personal data is not masked here.
	 *
	 * @param value of the type the field's {@link FieldType} names; a code that the list does not have is shown as it is
	 */
	public static String format(Dictionary dictionary, Field field, Object value, Locale locale) {
		return ValueFormat.format(dictionary, field, value, locale);
	}

	/**
	 * The text form that files, indexes and JSON share and that {@link #read} reads back: ids of codes (several joined by
	 * {@code ;}), plain numbers without trailing zeros, ISO dates, 是/否.
	 */
	public static String canonical(Object value) {
		return ValueFormat.canonical(value);
	}
}
