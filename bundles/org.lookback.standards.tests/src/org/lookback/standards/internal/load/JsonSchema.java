package org.lookback.standards.internal.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.lookback.standards.internal.yaml.Node;

/**
 * As much of JSON Schema as the published schemas use: type, properties, required, additionalProperties, items, enum, const, pattern,
 * minimum, minItems, minLength, oneOf, anyOf, allOf, if/then, dependentRequired, $ref within the file.
 */
final class JsonSchema {

	private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

	private final Node root;

	JsonSchema(Node root) {
		this.root = root;
	}

	/** What is wrong with a file; empty when it keeps to the schema. */
	List<String> validate(Node file) {
		List<String> wrong = new ArrayList<>();
		check(root, file, wrong);
		return wrong;
	}

	private void check(Node written, Node value, List<String> wrong) {
		Node.Mapping schema = resolve(written);
		if (value instanceof Node.Scalar scalar && scalar.absent()) {
			return;
		}
		int before = wrong.size();
		type(schema, value, wrong);
		if (wrong.size() > before) {
			return;
		}
		if (value instanceof Node.Mapping map) {
			object(schema, map, wrong);
		} else if (value instanceof Node.Sequence list) {
			get(schema, "items").ifPresent(items -> list.items().forEach(item -> check(items, item, wrong)));
			least(schema, "minItems", list.items().size(), value, wrong);
		} else if (value instanceof Node.Scalar scalar) {
			scalar(schema, scalar, wrong);
		}
		combined(schema, value, wrong);
	}

	private void type(Node.Mapping schema, Node value, List<String> wrong) {
		Optional<Node> type = get(schema, "type");
		if (type.isPresent() && texts(type.get()).stream().noneMatch(each -> is(each, value))) {
			add(wrong, value, "is no " + texts(type.get()));
		}
	}

	private static boolean is(String type, Node value) {
		return switch (type) {
		case "object" -> value instanceof Node.Mapping;
		case "array" -> value instanceof Node.Sequence;
		case "string" -> value instanceof Node.Scalar s && !(s.plain() && (NUMBER.matcher(s.text()).matches() || s.text().matches("true|false")));
		case "integer" -> value instanceof Node.Scalar s && s.plain() && s.text().matches("[-+]?\\d+");
		case "number" -> value instanceof Node.Scalar s && s.plain() && NUMBER.matcher(s.text()).matches();
		case "boolean" -> value instanceof Node.Scalar s && s.plain() && s.text().matches("true|false");
		default -> throw new AssertionError(type);
		};
	}

	private void object(Node.Mapping schema, Node.Mapping map, List<String> wrong) {
		Map<String, Node.Entry> properties = get(schema, "properties").map(p -> ((Node.Mapping) p).entries()).orElse(Map.of());
		Optional<Node> others = get(schema, "additionalProperties");
		map.entries().forEach((key, entry) -> {
			if (properties.containsKey(key)) {
				check(properties.get(key).value(), entry.value(), wrong);
			} else if (others.isPresent() && others.get() instanceof Node.Mapping) {
				check(others.get(), entry.value(), wrong);
			} else if (others.isPresent()) {
				add(wrong, map, "has the unknown key " + key);
			}
		});
		get(schema, "required").ifPresent(required -> texts(required).stream().filter(key -> !map.entries().containsKey(key))
				.forEach(key -> add(wrong, map, "lacks " + key)));
		get(schema, "dependentRequired").ifPresent(pairs -> ((Node.Mapping) pairs).entries().forEach((key, needed) -> {
			if (map.entries().containsKey(key) && !map.entries().keySet().containsAll(texts(needed.value()))) {
				add(wrong, map, key + " needs " + texts(needed.value()));
			}
		}));
	}

	private static void scalar(Node.Mapping schema, Node.Scalar scalar, List<String> wrong) {
		get(schema, "enum").filter(words -> !texts(words).contains(scalar.text())).ifPresent(words -> add(wrong, scalar, "is none of " + texts(words)));
		get(schema, "const").filter(word -> !texts(word).contains(scalar.text())).ifPresent(word -> add(wrong, scalar, "is not " + texts(word)));
		get(schema, "pattern").filter(p -> !Pattern.compile(texts(p).getFirst()).matcher(scalar.text()).find())
				.ifPresent(p -> add(wrong, scalar, "does not match " + texts(p)));
		least(schema, "minLength", scalar.text().length(), scalar, wrong);
		get(schema, "minimum").filter(least -> new BigDecimal(scalar.text()).compareTo(new BigDecimal(texts(least).getFirst())) < 0)
				.ifPresent(least -> add(wrong, scalar, "is less than " + texts(least)));
	}

