package org.lookback.standards.internal.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.Messages;

/**
 * A map of a YAML file, read key by key. What is missing or of the wrong form becomes a problem and a harmless value, so that reading goes
 * on; {@link #done()} reports the keys that nobody asked for.
 */
public final class Section {

	private final Messages messages = Messages.in(Section.class);
	private final Node.Mapping map;
	private final Problems problems;
	private final TreeSet<String> asked = new TreeSet<>();

	public Section(Node.Mapping map, Problems problems) {
		this.map = map;
		this.problems = problems;
	}

	/** The node as a section, or empty and a problem when it is not a map. */
	public static Optional<Section> of(Node node, Problems problems) {
		if (node instanceof Node.Mapping map) {
			return Optional.of(new Section(map, problems));
		}
		problems.add(node.place(), Messages.in(Section.class).get("wantMap"));
		return Optional.empty();
	}

	public Place place() {
		return map.place();
	}

	/** The place of a key's value, or of the section when it is not there. */
	public Place place(String key) {
		Node.Entry entry = map.entries().get(key);
		return entry == null ? map.place() : entry.value().place();
	}

	/** The value of a key; empty when it is not there or nothing is written. */
	public Optional<Node> node(String key) {
		asked.add(key);
		Node.Entry entry = map.entries().get(key);
		if (entry == null || entry.value() instanceof Node.Scalar scalar && scalar.absent()) {
			return Optional.empty();
		}
		return Optional.of(entry.value());
	}

	public Optional<Node.Scalar> scalar(String key) {
		Optional<Node> node = node(key);
		if (node.isEmpty()) {
			return Optional.empty();
		}
		if (node.get() instanceof Node.Scalar scalar) {
			return Optional.of(scalar);
		}
		problems.add(node.get().place(), messages.get("wantText"));
		return Optional.empty();
	}

	/** A text that may be left away: then empty. */
	public String optional(String key) {
		return scalar(key).map(Node.Scalar::text).orElse("");
	}

	/** A text that must be there. */
	public String text(String key) {
		if (!map.entries().containsKey(key) || node(key).isEmpty()) {
			missing(key);
			return "";
		}
		return optional(key);
	}

	/** One of several words; the first one when it is not there. */
	public String oneOf(String key, List<String> words) {
		Optional<Node.Scalar> scalar = scalar(key);
		if (scalar.isEmpty()) {
			return words.getFirst();
		}
		String text = scalar.get().text();
		if (!words.contains(text)) {
			problems.add(scalar.get().place(), messages.get("wantOneOf", text, hint(text, words)));
			return words.getFirst();
		}
		return text;
	}

	/** A text in both languages: {@code {zh: …, en: …}}. */
	public Optional<Label> label(String key) {
		return section(key).map(both -> {
			Label label = new Label(both.text("zh"), both.text("en"));
			both.done();
			return label;
		});
	}

	/** A text in both languages that must be there. */
	public Label requiredLabel(String key) {
		Optional<Label> label = label(key);
		if (label.isEmpty()) {
			missing(key);
		}
		return label.orElse(new Label("", ""));
	}

	public Optional<LocalDate> date(String key) {
		return scalar(key).flatMap(scalar -> {
			try {
				return Optional.of(LocalDate.parse(scalar.text()));
			} catch (DateTimeParseException notADate) {
				problems.add(scalar.place(), messages.get("wantDate", scalar.text()));
				return Optional.empty();
			}
		});
	}

	public Optional<BigDecimal> number(String key) {
		return scalar(key).flatMap(scalar -> {
			try {
				return Optional.of(new BigDecimal(scalar.text()));
			} catch (NumberFormatException notANumber) {
				problems.add(scalar.place(), messages.get("wantNumber", scalar.text()));
				return Optional.empty();
			}
		});
	}

	public Optional<Integer> whole(String key) {
		return number(key).flatMap(number -> {
			try {
				return Optional.of(number.intValueExact());
			} catch (ArithmeticException notWhole) {
				problems.add(place(key), messages.get("wantWhole", number.toPlainString()));
				return Optional.empty();
			}
		});
	}

	/** {@code true} or {@code false}; the latter when it is not there. */
	public boolean flag(String key) {
		return scalar(key).map(scalar -> {
			if (!scalar.text().equals("true") && !scalar.text().equals("false")) {
				problems.add(scalar.place(), messages.get("wantFlag", scalar.text()));
			}
			return scalar.text().equals("true");
		}).orElse(false);
	}

	/** A list; empty when it is not there. */
	public List<Node> list(String key) {
		Optional<Node> node = node(key);
		if (node.isEmpty()) {
			return List.of();
		}
		if (node.get() instanceof Node.Sequence sequence) {
			return sequence.items();
		}
		problems.add(node.get().place(), messages.get("wantList"));
		return List.of();
	}

	/** A list of texts; empty when it is not there. */
	public List<String> texts(String key) {
		return scalars(key).stream().map(Node.Scalar::text).toList();
	}

	/** A list of texts with their places; empty when it is not there. */
	public List<Node.Scalar> scalars(String key) {
		List<Node.Scalar> scalars = new ArrayList<>();
		for (Node item : list(key)) {
			if (item instanceof Node.Scalar scalar) {
				scalars.add(scalar);
			} else {
				problems.add(item.place(), messages.get("wantText"));
			}
		}
		return scalars;
	}

	/** A list of maps; empty when it is not there. */
	public List<Section> sections(String key) {
		return list(key).stream().flatMap(item -> of(item, problems).stream()).toList();
	}

	public Optional<Section> section(String key) {
		return node(key).flatMap(node -> of(node, problems));
	}

	/** All keys with their values, in the order of the file; nothing is unknown then. */
	public Map<String, Node> all() {
		Map<String, Node> all = new LinkedHashMap<>();
		map.entries().forEach((key, entry) -> {
			asked.add(key);
			all.put(key, entry.value());
		});
		return all;
	}

	/** Reports a key that must be there. */
	public void missing(String key) {
		problems.add(map.place(), messages.get("missing", key));
	}

	/** Reports the keys that were never asked for. */
	public void done() {
		map.entries().forEach((key, entry) -> {
			if (!asked.contains(key)) {
				problems.add(entry.key(), messages.get("unknown", key, hint(key, asked)));
			}
		});
	}

	private String hint(String typed, Iterable<String> words) {
		Optional<String> near = Suggestion.nearest(typed, words);
		return near.isPresent() ? messages.get("didYouMean", near.get()) : messages.get("known", String.join(", ", words));
	}
}
