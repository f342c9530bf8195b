package org.lookback.analysis.api.contrast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.lookback.analysis.api.Provenance;
import org.lookback.index.api.Counts;
import org.lookback.index.api.HouseholdRows;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Wanted;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Lays two sides beside each other. */
public final class Contrasts {

	private static final String KEY = "household.householdKey";
	private static final String VILLAGE = "household.village";

	private final Searching searching;
	private final Locale locale;
	private final Messages messages;

	public Contrasts(Searching searching, Locale locale) {
		this.searching = searching;
		this.locale = locale;
		this.messages = Messages.in(Contrasts.class, locale);
	}

	/**
	 * Counts both sides.
	 *
	 * @param sameHouseholds whether a household can be on both sides, so that it is told who moved
	 * @throws LookbackException when a field or a value does not exist
	 */
	public Contrast of(Side a, Side b, boolean sameHouseholds, Provenance provenance) throws LookbackException {
		Counts first = searching.count(a.query(), new Shape.Counts(List.of(a.field()), Unit.HOUSEHOLD));
		Counts second = searching.count(b.query(), new Shape.Counts(List.of(b.field()), Unit.HOUSEHOLD));
		Optional<Contrast.Moves> moves = sameHouseholds ? Optional.of(moves(a, b)) : Optional.empty();
		Set<String> notes = new LinkedHashSet<>(first.notes());
		notes.addAll(second.notes());
		if (first.households() == 0) {
			notes.add(messages.get("contrast.nobody", a.label()));
		}
		if (second.households() == 0) {
			notes.add(messages.get("contrast.nobody", b.label()));
		}
		if (moves.isPresent()) {
			notes.add(messages.get("contrast.persons", b.label()));
		}
		if (!a.field().equals(b.field())) {
			notes.add(messages.get("contrast.words"));
		}
		String label = searching.fieldLabel(a.field(), locale);
		return new Contrast(a, b, a.field().equals(b.field()) ? label : messages.get("contrast.against", label, searching.fieldLabel(b.field(), locale)),
				number(first), number(second), lines(a, first, b, second), moves, List.copyOf(notes), provenance, locale);
	}

	private static HouseholdsAndPersons number(Counts counts) {
		return new HouseholdsAndPersons(counts.households(), counts.persons());
	}

	private List<Contrast.Line> lines(Side a, Counts first, Side b, Counts second) throws LookbackException {
		Map<String, Counts.Row> ofA = byValue(first, a.field());
		Map<String, Counts.Row> ofB = byValue(second, b.field());
		Set<String> values = new LinkedHashSet<>(ofA.keySet());
		values.addAll(ofB.keySet());
		List<Contrast.Line> lines = new ArrayList<>();
		for (String value : searching.ordered(a.field(), values)) {
			String label = searching.label(ofA.containsKey(value) ? a.field() : b.field(), value, locale);
			lines.add(new Contrast.Line(value, label, part(a, first, ofA.get(value), value), part(b, second, ofB.get(value), value)));
		}
		return lines;
	}

	private static Map<String, Counts.Row> byValue(Counts counts, String field) {
		Map<String, Counts.Row> rows = new HashMap<>();
		counts.rows().forEach(row -> rows.put(row.keys().get(field), row));
		return rows;
	}

	private static Contrast.Part part(Side side, Counts counts, Counts.Row row, String value) {
		HouseholdsAndPersons number = row == null ? HouseholdsAndPersons.NONE : new HouseholdsAndPersons(row.households(), row.persons());
		double share = counts.households() == 0 ? 0 : (double) number.households() / counts.households();
		return new Contrast.Part(number, share, side.query().where(side.field(), value));
	}

	private Contrast.Moves moves(Side a, Side b) throws LookbackException {
		ValueSets sets = new ValueSets();
		Map<Long, HouseholdsAndPersons> tally = new HashMap<>();
		walk(a, b, sets, (from, to, household, persons, row) -> tally.merge((long) from << Integer.SIZE | to, new HouseholdsAndPersons(1, persons),
				HouseholdsAndPersons::plus));
		List<Contrast.Move> all = new ArrayList<>();
		HouseholdsAndPersons[] sums = { HouseholdsAndPersons.NONE, HouseholdsAndPersons.NONE, HouseholdsAndPersons.NONE, HouseholdsAndPersons.NONE };
		for (Map.Entry<Long, HouseholdsAndPersons> entry : tally.entrySet()) {
			int from = (int) (entry.getKey() >> Integer.SIZE);
			int to = entry.getKey().intValue();
			int kind = from == ValueSets.ABSENT ? 3 : to == ValueSets.ABSENT ? 2 : from == to ? 0 : 1;
			sums[kind] = sums[kind].plus(entry.getValue());
			all.add(move(a, b, values(sets, from), values(sets, to), entry.getValue()));
		}
		all.sort(Comparator.<Contrast.Move> comparingLong(move -> -move.number().households()).thenComparing(Contrast.Move::fromLabel)
				.thenComparing(Contrast.Move::toLabel));
		return new Contrast.Moves(sums[0], sums[1], sums[2], sums[3], all);
	}

	private static Optional<List<String>> values(ValueSets sets, int set) {
		return set == ValueSets.ABSENT ? Optional.empty() : Optional.of(sets.values(set));
	}

