package org.lookback.workbench.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/** Counts the stored households of a year by walking over their facts: what every other way of counting has to agree with. */
final class PlainCount {

	/** What is counted or listed of a household. */
	enum Kind {
		HOUSEHOLD, MEMBER, MEASURE;

		static Kind of(String field) {
			return field.startsWith("member") ? MEMBER : field.startsWith("measure.") ? MEASURE : HOUSEHOLD;
		}

		static Kind of(Unit unit) {
			return unit == Unit.PERSON ? MEMBER : unit == Unit.MEASURE ? MEASURE : HOUSEHOLD;
		}
	}

	/** Values by field; a field that is not there is not recorded. */
	private record Thing(Map<String, Set<String>> values) {

		Set<String> of(String field) {
			return values.getOrDefault(field, Set.of());
		}
	}

	/** The key under which everything is counted once. */
	static final List<String> TOTAL = List.of("total");

	private final List<Map<Kind, List<Thing>>> households = new ArrayList<>();

	PlainCount(List<Household> all, int year, RegionTree tree) {
		all.stream().filter(household -> household.years().contains(year)).forEach(household -> households.add(things(household, year, tree)));
	}

	private static Map<Kind, List<Thing>> things(Household household, int year, RegionTree tree) {
		Map<String, Set<String>> own = new HashMap<>();
		add(own, household.root());
		for (String entity : List.of("householdYear", "income", "housing", "water")) {
			household.root().children(entity, year).forEach(row -> add(own, row));
		}
		Set<String> causes = new HashSet<>(own.getOrDefault("householdYear.primaryCause", Set.of()));
		causes.addAll(own.getOrDefault("householdYear.otherCauses", Set.of()));
		own.put("householdYear.allCauses", causes);
		household.root().text("villageCode").ifPresent(code -> path(tree, code)
				.forEach(region -> own.put("household." + region.level().name().toLowerCase(java.util.Locale.ROOT), Set.of(region.code()))));
		List<Thing> members = household.members(year).stream().map(member -> {
			Map<String, Set<String>> values = new HashMap<>();
			add(values, member);
			member.children("memberYear", year).forEach(row -> add(values, row));
			return new Thing(values);
		}).toList();
		List<Thing> measures = household.root().children("measure").stream()
				.filter(row -> row.year().filter(of -> of <= year || household.years().last() == year).isPresent()).map(row -> {
					Map<String, Set<String>> values = new HashMap<>();
					add(values, row);
					return new Thing(values);
				}).toList();
		return Map.of(Kind.HOUSEHOLD, List.of(new Thing(own)), Kind.MEMBER, members, Kind.MEASURE, measures);
	}

	private static List<Region> path(RegionTree tree, String code) {
		List<Region> path = tree.path(code);
		for (int i = RegionLevel.values().length - 1; path.isEmpty() && i >= 0; i--) {
			int digits = RegionLevel.values()[i].digits();
			path = digits < code.length() ? tree.path(code.substring(0, digits)) : path;
		}
		return path;
	}

	private static void add(Map<String, Set<String>> values, Fact row) {
		row.values().forEach((name, value) -> values.computeIfAbsent(row.entity() + '.' + name, field -> new HashSet<>())
				.addAll(value instanceof List<?> several ? several.stream().map(String::valueOf).toList() : List.of(ValueReader.canonical(value))));
	}

	/** How many units there are under each combination of values, households and persons beside them; under no combination at all: the total. */
	Map<List<String>, long[]> count(Query query, List<String> fields, Unit unit) {
		Map<List<String>, long[]> cells = new HashMap<>();
		for (Map<Kind, List<Thing>> household : households) {
			Optional<Map<Kind, List<Thing>>> found = matching(household, query);
			if (found.isPresent()) {
				add(cells, TOTAL, unit == Unit.HOUSEHOLD ? 1 : found.get().get(Kind.of(unit)).size(), found.get().get(Kind.MEMBER).size());
				for (List<String> key : keys(found.get(), fields)) {
					long units = unit == Unit.HOUSEHOLD ? 1 : with(found.get(), fields, key, Kind.of(unit));
					add(cells, key, units, with(found.get(), fields, key, Kind.MEMBER));
				}
			}
		}
		cells.entrySet().removeIf(cell -> cell.getValue()[0] == 0 && !cell.getKey().equals(TOTAL));
		return cells;
	}

