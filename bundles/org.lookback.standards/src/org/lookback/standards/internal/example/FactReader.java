package org.lookback.standards.internal.example;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Place;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Suggestion;

/**
 * Builds a household from a map: bare names of fields of the household, its year, income and water; {@code years} with the same by year;
 * {@code members}, {@code kin} and {@code housing} by a name of the example's own; {@code registers} and {@code changes} as lists. A village
 * likewise: its fields, and {@code facilities}, {@code projects} and {@code helpers} by name.
 */
final class FactReader {

	/** The key under which a household describes or names its village. */
	static final String VILLAGE = "village";

	private static final List<String> HOUSEHOLD_YEAR = List.of("householdYear", "income", "water");

	private final Messages messages = Messages.in(FactReader.class);
	private final Dictionary dictionary;
	private final Problems problems;
	private final int year;
	private String file = "";

	FactReader(Dictionary dictionary, int year, Problems problems) {
		this.dictionary = dictionary;
		this.year = year;
		this.problems = problems;
	}

	Household household(Node.Mapping map) {
		file = map.place().file();
		Map<String, Map<String, Object>> rows = rows(map, List.of("household", "householdYear", "income", "water"), year,
				Set.of("years", "members", "kin", "housing", "measures", "visits", "loans", "helpers", VILLAGE));
		rows.get("household").putIfAbsent("householdKey", "example");
		Fact root = fact("household", rows.get("household"), map);
		addYear(root, rows, HOUSEHOLD_YEAR, year, map);
		years(map, root, HOUSEHOLD_YEAR);
		each(map, "members", (name, member) -> {
			root.add(member(name, member));
			plain(member, root, "measures", "measure", Map.of("memberCode", name));
		});
		each(map, "kin", (name, kin) -> root.add(kin(name, kin)));
		each(map, "housing", (name, house) -> root.add(yearly("housing", "houseNo", name, house)));
		plain(map, root, "measures", "measure");
		plain(map, root, "visits", "visit", Map.of("visitedOn", LocalDate.of(year, 1, 1)));
		plain(map, root, "loans", "loan");
		plain(map, root, "helpers", "helper");
		return new Household(1, root);
	}

	/** @param code of the village, unless the map says so itself */
	Fact village(Node.Mapping map, String code) {
		file = map.place().file();
		Map<String, Object> values = rows(map, List.of(VILLAGE), year, Set.of("facilities", "projects", "helpers")).get(VILLAGE);
		values.putIfAbsent("villageCode", code);
		values.putIfAbsent("dataYear", (long) year);
		Fact village = fact(VILLAGE, values, map);
		Object place = values.get("villageCode");
		each(map, "facilities", (name, one) -> village.add(within("facility", "facilityId", name, one, place)));
		each(map, "projects", (name, one) -> village.add(within("project", "projectId", name, one, place)));
		each(map, "helpers", (name, one) -> village.add(within("helper", "helperKey", name, one, place)));
		return village;
	}

	private Fact within(String entity, String key, String name, Node.Mapping map, Object village) {
		Map<String, Object> values = rows(map, List.of(entity), year, Set.of()).get(entity);
		values.putIfAbsent(key, name);
		values.putIfAbsent("villageCode", village);
		if (dictionary.entity(entity).yearly()) {
			values.putIfAbsent("dataYear", (long) year);
		}
		return fact(entity, values, map);
	}

	private Fact member(String name, Node.Mapping map) {
		Map<String, Map<String, Object>> rows = rows(map, List.of("member", "memberYear"), year, Set.of("years", "registers", "changes", "measures"));
		rows.get("member").putIfAbsent("memberCode", name);
		rows.get("member").putIfAbsent("name", name);
		Fact member = fact("member", rows.get("member"), map);
		addYear(member, rows, List.of("memberYear"), year, map);
		years(map, member, List.of("memberYear"));
		plain(map, member, "registers", "registerRecord");
		plain(map, member, "changes", "memberChange");
		return member;
	}

	private Fact kin(String name, Node.Mapping map) {
		Map<String, Object> values = rows(map, List.of("kin"), year, Set.of("registers")).get("kin");
		values.putIfAbsent("kinKey", name);
		Fact kin = fact("kin", values, map);
		plain(map, kin, "registers", "registerRecord");
		return kin;
	}

