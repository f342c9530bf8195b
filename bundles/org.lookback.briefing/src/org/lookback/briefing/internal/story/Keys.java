package org.lookback.briefing.internal.story;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Keys and values of a storyboard's file with their lines; whoever reads says which keys there may be. */
final class Keys {

	private static final int MOST = 1_000_000;

	private final String file;
	private final int line;
	private final Map<String, Node> values = new LinkedHashMap<>();

	private Keys(String file, Node node) throws LookbackException {
		this.file = file;
		this.line = line(node);
		if (!(node instanceof MappingNode mapping)) {
			throw wrong(line, "story.map");
		}
		for (NodeTuple entry : mapping.getValue()) {
			String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "[…]";
			if (values.put(key, entry.getValueNode()) != null) {
				throw wrong(line(entry.getKeyNode()), "story.twice", key);
			}
		}
	}

	/** The file's only document. */
	static Keys parse(String yaml, String file) throws LookbackException {
		try {
			LoadSettings settings = LoadSettings.builder().setLabel(file).setCodePointLimit(MOST).build();
			Optional<Node> root = new Compose(settings).composeString(yaml);
			if (root.isEmpty() || !(root.get() instanceof MappingNode)) {
				throw new LookbackException(say("story.at", file, 1, say("story.none", Storyboard.FORMAT)));
			}
			return new Keys(file, root.get());
		} catch (YamlEngineException damaged) {
			throw new LookbackException(say("story.damaged", file, String.valueOf(damaged.getMessage())), damaged);
		}
	}

	static String say(String key, Object... values) {
		return Messages.in(Storyboard.class).get(key, values);
	}

	private static int line(Node node) {
		return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
	}

	int line() {
		return line;
	}

	int line(String key) {
		return values.containsKey(key) ? line(values.get(key)) : line;
	}

	List<String> names() {
		return List.copyOf(values.keySet());
	}

	boolean has(String key) {
		return values.containsKey(key);
	}

	LookbackException wrong(int at, String key, Object... arguments) {
		return new LookbackException(say("story.at", file, at, say(key, arguments)));
	}

	/** @throws LookbackException when there is any other key */
	Keys only(String... known) throws LookbackException {
		for (Map.Entry<String, Node> entry : values.entrySet()) {
			if (!List.of(known).contains(entry.getKey())) {
				throw wrong(line(entry.getValue()), "story.key", entry.getKey(), String.join(", ", known));
			}
		}
		return this;
	}

	Optional<String> optional(String key) throws LookbackException {
		Node node = values.get(key);
		return node == null ? Optional.empty() : Optional.of(scalar(key, node));
	}

	private String scalar(String key, Node node) throws LookbackException {
		if (node instanceof ScalarNode scalar) {
			return scalar.getValue();
		}
		throw wrong(line(node), "story.text", key);
	}

	String text(String key, String otherwise) throws LookbackException {
		return optional(key).orElse(otherwise);
	}

	String text(String key) throws LookbackException {
		Optional<String> found = optional(key).filter(text -> !text.isBlank());
		if (found.isEmpty()) {
			throw wrong(line(key), "story.missing", key);
		}
		return found.get();
	}

	int number(String key, int otherwise, int least, int most) throws LookbackException {
		Optional<String> found = optional(key);
		if (found.isEmpty()) {
			return otherwise;
		}
		try {
			int number = Integer.parseInt(found.get().strip());
			if (number >= least && number <= most) {
				return number;
			}
		} catch (NumberFormatException noNumber) {
			throw value(key, found.get(), say("story.number", least, most));
		}
		throw value(key, found.get(), say("story.number", least, most));
	}

	boolean flag(String key) throws LookbackException {
		String found = text(key, "false");
		if (!found.equals("true") && !found.equals("false")) {
			throw value(key, found, say("story.flag"));
		}
		return found.equals("true");
	}

	Optional<LocalDate> date(String key) throws LookbackException {
		Optional<String> found = optional(key).filter(text -> !text.isBlank());
		try {
			return found.map(LocalDate::parse);
		} catch (DateTimeParseException noDate) {
			throw value(key, found.orElse(""), say("story.date"));
		}
	}

	/** A word that stands for one of several things. */
	<T> T one(String key, T otherwise, Function<String, Optional<T>> meaning, List<String> known) throws LookbackException {
		Optional<String> found = optional(key);
		if (found.isEmpty()) {
			return otherwise;
		}
		Optional<T> one = meaning.apply(found.get());
		if (one.isEmpty()) {
			throw value(key, found.get(), say("story.one", String.join(", ", known)));
		}
		return one.get();
	}

	LookbackException value(String key, String found, String why) {
		return wrong(line(key), "story.value", key, found, why);
	}

	/** Words; a single one stands for a list of one. */
	List<String> texts(String key) throws LookbackException {
		List<String> texts = new ArrayList<>();
		Node node = values.get(key);
		if (node instanceof SequenceNode list) {
			for (Node item : list.getValue()) {
				texts.add(scalar(key, item));
			}
		} else if (node != null) {
			texts.add(scalar(key, node));
		}
		return texts;
	}

	Keys child(String key) throws LookbackException {
		return new Keys(file, values.get(key));
	}

	List<Keys> children(String key) throws LookbackException {
		Node node = values.get(key);
		if (!(node instanceof SequenceNode list)) {
			throw wrong(line(key), node == null ? "story.missing" : "story.list", key);
		}
		List<Keys> children = new ArrayList<>();
		for (Node item : list.getValue()) {
			children.add(new Keys(file, item));
		}
		return children;
	}
}
