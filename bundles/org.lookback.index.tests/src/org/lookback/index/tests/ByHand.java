package org.lookback.index.tests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.lookback.index.api.LedgerItems;
import org.lookback.index.api.Verdicts.Checked;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.verdict.Finding;

/** Counts by walking over all facts, as slowly and as plainly as can be: what the index has to agree with. */
final class ByHand {

	/** An object of a level: the values of each field, by field; a missing field has none. */
	private record Thing(Map<String, Set<String>> values, Map<String, BigDecimal> numbers) {
		Set<String> of(String field) {
			return values.getOrDefault(field, Set.of());
		}
	}

	private static final List<String> LEVELS = List.of("household", "member", "finding", "notice", "measure", "ledger");

	private final Province province;

	ByHand(Province province) {
		this.province = province;
	}

	static String level(String field) {
		return field.startsWith("member") ? "member" : field.startsWith("finding.") ? "finding" : field.startsWith("notice.") ? "notice" : field.startsWith("measure.") ? "measure"
				: field.startsWith("ledger.") ? "ledger" : "household";
	}

	/** Cells by their keys, each with count, households, persons; under no keys: the totals. */
	Map<List<String>, long[]> count(Query query, List<String> fields, Unit unit) {
		Map<List<String>, long[]> cells = new HashMap<>();
		for (Household household : province.memory().all()) {
			Map<String, List<Thing>> things = things(household, query.year().orElse(Province.YEAR));
			if (!things.isEmpty()) {
				count(things, query, fields, unit, cells, 1);
			}
		}
		if (unit == Unit.LEDGER) {
			province.ledger().values().stream().filter(item -> homeless(item, query.year().orElse(Province.YEAR)))
					.forEach(item -> count(alone(item), query, fields, unit, cells, 0));
		}
		return cells;
	}

	private boolean homeless(LedgerItems.Item item, int year) {
		return province.memory().all().stream().noneMatch(household -> household.number() == item.household() && household.years().contains(year));
	}

	/** An item that no household has stands for itself: where it lies is all that is recorded besides. */
	private static Map<String, List<Thing>> alone(LedgerItems.Item item) {
		Thing place = new Thing(new HashMap<>(), Map.of());
		if (item.values().containsKey("region")) {
			place.values().put("household.township", Set.of((String) item.values().get("region")));
		}
		return Map.of("household", List.of(place), "member", List.of(), "finding", List.of(), "notice", List.of(), "measure", List.of(), "ledger", List.of(thing(item)));
	}

	private static Thing thing(LedgerItems.Item item) {
		Map<String, Set<String>> values = new HashMap<>();
		item.values().forEach((name, value) -> values.put("ledger." + name, Set.of(String.valueOf(value))));
		return new Thing(values, Map.of());
	}

	/** @param households how many households this is: 1, or 0 for an item that no household has */
	private void count(Map<String, List<Thing>> things, Query query, List<String> fields, Unit unit, Map<List<String>, long[]> cells, int households) {
		Map<String, List<Thing>> matching = matching(things, query);
		if (matching.isEmpty()) {
			return;
		}
		String unitLevel = unit == Unit.PERSON ? "member" : unit.id();
		add(cells, List.of("total"), matching.get(unitLevel).size(), matching.get("member").size(), households);
		for (List<String> keys : keys(matching, fields, null, null)) {
			long units = unit == Unit.HOUSEHOLD ? 1 : of(matching, fields, unitLevel, keys);
			add(cells, keys, units, of(matching, fields, "member", keys), households);
		}
	}

	/** What meets the conditions, by level; nothing at all when the household does not. */
	private Map<String, List<Thing>> matching(Map<String, List<Thing>> things, Query query) {
		Map<String, List<Thing>> matching = new HashMap<>();
		for (String level : LEVELS) {
			List<Filter> filters = query.filters().stream().filter(filter -> level(filter.field()).equals(level)).toList();
			List<Thing> found = things.get(level).stream().filter(all(filters)).toList();
			boolean nothing = things.get(level).isEmpty() && filters.stream().allMatch(Filter.Missing.class::isInstance);
			if (found.isEmpty() && !nothing) {
				if (!filters.isEmpty() || !things.get(level).isEmpty()) {
					return Map.of();
				}
			}
			matching.put(level, found);
		}
		boolean groups = query.groups().stream().allMatch(group -> group.any().stream().anyMatch(one -> !matching(things, one).isEmpty()) != group.not());
		return groups ? matching : Map.of();
	}

	/** How many objects of a level are in a cell: those that have the cell's values of the level's own fields. */
	private long of(Map<String, List<Thing>> matching, List<String> fields, String level, List<String> keys) {
		return matching.get(level).stream().filter(thing -> keys(matching, fields, level, thing).contains(keys)).count();
	}

	private static void add(Map<List<String>, long[]> cells, List<String> keys, long units, long persons, int households) {
		long[] numbers = cells.computeIfAbsent(keys, k -> new long[3]);
		numbers[0] += units;
		numbers[1] += households;
		numbers[2] += persons;
	}

