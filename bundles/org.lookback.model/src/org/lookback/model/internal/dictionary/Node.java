package org.lookback.model.internal.dictionary;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.DictionaryException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML file, read strictly and with its line at hand: a key that nobody asks for is a spelling mistake and is
 * named. Values are texts; what they mean is decided by who asks.
 */
final class Node {

	private final String source;
	private final int line;
	private final Map<String, org.snakeyaml.engine.v2.nodes.Node> map = new LinkedHashMap<>();

	private Node(String source, org.snakeyaml.engine.v2.nodes.Node value) {
		this.source = source;
		this.line = line(value);
		if (!(value instanceof MappingNode mapping)) {
			throw wrong("noMapping", shown(value));
		}
		for (NodeTuple entry : mapping.getValue()) {
			String key = shown(entry.getKeyNode());
			if (map.put(key, entry.getValueNode()) != null) {
				throw wrong("key.twice", key);
			}
		}
	}

	/** The file's only document; an empty file is an empty mapping. */
	static Node parse(String source, InputStream yaml) {
		try {
			LoadSettings settings = LoadSettings.builder().setLabel(source).build();
			return new Compose(settings).composeInputStream(yaml).map(root -> new Node(source, root))
					.orElseGet(() -> new Node(source));
		} catch (YamlEngineException e) {
			throw new DictionaryException(source + ": " + e.getMessage(), e);
		}
	}

	private Node(String source) {
		this.source = source;
		this.line = 1;
	}

	/** The message of that key, with file and line before it. */
	DictionaryException wrong(String key, Object... values) {
		return ValueMessages.wrong("at", source, String.valueOf(line), ValueMessages.text(key, values));
	}

	void onlyKeys(String... known) {
		for (String key : map.keySet()) {
			if (!List.of(known).contains(key)) {
				throw wrong("key.unknown", key, String.join(", ", known));
			}
		}
	}

	String text(String key) {
		return optional(key).orElseThrow(() -> wrong("key.missing", key));
	}

	Optional<String> optional(String key) {
		return Optional.ofNullable(map.get(key)).map(value -> scalar(key, value)).filter(text -> !text.isBlank());
	}

	Optional<Integer> integer(String key) {
		return optional(key).map(text -> {
			try {
				return Integer.valueOf(text);
			} catch (NumberFormatException e) {
				throw wrong("key.notWhole", key, text);
			}
		});
	}

	boolean flag(String key, boolean otherwise) {
		String value = optional(key).orElse(String.valueOf(otherwise));
		if (!value.equals("true") && !value.equals("false")) {
			throw wrong("key.notFlag", key, value);
		}
		return value.equals("true");
	}

	List<String> texts(String key) {
		return values(key).stream().map(value -> scalar(key, value)).toList();
	}

	List<Node> nodes(String key) {
		return values(key).stream().map(value -> new Node(source, value)).toList();
	}

	Map<String, Node> named(String key) {
		Map<String, Node> found = new LinkedHashMap<>();
		child(key).ifPresent(child -> child.map.forEach((name, value) -> found.put(name, new Node(source, value))));
		return found;
	}

	Map<String, List<Node>> namedLists(String key) {
		Map<String, List<Node>> found = new LinkedHashMap<>();
		child(key).ifPresent(child -> child.map.keySet().forEach(name -> found.put(name, child.nodes(name))));
		return found;
	}

	private Optional<Node> child(String key) {
		return map.containsKey(key) ? Optional.of(new Node(source, map.get(key))) : Optional.empty();
	}

	/** A single value stands for a list of one. */
	private List<org.snakeyaml.engine.v2.nodes.Node> values(String key) {
		org.snakeyaml.engine.v2.nodes.Node value = map.get(key);
		if (value == null) {
			return List.of();
		}
		return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
	}

	private String scalar(String key, org.snakeyaml.engine.v2.nodes.Node value) {
		if (value instanceof ScalarNode scalar) {
			return scalar.getValue();
		}
		throw wrong("key.notText", key);
	}

	private static String shown(org.snakeyaml.engine.v2.nodes.Node value) {
		return value instanceof ScalarNode scalar ? scalar.getValue() : "[…]";
	}

	private static int line(org.snakeyaml.engine.v2.nodes.Node value) {
		return value.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
	}
}
