package org.lookback.ui.packages.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which keys may stand in which mapping of a kind of file, from the published schema of the package format. */
public final class Schema {

	private static final Schema NONE = new Schema(Map.of());
	private static final Map<FileKind, String> NAMES = new EnumMap<>(FileKind.class);

	static {
		NAMES.put(FileKind.HEADER, "package");
		NAMES.put(FileKind.SAMPLE, "readings");
		for (FileKind kind : List.of(FileKind.DICTIONARY, FileKind.PARAMETERS, FileKind.RULES, FileKind.PROCEDURES, FileKind.WARNINGS, FileKind.DEADLINES,
				FileKind.DEPARTMENTS, FileKind.FORMS, FileKind.AMBIGUITIES, FileKind.COVERAGE, FileKind.TESTS)) {
			NAMES.put(kind, kind.name().toLowerCase(Locale.ROOT));
		}
	}

	/** Opens a schema file by its name. */
	public interface Library {
		InputStream open(String file) throws IOException;
	}

	/**
	 * A key.
	 *
	 * @param description what it is for, in the language asked for
	 * @param required    whether it must be there
	 * @param shape       what its value is: {@code label, clause, date, map, list, bool, text}
	 * @param choices     the values there are; empty when any will do
	 */
	public record Key(String name, String description, boolean required, String shape, List<String> choices) {
	}

	private final Map<?, ?> root;

	private Schema(Map<?, ?> root) {
		this.root = root;
	}

	/**
	 * The schema of a kind of file; an empty one when it has none.
	 *
	 * @throws IOException when the schema is there and cannot be read
	 */
	public static Schema of(FileKind kind, Library library) throws IOException {
		if (!NAMES.containsKey(kind)) {
			return NONE;
		}
		try (InputStream in = library.open(NAMES.get(kind) + ".schema.json")) {
			return new Schema(JsonText.read(in));
		}
	}

	public static Schema none() {
		return NONE;
	}

	/** The keys of the mapping that the path of keys leads to, in the order in which an author writes them. */
	public List<Key> keys(List<String> path, Locale locale) {
		Map<?, ?> here = at(path);
		List<?> required = here.get("required") instanceof List<?> list ? list : List.of();
		List<Key> keys = new ArrayList<>();
		map(here.get("properties")).forEach((name, value) -> {
			Map<?, ?> own = map(value);
			keys.add(new Key(name.toString(), description(own, locale), required.contains(name), shape(own), choices(own)));
		});
		return keys;
	}

	/** One key of a mapping. */
	public Optional<Key> key(List<String> path, String name, Locale locale) {
		return keys(path, locale).stream().filter(key -> key.name().equals(name)).findFirst();
	}

	private Map<?, ?> at(List<String> path) {
		Map<?, ?> here = root;
		for (String name : path) {
			Map<?, ?> properties = map(here.get("properties"));
			Object next = properties.containsKey(name) ? properties.get(name) : here.get("additionalProperties");
			here = inner(map(next));
		}
		return here;
	}

	/** The mapping that a value is, or that the items of a list are. */
	private Map<?, ?> inner(Map<?, ?> value) {
		Map<?, ?> resolved = resolved(value);
		return resolved.get("items") instanceof Map<?, ?> items ? resolved(items) : resolved;
	}

	private Map<?, ?> resolved(Map<?, ?> value) {
		return value.get("$ref") instanceof String ref ? map(map(root.get("$defs")).get(ref.substring(ref.lastIndexOf('/') + 1))) : value;
	}

	private static Map<?, ?> map(Object value) {
		return value instanceof Map<?, ?> map ? map : Map.of();
	}

	private String shape(Map<?, ?> value) {
		if (value.get("$ref") instanceof String ref) {
			String name = ref.substring(ref.lastIndexOf('/') + 1);
			return map(resolved(value)).get("type") instanceof String type && type.equals("array") ? "list" : name;
		}
		return switch (String.valueOf(value.get("type"))) {
		case "object" -> "map";
		case "array" -> "list";
		case "boolean" -> "bool";
		default -> "text";
		};
	}

	private static List<String> choices(Map<?, ?> value) {
		Object choices = value.containsKey("enum") ? value.get("enum") : map(value.get("items")).get("enum");
		return choices instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
	}

	/** Descriptions are written in Chinese first, then in English behind the first full stop and a blank. */
	private String description(Map<?, ?> value, Locale locale) {
		Object own = value.containsKey("description") ? value.get("description") : resolved(value).get("description");
		String both = own == null ? "" : own.toString();
		int parted = both.indexOf("。 ");
		if (parted < 0) {
			return both;
		}
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? both.substring(0, parted + 1) : both.substring(parted + 2);
	}
}
