package org.lookback.ui.packages.internal.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.packages.internal.text.Schema.Key;

/**
 * What is known about the words of a package's file: its schema, the dictionary, and the package as it could last be loaded.
 *
 * @param kind     which file it is
 * @param standards absent while the package never could be loaded
 */
public record Knowledge(FileKind kind, Schema schema, Dictionary dictionary, Optional<StandardsPackage> standards, Locale locale) {

	private static final int MOST_CODES = 40;

	Messages messages() {
		return Messages.in(Knowledge.class, locale);
	}

	Optional<Key> key(Spot spot) {
		List<String> path = spot.path();
		return spot.value() && !path.isEmpty() ? schema.key(path.subList(0, path.size() - 1), path.get(path.size() - 1), locale) : Optional.empty();
	}

	/** The package's parameters. */
	List<Parameter> parameters() {
		return standards.map(StandardsPackage::parameters).orElse(List.of());
	}

	List<Rule> rules() {
		return standards.map(StandardsPackage::rules).orElse(List.of());
	}

	/** A field in words: label, type, unit and codes. */
	public String describe(Field field) {
		StringBuilder words = new StringBuilder(messages().get("field", field.label().in(locale), field.id(),
				messages().get("type." + field.type().name().toLowerCase(Locale.ROOT)) + field.unit().map(unit -> " (" + unit + ')').orElse("")));
		dictionary.codeList(field).ifPresent(list -> {
			words.append('\n').append(messages().get("field.codes", list.id()));
			list.codes().stream().limit(MOST_CODES).forEach(code -> words.append("\n  ").append(describe(code)));
			if (list.codes().size() > MOST_CODES) {
				words.append("\n  ").append(messages().get("field.more", list.codes().size() - MOST_CODES));
			}
		});
		if (field.personal()) {
			words.append('\n').append(messages().get("field.personal"));
		}
		return words.toString();
	}

	/** A code in words. */
	String describe(Code code) {
		String label = code.label().in(locale);
		return (label.equals(code.id()) ? code.id() : code.id() + "  " + label) + code.note().map(note -> "  " + note).orElse("");
	}

	/** A parameter in words: title, values with dates and regions, or that it is open. */
	public String describe(Parameter parameter) {
		StringBuilder words = new StringBuilder(messages().get("parameter", parameter.title().in(locale), parameter.id()));
		if (parameter.open()) {
			words.append('\n').append(messages().get("parameter.open"));
		}
		for (Parameter.Value value : parameter.values()) {
			words.append("\n  ").append(ValueReader.canonical(value.value())).append(parameter.unit().isEmpty() ? "" : ' ' + parameter.unit());
			value.validFrom().ifPresent(from -> words.append(messages().get("parameter.from", from.toString())));
			value.validUntil().ifPresent(until -> words.append(messages().get("parameter.until", until.toString())));
			words.append(value.region().isEmpty() ? "" : messages().get("parameter.region", value.region()));
			words.append(value.householdClass().isEmpty() ? "" : messages().get("parameter.class", value.householdClass()));
		}
		parameter.clause().ifPresent(clause -> words.append('\n').append(messages().get("quoted", clause.quote(), clause.anchor())));
		words.append(parameter.note().isEmpty() ? "" : '\n' + parameter.note());
		return words.toString();
	}

	/** A rule in words. */
	public String describe(Rule rule) {
		return messages().get("rule", rule.title().in(locale), rule.id()) + '\n' + messages().get("quoted", rule.clause().quote(), rule.clause().anchor());
	}
}