	private Contrast.Move move(Side a, Side b, Optional<List<String>> from, Optional<List<String>> to, HouseholdsAndPersons number) throws LookbackException {
		boolean sameYear = a.query().equals(b.query());
		boolean single = from.filter(values -> values.size() == 1).isPresent() && to.filter(values -> values.size() == 1).isPresent();
		boolean outcomes = searching.dictionary().find(a.field()).isEmpty() && searching.dictionary().find(b.field()).isEmpty();
		Optional<Query> query = sameYear && single && outcomes
				? Optional.of(a.query().where(a.field(), from.get().getFirst()).where(b.field(), to.get().getFirst()))
				: Optional.empty();
		return new Contrast.Move(from, to, words(a, from), words(b, to), number, query);
	}

	private String words(Side side, Optional<List<String>> values) throws LookbackException {
		if (values.isEmpty()) {
			return messages.get("contrast.absent", side.label());
		}
		List<String> words = new ArrayList<>();
		for (String value : values.get()) {
			words.add(searching.label(side.field(), value, locale));
		}
		return String.join(messages.get("contrast.and"), words);
	}

	/** Receives every household of either side. */
	@FunctionalInterface
	private interface Pair {

		/** @param row where the second side has the household; empty when it does not */
		void household(int from, int to, long household, long persons, Optional<HouseholdRows> row) throws LookbackException;
	}

	private void walk(Side a, Side b, ValueSets sets, Pair pair) throws LookbackException {
		Before before = Before.of(searching, a, sets);
		ValueSets.Reader reader = sets.new Reader();
		try (HouseholdRows rows = searching.rows(b.query(), new Wanted(List.of(b.field()), List.of(), List.of(VILLAGE), List.of()))) {
			Optional<HouseholdRows> here = Optional.of(rows);
			while (rows.next()) {
				pair.household(before.take(rows.household()), reader.of(rows), rows.household(), rows.persons(), here);
			}
		}
		for (int household = 0; household < before.end(); household++) {
			int from = before.take(household);
			if (from != ValueSets.ABSENT) {
				pair.household(from, ValueSets.ABSENT, household, before.persons(household), Optional.empty());
			}
		}
	}

	/**
	 * The households that differ.
	 *
	 * @param which how they differ
	 * @param from  only those with just these values, or values in these words, on the first side
	 * @param to    likewise on the second
	 * @param most  how many to name
	 */
	public Changed changed(Side a, Side b, Changed.Which which, Optional<List<String>> from, Optional<List<String>> to, int most) throws LookbackException {
		ValueSets sets = new ValueSets();
		List<Changed.Household> found = new ArrayList<>();
		long[] total = { 0 };
		walk(a, b, sets, (was, is, household, persons, row) -> {
			if (was == is || which != which(was, is) || !wanted(a, sets, was, from) || !wanted(b, sets, is, to)) {
				return;
			}
			total[0]++;
			if (found.size() < most) {
				String place = row.isPresent() ? place(row.get()) : "";
				String key = row.isPresent() ? row.get().key() : "";
				found.add(new Changed.Household(household, key, place, words(a, values(sets, was)), words(b, values(sets, is)), persons));
			}
		});
		List<Changed.Household> named = keys(a, found);
		named.sort(Comparator.comparingLong(Changed.Household::number));
		List<String> keys = named.stream().map(Changed.Household::key).toList();
		Query query = Query.ALL.and(new Filter.In(KEY, keys));
		OptionalInt year = (which == Changed.Which.LEFT ? a : b).query().year();
		return new Changed(which, total[0], named, year.isPresent() ? query.inYear(year.getAsInt()) : query);
	}

	private static Changed.Which which(int was, int is) {
		return was == ValueSets.ABSENT ? Changed.Which.ARRIVED : is == ValueSets.ABSENT ? Changed.Which.LEFT : Changed.Which.MOVED;
	}

	/** Values may be typed as people read them. */
	private boolean wanted(Side side, ValueSets sets, int set, Optional<List<String>> only) throws LookbackException {
		if (only.isEmpty()) {
			return true;
		}
		if (set == ValueSets.ABSENT || sets.values(set).size() != only.get().size()) {
			return false;
		}
		for (String value : sets.values(set)) {
			if (!only.get().contains(value) && (value.isEmpty() || !only.get().contains(searching.label(side.field(), value, locale)))) {
				return false;
			}
		}
		return true;
	}

	private String place(HouseholdRows row) throws LookbackException {
		int code = row.code(0);
		return code == 0 ? "" : searching.label(VILLAGE, row.value(0, code), locale);
	}

	/** Those that are on the first side alone get their keys and places from there. */
	private List<Changed.Household> keys(Side a, List<Changed.Household> found) throws LookbackException {
		Map<Long, Changed.Household> open = new HashMap<>();
		found.stream().filter(one -> one.key().isEmpty()).forEach(one -> open.put(one.number(), one));
		List<Changed.Household> named = new ArrayList<>(found.stream().filter(one -> !one.key().isEmpty()).toList());
		if (open.isEmpty()) {
			return named;
		}
		try (HouseholdRows rows = searching.rows(a.query(), new Wanted(List.of(), List.of(), List.of(VILLAGE), List.of()))) {
			while (rows.next()) {
				Changed.Household one = open.get(rows.household());
				if (one != null) {
					named.add(new Changed.Household(one.number(), rows.key(), place(rows), one.from(), one.to(), one.persons()));
				}
			}
		}
		return named;
	}
}
