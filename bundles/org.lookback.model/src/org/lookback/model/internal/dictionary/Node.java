package org.lookback.model.internal.dictionary;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.DictionaryException;

/**
 * A mapping of a YAML file, read strictly and with its line at hand: a key that nobody asks for is a spelling mistake and is
 * named. Values are texts; what they mean is decided by who asks.
 */
final class Node {

	private final String source;
	private final int line;
	private final Map<String, Yaml> map;

	Node(String source, Yaml value) {
		this.source = source;
		this.line = value.line();
		this.map = value instanceof Yaml.Entries mapping ? mapping.entries() : Map.of();
		if (!(value instanceof Yaml.Entries)) {
			throw wrong("noMapping", value instanceof Yaml.Text text ? text.text() : "[…]");
		}
	}

	/** {@link Yaml#parse}. */
	static Node parse(String source, InputStream yaml) {
		return new Node(source, Yaml.parse(source, yaml));
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

	Optional<Node> child(String key) {
		return map.containsKey(key) ? Optional.of(new Node(source, map.get(key))) : Optional.empty();
	}

	/** A single value stands for a list of one. */
	private List<Yaml> values(String key) {
		Yaml value = map.get(key);
		if (value == null) {
			return List.of();
		}
		return value instanceof Yaml.Items list ? list.items() : List.of(value);
	}

	private String scalar(String key, Yaml value) {
		if (value instanceof Yaml.Text scalar) {
			return scalar.text();
		}
		throw wrong("key.notText", key);
	}
}
