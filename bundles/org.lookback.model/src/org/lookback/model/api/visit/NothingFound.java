package org.lookback.model.api.visit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.dictionary.ValueReader;

/**
 * "Looked, and there is no such thing": no value, yet an answer, where an empty cell is none. In a row that keeps what was found it stands beside
 * the fields, under {@link #mark the mark} of the field, so that the newest answer counts, be it a value or nothing.
 *
 * @param word  as sheets print it
 * @param reads other words for it; one that a field knows as a value of its own is that value
 */
public record NothingFound(Label word, List<String> reads) {

	private static final String MARK = "nothing:";

	public NothingFound {
		reads = List.copyOf(reads);
	}

	/** The name under which a row keeps whether nothing was found of a field; the value is a Boolean. */
	public static String mark(String field) {
		return MARK + field;
	}

	/**
	 * What a cell answers: a value, or empty for nothing found.
	 *
	 * @param text not blank
	 * @throws BadValueException when it is neither
	 */
	public Optional<Object> read(Dictionary dictionary, Field field, String text, int year) throws BadValueException {
		String said = text.strip().toLowerCase(Locale.ROOT);
		if (said.equals(word.zh()) || said.equals(word.en())) {
			return Optional.empty();
		}
		if (!reads.contains(said)) {
			return ValueReader.read(dictionary, field, text, year);
		}
		try {
			return free(dictionary, field, text, year) ? Optional.empty() : ValueReader.read(dictionary, field, text, year);
		} catch (BadValueException noValue) {
			return Optional.empty();
		}
	}

	/** Whether any text is a value of the field, and this one says nothing in particular. */
	private static boolean free(Dictionary dictionary, Field field, String text, int year) {
		return field.type() == FieldType.TEXT
				|| field.type() == FieldType.REGION && dictionary.codeList(field).flatMap(list -> list.read(text, year)).isEmpty();
	}
}