	/** All combinations; one level may be held to one object. */
	private Set<List<String>> keys(Map<String, List<Thing>> matching, List<String> fields, String heldLevel, Thing held) {
		Set<Map<String, String>> combinations = Set.of(Map.of());
		for (String level : LEVELS) {
			List<String> own = fields.stream().filter(field -> level(field).equals(level)).toList();
			List<Thing> objects = level.equals(heldLevel) ? List.of(held) : matching.get(level);
			Set<Map<String, String>> here = new HashSet<>();
			objects.forEach(thing -> here.addAll(combine(thing, own)));
			if (objects.isEmpty()) {
				here.addAll(combine(new Thing(Map.of(), Map.of()), own));
			}
			Set<Map<String, String>> next = new HashSet<>();
			for (Map<String, String> before : combinations) {
				for (Map<String, String> more : here) {
					Map<String, String> both = new HashMap<>(before);
					both.putAll(more);
					next.add(both);
				}
			}
			combinations = next;
		}
		Set<List<String>> keys = new HashSet<>();
		combinations.forEach(combination -> keys.add(fields.stream().map(combination::get).toList()));
		return keys;
	}

	private static Set<Map<String, String>> combine(Thing thing, List<String> fields) {
		Set<Map<String, String>> all = Set.of(Map.of());
		for (String field : fields) {
			Set<String> values = thing.of(field).isEmpty() ? Set.of("") : thing.of(field);
			Set<Map<String, String>> next = new HashSet<>();
			for (Map<String, String> before : all) {
				for (String value : values) {
					Map<String, String> more = new HashMap<>(before);
					more.put(field, value);
					next.add(more);
				}
			}
			all = next;
		}
		return all;
	}

	private static Predicate<Thing> all(List<Filter> filters) {
		return thing -> filters.stream().allMatch(filter -> switch (filter) {
		case Filter.In in -> in.values().stream().anyMatch(thing.of(in.field())::contains);
		case Filter.Other other -> !thing.of(other.field()).isEmpty() && other.values().stream().noneMatch(thing.of(other.field())::contains);
		case Filter.Missing missing -> thing.of(missing.field()).isEmpty();
		case Filter.Between between -> within(between, thing.numbers().get(between.field()));
		});
	}

	private static boolean within(Filter.Between between, BigDecimal number) {
		return number != null && between.from().map(from -> number.compareTo(from) >= (between.fromIncluded() ? 0 : 1)).orElse(true)
				&& between.until().map(until -> number.compareTo(until) <= (between.untilIncluded() ? 0 : -1)).orElse(true);
	}

	private Map<String, List<Thing>> things(Household household, int year) {
		Fact root = household.root();
		if (!household.years().contains(year)) {
			return Map.of();
		}
		Thing own = thing("household", root);
		for (String entity : List.of("householdYear", "income", "housing")) {
			root.children(entity, year).forEach(row -> add(own, row));
		}
		Set<String> causes = new HashSet<>(own.of("householdYear.otherCauses"));
		causes.addAll(own.of("householdYear.primaryCause"));
		own.values().put("householdYear.allCauses", causes);
		own.values().put("household.township", own.of("household.villageCode"));
		List<Thing> members = new ArrayList<>();
		for (Fact member : household.members()) {
			Thing thing = thing("member", member);
			member.children("memberYear", year).forEach(row -> add(thing, row));
			members.add(thing);
		}
		List<Thing> findings = new ArrayList<>();
		List<Thing> notices = new ArrayList<>();
		for (Checked checked : province.checked().getOrDefault(household.number(), List.of())) {
			if (checked.year() == year) {
				own.values().put("outcome:" + checked.packageId(),
						Set.of(checked.determination().value().id().equals("undecided") ? "undecided" : checked.determination().outcome()));
				own.values().put("householdYear.undecidedRules", Set.copyOf(checked.undecided()));
				checked.determination().findings().forEach(finding -> findings.add(thing("finding", finding)));
				checked.determination().notices().forEach(notice -> notices.add(thing("notice", notice)));
			}
		}
		List<Thing> measures = root.children("measure").stream().filter(row -> belongs(row.year().orElseThrow(), year, household)).map(row -> thing("measure", row))
				.toList();
		return Map.of("household", List.of(own), "member", members, "finding", findings, "notice", notices, "measure", measures, "ledger",
				province.ledger().values().stream().filter(item -> item.household() == household.number()).map(ByHand::thing).toList());
	}

	/** A measure stays on record in all later years; in the last year there is when it is later than all. */
	private static boolean belongs(int measureYear, int year, Household household) {
		return measureYear <= year || household.years().last() == year && household.years().last() < measureYear;
	}

	private static Thing thing(String level, Finding finding) {
		Map<String, Set<String>> values = new HashMap<>();
		values.put(level + ".rule", Set.of(finding.rule()));
		values.put(level + ".sector", Set.of(finding.sector()));
		values.put(level + ".kind", Set.of(finding.kind().code()));
		values.put("finding.severity", finding.severity().isEmpty() ? Set.of() : Set.of(finding.severity()));
		return new Thing(values, Map.of());
	}

	private static Thing thing(String entity, Fact row) {
		Thing thing = new Thing(new HashMap<>(), new HashMap<>());
		add(thing, row);
		if (entity.equals("measure")) {
			row.text("programme").flatMap(p -> org.lookback.model.api.dictionary.Dictionary.core().sectorOfMeasure(p, ""))
					.ifPresent(sector -> thing.values().put("measure.sector", Set.of(sector)));
		}
		return thing;
	}

	private static void add(Thing thing, Fact row) {
		row.values().forEach((name, value) -> {
			String field = row.entity() + "." + name;
			Set<String> values = new HashSet<>(thing.of(field));
			values.addAll(value instanceof List<?> several ? several.stream().map(String::valueOf).toList()
					: List.of(org.lookback.model.api.dictionary.ValueReader.canonical(value)));
			thing.values().put(field, values);
			if (value instanceof BigDecimal number) {
				thing.numbers().put(field, number);
			}
		});
	}
}
