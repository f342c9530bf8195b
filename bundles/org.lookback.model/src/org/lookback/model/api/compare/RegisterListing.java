package org.lookback.model.api.compare;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Source;

/**
 * A record of the register. Unmasked: whoever shows it masks.
 *
 * @param recordNo    the key within the register
 * @param idNumber    18 characters, one of which may be wrong, or empty
 * @param villageCode empty when the register does not say it
 * @param active      whether he is listed still, and not struck off or run out
 * @param state       a code of the list {@code RegisterState}, with the days from and until which it holds; may be empty
 * @param details     what is worth knowing besides: fields of {@code registerRecord} or column headings, with their canonical values
 * @param verified    a code of the list {@code Verified} when the register's own file says one; else empty
 */
public record RegisterListing(String recordNo, String name, String idNumber, Optional<LocalDate> birthDate, String villageCode, boolean active, String state,
		Map<String, String> details, String verified, Source source) {

	public RegisterListing {
		details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
	}

	/** State and details in the reader's language. */
	public String words(Dictionary dictionary, Locale locale) {
		StringJoiner words = new StringJoiner(", ");
		if (!state.isEmpty()) {
			words.add(state);
		}
		details.forEach((name, value) -> words.add(words(dictionary, name, value, locale)));
		return words.toString();
	}

	/** A field with its name, unless its value says what it is. */
	private static String words(Dictionary dictionary, String name, String value, Locale locale) {
		Optional<Field> field = dictionary.entity("registerRecord").field(name);
		if (field.isEmpty()) {
			return name + ' ' + value;
		}
		String text;
		try {
			text = ValueReader.read(dictionary, field.get(), value, Integer.MAX_VALUE).map(read -> ValueReader.format(dictionary, field.get(), read, locale))
					.orElse(value);
		} catch (BadValueException asWritten) {
			text = value;
		}
		return field.get().type().coded() ? text : field.get().label().in(locale) + ' ' + text;
	}
}
