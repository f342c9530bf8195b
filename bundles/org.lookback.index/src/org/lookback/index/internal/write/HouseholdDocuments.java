package org.lookback.index.internal.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.apache.lucene.document.Document;
import org.lookback.index.api.Verdicts.Checked;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.text.TextFields;
import org.lookback.index.internal.write.EventDocuments.Event;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.region.Region;

/**
 * The documents of one household: a block a year, and its events. A measure belongs to its own year and all later ones, since help once given stays
 * on record, or to the last year there is when its own has no rows.
 */
final class HouseholdDocuments {

	/** What came of one household. */
	record Made(List<List<Document>> blocks, List<Document> events, int members) {
	}

	private final Schema schema;
	private final Vocabulary vocabulary;
	private final Derived derived;
	private final EventDocuments events;
	private final OutcomeColumns outcomes;
	private final int currentYear;
	/** Columns by entity and name: all, and those of a household whose region is known otherwise. */
	private final Map<String, Map<String, Vocabulary.Words>> all;
	private final Map<String, Map<String, Vocabulary.Words>> placed;
	private final Set<String> householdEntities;
	private final Set<String> memberEntities;

	HouseholdDocuments(Schema schema, Derived derived, int currentYear) {
		this.schema = schema;
		this.vocabulary = new Vocabulary(schema.dictionary());
		this.events = new EventDocuments(schema, vocabulary);
		this.outcomes = new OutcomeColumns(schema, events);
		this.derived = derived;
		this.currentYear = currentYear;
		this.all = columns(column -> true);
		this.placed = columns(column -> !schema.regionLevel(column));
		this.householdEntities = Set.copyOf(schema.entities(Level.HOUSEHOLD));
		this.memberEntities = Set.copyOf(schema.entities(Level.MEMBER));
	}

	private Map<String, Map<String, Vocabulary.Words>> columns(Predicate<Column> wanted) {
		Map<String, Map<String, Vocabulary.Words>> columns = new HashMap<>();
		schema.dictionary().entities().stream().map(Entity::id).forEach(entity -> schema.byName(entity).forEach((name, column) -> {
			if (wanted.test(column)) {
				columns.computeIfAbsent(entity, id -> new HashMap<>()).put(name, vocabulary.of(column));
			}
		}));
		return columns;
	}

	/** Everything there is of a household. */
	Made make(Household household, List<Checked> checked) {
		SortedSet<Integer> years = new TreeSet<>(household.years());
		if (years.isEmpty()) {
			years.add(currentYear);
		}
		List<Event> found = outcomes.events(household.number(), household.key(), checked, years);
		List<Event> all = new ArrayList<>();
		household.root().children("measure").forEach(row -> all.add(measure(household, row, years)));
		all.addAll(found);
		List<List<Document>> blocks = new ArrayList<>();
		for (int year : years) {
			blocks.add(block(household, year, year == years.last(), OutcomeColumns.of(year, checked, years),
					all.stream().filter(event -> event.years().contains(year)).toList()));
		}
		return new Made(blocks, all.stream().map(event -> event.document().build()).toList(), blocks.getLast().size() - 1);
	}

	private Event measure(Household household, Fact row, SortedSet<Integer> years) {
		Map<String, Object> values = new HashMap<>(row.values());
		derived.sector(row).ifPresent(sector -> values.putIfAbsent("sector", sector));
		Derived.phase(household, row).ifPresent(phase -> values.putIfAbsent("phase", phase));
		int year = row.year().orElse(years.first());
		Set<Integer> since = years.tailSet(year).isEmpty() ? Set.of(years.last()) : years.tailSet(year);
		return events.of(Level.MEASURE, household.number(), row.text("measureId").orElse(""), values, since);
	}

	private List<Document> block(Household household, int year, boolean last, List<Checked> checked, List<Event> events) {
		List<Document> block = new ArrayList<>();
		for (Fact member : household.members(year)) {
			block.add(member(household, member, year, last, events));
		}
		DocumentBuilder document = new DocumentBuilder(vocabulary, Level.HOUSEHOLD, household.number(), household.key());
		document.year(Level.HOUSEHOLD, year).count(Level.MEMBER, block.size());
		if (last) {
			document.lastYear(Level.HOUSEHOLD);
		}
		boolean located = region(document, household);
		row(document, household.root(), located);
		if (household.root().text("headName").isEmpty()) {
			derived.headName(household).ifPresent(name -> document.add(derived.column("household.headName"), name));
		}
		children(document, household.root(), householdEntities, year);
		computed(document, "household.located", Derived.located(household));
		computed(document, "householdYear.helperState", Derived.helper(household, year));
		this.events.copy(document, events, Level.MEASURE, TextFields.MEASURES, TextFields.MEASURE_LABELS);
		outcomes.household(document, checked, events);
		block.add(document.build());
		return block;
	}

	private void computed(DocumentBuilder document, String id, Optional<Object> value) {
		Column column = derived.column(id);
		if (column != null) {
			value.ifPresent(found -> document.copy(column, found));
		}
	}

	/** Rows of a year, or of no year, that hang under another and belong to the same document. */
	private void children(DocumentBuilder document, Fact parent, Set<String> entities, int year) {
		parent.children().forEach((entity, rows) -> {
			if (entities.contains(entity)) {
				for (Fact row : rows) {
					if (row.year().orElse(year) == year) {
						row(document, row, true);
					}
				}
			}
		});
	}

	/** Whether it is known where the household lives. */
	private boolean region(DocumentBuilder document, Household household) {
		List<Region> path = derived.path(household);
		StringBuilder names = new StringBuilder();
		for (Region region : path) {
			schema.region(region.level()).ifPresent(column -> document.copy(column, region.code()));
			names.append(region.name());
		}
		if (!path.isEmpty()) {
			document.label(names.toString());
		} else {
			household.root().text("villageCode").ifPresent(document::label);
		}
		return !path.isEmpty();
	}

	/** All values of a row; the names of its regions only when nothing better is known. */
	private void row(DocumentBuilder document, Fact row, boolean located) {
		Map<String, Vocabulary.Words> columns = (located ? placed : all).getOrDefault(row.entity(), Map.of());
		row.values().forEach((name, value) -> {
			Vocabulary.Words column = columns.get(name);
			if (column != null) {
				document.add(column, value);
			}
		});
		Column causes = row.entity().equals("householdYear") ? derived.column("householdYear.allCauses") : null;
		if (causes != null && row.get("allCauses").isEmpty()) {
			derived.allCauses(row).ifPresent(all -> document.copy(causes, all));
		}
	}

	private Document member(Household household, Fact member, int year, boolean last, List<Event> events) {
		String key = member.text("memberCode").orElse("");
		DocumentBuilder document = new DocumentBuilder(vocabulary, Level.MEMBER, household.number(), key);
		document.year(Level.MEMBER, year);
		if (last) {
			document.lastYear(Level.MEMBER);
		}
		row(document, member, true);
		children(document, member, memberEntities, year);
		computed(document, "memberYear.age", derived.age(member, year));
		computed(document, "memberYear.measureCover", Optional.of(Derived.measureCover(household, member, year)));
		this.events.ofMember(document, key, events);
		return document.build();
	}
}
