package org.lookback.workbench.internal.versions;

import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.Messages;

/** Values as a person reads them, masked unless revealed. */
public final class ValueWords {

	private final Dictionary dictionary;
	private final boolean reveal;
	private final Locale locale;

	public ValueWords(Dictionary dictionary, boolean reveal, Locale locale) {
		this.dictionary = dictionary;
		this.reveal = reveal;
		this.locale = locale;
	}

	public Dictionary dictionary() {
		return dictionary;
	}

	/** The field of a row, when the dictionary has it. */
	public Optional<Field> field(String entity, String name) {
		return dictionary.entities().stream().filter(one -> one.id().equals(entity)).findFirst().flatMap(one -> one.field(name));
	}

	/** A field in words; one that nobody knows is called as its column was. */
	public String label(String entity, String name) {
		return field(entity, name).map(field -> field.label().in(locale)).orElse(name);
	}

	/** An entity in words. */
	public String entity(String id) {
		return dictionary.entity(id).label().in(locale);
	}

	/** A value of a row. */
	public String value(String entity, String name, Object value) {
		Optional<Field> field = field(entity, name);
		String text = ValueReader.canonical(value);
		return field.isPresent() ? said(dictionary, field.get(), value, reveal, locale) : reveal ? text : Masking.unknown(name, text);
	}

	/** What is said of a thing that is not there. */
	public String missing(String entity, String key) {
		return Messages.in(ValueWords.class, locale).get("subject.none", entity, key);
	}

	/** A name. */
	public String name(String name) {
		return reveal ? name : Masking.name(name);
	}

	/** A value in words, masked unless revealed. */
	public static String said(Dictionary dictionary, Field field, Object value, boolean reveal, Locale locale) {
		String text = field.type() == FieldType.DATE || field.type() == FieldType.TEXT ? ValueReader.canonical(value)
				: ValueReader.format(dictionary, field, value, locale);
		return reveal ? text : Masking.mask(field, text);
	}
}