	private static void least(Node.Mapping schema, String key, int count, Node value, List<String> wrong) {
		get(schema, key).filter(least -> count < Integer.parseInt(texts(least).getFirst())).ifPresent(least -> add(wrong, value, "is too short"));
	}

	private void combined(Node.Mapping schema, Node value, List<String> wrong) {
		get(schema, "oneOf").filter(each -> fitting(each, value) != 1).ifPresent(each -> add(wrong, value, "fits not exactly one alternative"));
		get(schema, "anyOf").filter(each -> fitting(each, value) == 0).ifPresent(each -> add(wrong, value, "fits no alternative"));
		get(schema, "allOf").ifPresent(all -> ((Node.Sequence) all).items().forEach(each -> check(each, value, wrong)));
		Optional<Node> condition = get(schema, "if");
		if (condition.isPresent() && fits(condition.get(), value)) {
			get(schema, "then").ifPresent(then -> check(then, value, wrong));
		}
	}

	private long fitting(Node alternatives, Node value) {
		return ((Node.Sequence) alternatives).items().stream().filter(each -> fits(each, value)).count();
	}

	private boolean fits(Node schema, Node value) {
		List<String> wrong = new ArrayList<>();
		check(schema, value, wrong);
		return wrong.isEmpty();
	}

	/** The keys that an object at a path may have; empty when the schema takes any there, or none. */
	Optional<Set<String>> properties(List<String> path) {
		return at(path).filter(schema -> get(schema, "additionalProperties").filter(Node.Scalar.class::isInstance).isPresent())
				.flatMap(schema -> get(schema, "properties")).map(p -> new TreeSet<>(((Node.Mapping) p).entries().keySet()));
	}

	/** A path with what stands for it in the schema: every {@code $ref} is one place, wherever it is used. */
	String location(List<String> path) {
		Node schema = root;
		for (String step : path) {
			schema = step(resolve(schema), step).orElseThrow();
		}
		return get((Node.Mapping) schema, "$ref").map(ref -> texts(ref).getFirst()).orElse(String.join("/", path));
	}

	/** Every object that the schema closes, with its keys, by {@link #location}. */
	Map<String, Set<String>> objects() {
		Map<String, Set<String>> objects = new TreeMap<>();
		collect(root, new ArrayList<>(), objects);
		return objects;
	}

	private void collect(Node written, List<String> path, Map<String, Set<String>> objects) {
		Node.Mapping schema = resolve(written);
		properties(path).ifPresent(keys -> objects.put(location(path), keys));
		get(schema, "properties").ifPresent(properties -> ((Node.Mapping) properties).entries().forEach((key, entry) -> {
			path.add(key);
			collect(entry.value(), path, objects);
			path.removeLast();
		}));
		get(schema, "items").ifPresent(items -> {
			path.add("[]");
			collect(items, path, objects);
			path.removeLast();
		});
	}

	/** The words that a value at a path may be. */
	List<String> words(String... path) {
		return texts(get(at(List.of(path)).orElseThrow(), "enum").orElseThrow());
	}

	/** Every description of a schema. */
	static List<String> descriptions(Node schema) {
		List<String> found = new ArrayList<>();
		Objects.in(schema).forEach(place -> get(place.map(), "description").filter(Node.Scalar.class::isInstance).ifPresent(d -> found.addAll(texts(d))));
		return found;
	}

	private Optional<Node.Mapping> at(List<String> path) {
		Optional<Node.Mapping> here = Optional.of(resolve(root));
		for (String step : path) {
			here = here.flatMap(schema -> step(schema, step)).map(this::resolve);
		}
		return here;
	}

	private static Optional<Node> step(Node.Mapping schema, String step) {
		return step.equals("[]") ? get(schema, "items") : get(schema, "properties").flatMap(p -> get((Node.Mapping) p, step));
	}

	private Node.Mapping resolve(Node written) {
		Node.Mapping schema = (Node.Mapping) written;
		Optional<String> ref = get(schema, "$ref").map(node -> texts(node).getFirst());
		return ref.isEmpty() ? schema : (Node.Mapping) get((Node.Mapping) get((Node.Mapping) root, "$defs").orElseThrow(),
				ref.get().substring("#/$defs/".length())).orElseThrow();
	}

	private static Optional<Node> get(Node.Mapping map, String key) {
		return Optional.ofNullable(map.entries().get(key)).map(Node.Entry::value);
	}

	private static List<String> texts(Node node) {
		return node instanceof Node.Sequence list ? list.items().stream().map(item -> ((Node.Scalar) item).text()).toList()
				: List.of(((Node.Scalar) node).text());
	}

	private static void add(List<String> wrong, Node value, String what) {
		wrong.add(value.place().file() + ':' + value.place().line() + ':' + value.place().column() + ' ' + what);
	}
}
