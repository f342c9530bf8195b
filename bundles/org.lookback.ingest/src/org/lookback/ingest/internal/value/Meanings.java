package org.lookback.ingest.internal.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;

/** Reads the texts of one column, those first that a person gave a meaning. */
public final class Meanings {

	/** What yes-or-no fields hold, as texts. */
	public static final List<String> YES_NO = List.of("是", "否");

	private static final String SEPARATORS = "[、，,;；/|\\s\\u3000]+";

	private final Dictionary dictionary;
	private final Field field;
	private final Map<String, Optional<String>> said;

	/** @param said the code's id by text; empty: nothing recorded */
	public Meanings(Dictionary dictionary, Field field, Map<String, Optional<String>> said) {
		this.dictionary = dictionary;
		this.field = field;
		this.said = said;
	}

	/** Whether texts of the field can be given a meaning: those of codes and of yes-or-no fields. */
	public static boolean possible(Field field) {
		return field.type().coded() || field.type() == FieldType.BOOL;
	}

	/** Ids of the codes that a text of the field can mean. */
	public static List<String> codes(Dictionary dictionary, Field field) {
		return field.type() == FieldType.BOOL ? YES_NO
				: dictionary.codeList(field).map(list -> list.codes().stream().map(Code::id).toList()).orElse(List.of());
	}

	/** The value of a text; see {@link ValueReader#read}. */
	public Optional<Object> read(String text, int year) throws BadValueException {
		if (said.isEmpty()) {
			return ValueReader.read(dictionary, field, text, year);
		}
		Optional<String> meaning = said.get(text.strip());
		if (meaning != null) {
			return meaning.isEmpty() ? Optional.empty() : ValueReader.read(dictionary, field, meaning.get(), year);
		}
		return ValueReader.read(dictionary, field, field.type() == FieldType.CODES ? replaced(text) : text, year);
	}

	/** A text of several terms with those replaced that have a meaning, the longest first. */
	private String replaced(String text) {
		List<String> terms = new ArrayList<>(List.of(text.strip().split(SEPARATORS)));
		if (terms.stream().anyMatch(said::containsKey)) {
			return String.join(";", terms.stream().map(term -> said.containsKey(term) ? said.get(term).orElse("") : term).toList());
		}
		Optional<String> inside = said.keySet().stream().filter(text::contains).max(Comparator.comparingInt(String::length));
		return inside.map(term -> text.replace(term, ';' + said.get(term).orElse("") + ';')).orElse(text);
	}

	/** The terms of a text that cannot be read; the text itself when it has no parts. */
	public List<String> unread(String text, int year) {
		if (field.type() != FieldType.CODES) {
			return List.of(text.strip());
		}
		List<String> unread = new ArrayList<>();
		for (String term : text.strip().split(SEPARATORS)) {
			try {
				read(term, year);
			} catch (BadValueException e) {
				unread.add(term);
			}
		}
		return unread.isEmpty() ? List.of(text.strip()) : unread;
	}

	/** The old code that a text means in data of a year in which it is not used any more. */
	public Optional<Code> outdated(Object value, int year) {
		List<?> ids = value instanceof List<?> several ? several : List.of(value);
		return dictionary.codeList(field).flatMap(list -> ids.stream().map(id -> list.code(id.toString())).flatMap(Optional::stream)
				.filter(code -> code.readUntil().filter(until -> year > until).isPresent()).findFirst());
	}
}