	private static void add(Map<List<String>, long[]> cells, List<String> key, long units, long persons) {
		long[] numbers = cells.computeIfAbsent(key, k -> new long[3]);
		numbers[0] += units;
		numbers[1]++;
		numbers[2] += persons;
	}

	/** What of a household meets the query; empty when the household does not. */
	private static Optional<Map<Kind, List<Thing>>> matching(Map<Kind, List<Thing>> household, Query query) {
		Map<Kind, List<Thing>> found = new HashMap<>();
		for (Kind kind : Kind.values()) {
			List<Filter> filters = query.filters().stream().filter(filter -> Kind.of(filter.field()) == kind).toList();
			List<Thing> meet = household.get(kind).stream().filter(thing -> filters.stream().allMatch(filter -> meets(thing, filter))).toList();
			boolean byNothing = household.get(kind).isEmpty() && filters.stream().allMatch(Filter.Missing.class::isInstance);
			if (meet.isEmpty() && !filters.isEmpty() && !byNothing) {
				return Optional.empty();
			}
			found.put(kind, meet);
		}
		boolean groups = query.groups().stream()
				.allMatch(group -> group.not() != group.any().stream().anyMatch(one -> matching(household, one).isPresent()));
		return groups ? Optional.of(found) : Optional.empty();
	}

	private static boolean meets(Thing thing, Filter filter) {
		Set<String> values = thing.of(filter.field());
		return switch (filter) {
		case Filter.In in -> in.values().stream().anyMatch(values::contains);
		case Filter.Other other -> !values.isEmpty() && other.values().stream().noneMatch(values::contains);
		case Filter.Missing missing -> values.isEmpty();
		case Filter.Between between -> values.stream().map(BigDecimal::new).anyMatch(number -> within(between, number));
		};
	}

	private static boolean within(Filter.Between between, BigDecimal number) {
		return between.from().filter(from -> number.compareTo(from) < (between.fromIncluded() ? 0 : 1)).isEmpty()
				&& between.until().filter(until -> number.compareTo(until) > (between.untilIncluded() ? 0 : -1)).isEmpty();
	}

	/** The combinations that a household is in: each of its own values with each of its members', with each of its measures'. */
	private static Set<List<String>> keys(Map<Kind, List<Thing>> found, List<String> fields) {
		Set<Map<String, String>> all = Set.of(Map.of());
		for (Kind kind : Kind.values()) {
			List<String> own = fields.stream().filter(field -> Kind.of(field) == kind).toList();
			List<Thing> things = found.get(kind).isEmpty() ? List.of(new Thing(Map.of())) : found.get(kind);
			Set<Map<String, String>> here = things.stream().flatMap(thing -> combinations(thing, own).stream()).collect(Collectors.toSet());
			all = all.stream().flatMap(before -> here.stream().map(more -> {
				Map<String, String> both = new LinkedHashMap<>(before);
				both.putAll(more);
				return both;
			})).collect(Collectors.toSet());
		}
		return all.stream().map(combination -> fields.stream().map(combination::get).toList()).collect(Collectors.toSet());
	}

	private static Set<Map<String, String>> combinations(Thing thing, List<String> fields) {
		Set<Map<String, String>> all = Set.of(Map.of());
		for (String field : fields) {
			Set<String> values = thing.of(field).isEmpty() ? Set.of("") : thing.of(field);
			all = all.stream().flatMap(before -> values.stream().map(value -> {
				Map<String, String> more = new HashMap<>(before);
				more.put(field, value);
				return more;
			})).collect(Collectors.toSet());
		}
		return all;
	}

	/** How many objects of a kind have the values of their own fields in a combination. */
	private static long with(Map<Kind, List<Thing>> found, List<String> fields, List<String> key, Kind kind) {
		return found.get(kind).stream().filter(thing -> {
			for (int i = 0; i < fields.size(); i++) {
				Set<String> values = thing.of(fields.get(i));
				if (Kind.of(fields.get(i)) == kind && !(key.get(i).isEmpty() ? values.isEmpty() : values.contains(key.get(i)))) {
					return false;
				}
			}
			return true;
		}).count();
	}
}
