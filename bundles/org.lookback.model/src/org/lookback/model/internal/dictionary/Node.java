package org.lookback.model.internal.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.DictionaryException;

/** A mapping of a YAML file, read strictly: a key that nobody asks for is a spelling mistake and is named. */
final class Node {

	private final String place;
	private final Map<?, ?> map;

	Node(String place, Object value) {
		this.place = place;
		if (!(value instanceof Map<?, ?> read)) {
			throw new DictionaryException(place + ": expected a mapping, found " + value);
		}
		this.map = read;
	}

	String place() {
		return place;
	}

	DictionaryException wrong(String what) {
		return new DictionaryException(place + ": " + what);
	}

	void onlyKeys(String... known) {
		for (Object key : map.keySet()) {
			if (!List.of(known).contains(String.valueOf(key))) {
				throw wrong("unknown key \"" + key + "\"; known are " + String.join(", ", known));
			}
		}
	}

	boolean has(String key) {
		return map.get(key) != null;
	}

	String text(String key) {
		return optional(key).orElseThrow(() -> wrong("\"" + key + "\" is missing"));
	}

	Optional<String> optional(String key) {
		return Optional.ofNullable(map.get(key)).map(String::valueOf).filter(text -> !text.isBlank());
	}

	Optional<Integer> integer(String key) {
		return optional(key).map(text -> {
			try {
				return Integer.valueOf(text);
			} catch (NumberFormatException e) {
				throw wrong("\"" + key + "\" must be a whole number, but is " + text);
			}
		});
	}

	boolean flag(String key, boolean otherwise) {
		Object value = map.get(key);
		if (value == null) {
			return otherwise;
		}
		if (value instanceof Boolean flag) {
			return flag;
		}
		throw wrong("\"" + key + "\" must be true or false, but is " + value);
	}

	List<String> texts(String key) {
		return values(key).stream().map(String::valueOf).toList();
	}

	List<Node> nodes(String key) {
		List<?> values = values(key);
		return java.util.stream.IntStream.range(0, values.size())
				.mapToObj(i -> new Node(place + ", " + key + " " + (i + 1), values.get(i))).toList();
	}

	Map<String, Node> named(String key) {
		Map<String, Node> found = new LinkedHashMap<>();
		Object value = map.get(key);
		if (value != null) {
			new Node(place + ", " + key, value).map
					.forEach((name, child) -> found.put(String.valueOf(name), new Node(place + ", " + name, child)));
		}
		return found;
	}

	Map<String, List<Node>> namedLists(String key) {
		Map<String, List<Node>> found = new LinkedHashMap<>();
		Object value = map.get(key);
		if (value != null) {
			Node child = new Node(place + ", " + key, value);
			child.map.keySet().forEach(name -> found.put(String.valueOf(name), child.nodes(String.valueOf(name))));
		}
		return found;
	}

	private List<?> values(String key) {
		Object value = map.get(key);
		if (value == null) {
			return List.of();
		}
		return value instanceof List<?> list ? list : List.of(value);
	}
}