	private Fact yearly(String entity, String key, String name, Node.Mapping map) {
		Map<String, Object> values = rows(map, List.of(entity), year, Set.of()).get(entity);
		dictionary.entity(entity).field(key).flatMap(field -> value(field, name, map.place(), year)).ifPresent(v -> values.putIfAbsent(key, v));
		values.putIfAbsent("dataYear", (long) year);
		return fact(entity, values, map);
	}

	private void years(Node.Mapping map, Fact parent, List<String> entities) {
		each(map, "years", (text, node) -> {
			if (!text.matches("\\d{4}")) {
				problems.add(node.place(), messages.get("notAYear", text));
				return;
			}
			int other = Integer.parseInt(text);
			addYear(parent, rows(node, entities, other, Set.of()), entities, other, node);
		});
	}

	private void addYear(Fact parent, Map<String, Map<String, Object>> rows, List<String> entities, int of, Node place) {
		for (String entity : entities) {
			Map<String, Object> values = rows.get(entity);
			if (!values.isEmpty()) {
				values.put("dataYear", (long) of);
				parent.add(fact(entity, values, place));
			}
		}
	}

	private void plain(Node.Mapping map, Fact parent, String key, String entity) {
		plain(map, parent, key, entity, Map.of());
	}

	/** @param unless values of fields that the example does not say */
	private void plain(Node.Mapping map, Fact parent, String key, String entity, Map<String, Object> unless) {
		Node.Entry entry = map.entries().get(key);
		if (entry == null) {
			return;
		}
		if (!(entry.value() instanceof Node.Sequence sequence)) {
			problems.add(entry.value().place(), messages.get("wantList", key));
			return;
		}
		for (Node item : sequence.items()) {
			if (item instanceof Node.Mapping row) {
				Map<String, Object> values = rows(row, List.of(entity), year, Set.of()).get(entity);
				unless.forEach(values::putIfAbsent);
				parent.add(fact(entity, values, row));
			} else {
				problems.add(item.place(), messages.get("wantMap", key));
			}
		}
	}

	private interface Reader {
		void read(String name, Node.Mapping map);
	}

	private void each(Node.Mapping map, String key, Reader reader) {
		Node.Entry entry = map.entries().get(key);
		if (entry == null) {
			return;
		}
		if (!(entry.value() instanceof Node.Mapping named)) {
			problems.add(entry.value().place(), messages.get("wantMap", key));
			return;
		}
		named.entries().forEach((name, value) -> {
			if (value.value() instanceof Node.Mapping one) {
				reader.read(name, one);
			} else {
				problems.add(value.value().place(), messages.get("wantMap", name));
			}
		});
	}

	/** The values of a map by entity; a bare name belongs to the first of the entities that has it. */
	private Map<String, Map<String, Object>> rows(Node.Mapping map, List<String> entities, int of, Set<String> others) {
		Map<String, Map<String, Object>> rows = entities.stream().collect(Collectors.toMap(e -> e, e -> new HashMap<>()));
		map.entries().forEach((key, entry) -> {
			if (others.contains(key)) {
				return;
			}
			Optional<Field> field = entities.stream().flatMap(e -> dictionary.entity(e).field(key).stream()).findFirst();
			if (field.isEmpty()) {
				Set<String> known = new TreeSet<>(others);
				entities.forEach(e -> dictionary.entity(e).fields().forEach(f -> known.add(f.name())));
				problems.add(entry.key(), messages.get("noField", key,
						Suggestion.nearest(key, known).map(near -> messages.get("didYouMean", near)).orElse("")));
				return;
			}
			value(field.get(), entry.value(), of).ifPresent(value -> rows.get(field.get().entity()).put(key, value));
		});
		return rows;
	}

	private Optional<Object> value(Field field, Node node, int of) {
		String text = switch (node) {
		case Node.Scalar scalar -> scalar.text();
		case Node.Sequence sequence -> sequence.items().stream().map(i -> i instanceof Node.Scalar s ? s.text() : "")
				.collect(Collectors.joining(";"));
		case Node.Mapping map -> "";
		};
		return value(field, text, node.place(), of);
	}

	private Optional<Object> value(Field field, String text, Place place, int of) {
		try {
			return ValueReader.read(dictionary, field, text, of);
		} catch (BadValueException bad) {
			problems.add(place, field.name() + ": " + bad.reason().in(Locale.getDefault()));
			return Optional.empty();
		}
	}

	private Fact fact(String entity, Map<String, Object> values, Node place) {
		return new Fact(entity, new LinkedHashMap<>(values), new Source(file, "", Math.max(1, place.place().line())));
	}
}
