package org.lookback.standards.internal.analyse;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.standards.api.PackageSource;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Place;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.YamlReader;

/** Where the entries of a package's YAML files stand: every map with an {@code id}, and its keys. */
final class FilePlaces {

	private final Map<String, Node.Mapping> byKind = new HashMap<>();

	private FilePlaces() {
	}

	/** Entries of lists ({@code rules}, {@code parameters} …) of all YAML files, as far as they can be read: a place is only a help. */
	static FilePlaces of(PackageSource source) {
		FilePlaces places = new FilePlaces();
		try {
			for (String path : source.list()) {
				if (path.endsWith(".yaml")) {
					places.file(source, path);
				}
			}
		} catch (IOException unreadable) {
			return places;
		}
		return places;
	}

	/** Entries of one file. */
	static FilePlaces of(Node root) {
		FilePlaces places = new FilePlaces();
		places.root(root);
		return places;
	}

	private void file(PackageSource source, String path) throws IOException {
		try (InputStream in = source.open(path)) {
			YamlReader.read(path, in.readNBytes(YamlReader.MOST_BYTES + 1), new Problems(path)).ifPresent(this::root);
		}
	}

	private void root(Node root) {
		if (root instanceof Node.Mapping map) {
			map.entries().forEach((list, entry) -> {
				if (entry.value() instanceof Node.Sequence sequence) {
					sequence.items().forEach(item -> entry(list, item));
				}
			});
			byKind.putIfAbsent(map.place().file(), map);
		}
	}

	private void entry(String list, Node item) {
		if (item instanceof Node.Mapping map && map.entries().get("id") instanceof Node.Entry id && id.value() instanceof Node.Scalar scalar) {
			byKind.putIfAbsent(list + '/' + scalar.text(), map);
		}
	}

	/** The value of a key of an entry, or the entry, or its kind's file when that is not found. */
	Place of(String list, String id, String key) {
		Node.Mapping map = byKind.get(list + '/' + id);
		if (map == null) {
			return Place.of(list.equals("documents") ? "package.yaml" : list.equals("rules") ? "rules" : list + ".yaml");
		}
		return Optional.ofNullable(map.entries().get(key)).map(e -> e.value().place()).orElse(map.place());
	}

	Place rule(String id, String key) {
		return byKind.containsKey("factors/" + id) ? of("factors", id, key) : of("rules", id, key);
	}

	Place parameter(String id) {
		return of("parameters", id, "id");
	}

	/** A key of {@code package.yaml}. */
	Place header(String key) {
		Node.Mapping map = byKind.get("package.yaml");
		return map == null ? Place.of("package.yaml") : Optional.ofNullable(map.entries().get(key)).map(Node.Entry::key).orElse(map.place());
	}
}
