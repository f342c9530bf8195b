package org.lookback.standards.internal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.lookback.standards.internal.yaml.Node;

/** Every map of a YAML file, and the file as it would be with one more key in it. */
final class Objects {

	private Objects() {
	}

	/**
	 * A map within a file.
	 *
	 * @param path keys that lead to it; {@code []} is an item of a list
	 */
	record Place(Node root, Node.Mapping map, List<String> path) {

		/** The file with a key added to the map. */
		String with(String key) {
			return print(root, key);
		}

		private String print(Node node, String key) {
			return switch (node) {
			case Node.Scalar scalar -> scalar.plain() && scalar.absent() ? "~" : '"' + scalar.text().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
			case Node.Sequence list -> list.items().stream().map(item -> print(item, key)).collect(Collectors.joining(", ", "[", "]"));
			case Node.Mapping each -> each.entries().entrySet().stream().map(entry -> '"' + entry.getKey() + "\": " + print(entry.getValue().value(), key))
					.collect(Collectors.joining(", ", each == map ? "{" + key + ": 1, " : "{", "}"));
			};
		}
	}

	static List<Place> in(Node root) {
		List<Place> places = new ArrayList<>();
		collect(root, root, List.of(), places);
		return places;
	}

	private static void collect(Node root, Node node, List<String> path, List<Place> places) {
		if (node instanceof Node.Mapping map) {
			places.add(new Place(root, map, path));
			map.entries().forEach((key, entry) -> collect(root, entry.value(), and(path, key), places));
		} else if (node instanceof Node.Sequence list) {
			list.items().forEach(item -> collect(root, item, and(path, "[]"), places));
		}
	}

	private static List<String> and(List<String> path, String more) {
		List<String> longer = new ArrayList<>(path);
		longer.add(more);
		return List.copyOf(longer);
	}
}
