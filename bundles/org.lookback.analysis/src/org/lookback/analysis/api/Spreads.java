package org.lookback.analysis.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.analysis.api.measure.Population;
import org.lookback.index.api.HouseholdRows;
import org.lookback.index.api.Listing;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Wanted;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Reads the values of a number and lays out how they spread. */
public final class Spreads {

	private static final int CHECKED = 10_000;
	private static final String MEMBER = "member";

	/** Values that are being gathered, and how often each counts. */
	private static final class Gathered {
		private double[] values = new double[64];
		private double[] weights = new double[64];
		private int size;
		private long missing;
		/** Whether some unit has more than one of them. */
		private boolean several;

		void add(double value, long weight) {
			if (Double.isNaN(value)) {
				missing += weight;
				return;
			}
			if (size == values.length) {
				values = Arrays.copyOf(values, size * 2);
				weights = Arrays.copyOf(weights, size * 2);
			}
			values[size] = value;
			weights[size++] = weight;
		}

		Population population() {
			return Population.of(Arrays.copyOf(values, size), Arrays.copyOf(weights, size));
		}
	}

	private final Searching searching;

	public Spreads(Searching searching) {
		this.searching = searching;
	}

	/**
	 * How a number spreads, in the groups of a table. A household's number counts once a household, or once for each of its persons that the query
	 * counts; when a household has several, each of them does.
	 *
	 * @param field a number of households; of members only when the table counts persons
	 * @param table what is asked for, by no field or one
	 * @throws LookbackException when the field is no such number
	 */
	public Spread spread(String field, Table table, Progress progress) throws LookbackException {
		Locale locale = table.locale();
		Messages messages = Messages.in(Spread.class, locale);
		Dictionary dictionary = searching.dictionary();
		Optional<Field> known = dictionary.find(field);
		boolean ofMembers = known.map(each -> dictionary.entity(each.entity())).filter(entity -> ofMembers(dictionary, entity)).isPresent();
		if (ofMembers && table.unit() != Unit.PERSON) {
			throw new LookbackException(messages.get("spread.persons", searching.fieldLabel(field, locale)));
		}
		if (table.unit() != Unit.PERSON && table.unit() != Unit.HOUSEHOLD) {
			throw new LookbackException(messages.get("spread.unit", table.unit().label(locale)));
		}
		Map<String, Gathered> gathered = ofMembers ? members(field, table, progress) : households(field, table, progress);
		List<Spread.Group> groups = new ArrayList<>();
		List<Axis.Value> values = table.axes().isEmpty() ? List.of(new Axis.Value("", messages.get("spread.all"), table.total(), table.query()))
				: table.axes().getFirst().values();
		for (Axis.Value value : values) {
			Gathered each = gathered.getOrDefault(value.id(), new Gathered());
			if (each.size > 0) {
				Boxing boxing = new Boxing(each.population(), field, value.query());
				Spread.Group group = new Spread.Group(value.id(), value.label(), boxing.count(), each.missing, boxing.recorded(), boxing.box(), boxing.curve());
				groups.add(each.several ? recounted(group, table.unit(), progress) : group);
			}
		}
		Query without = table.query().where(field, "");
		long missing = searching.count(without, new Shape.Counts(List.of(), table.unit())).total();
		return new Spread(field, searching.fieldLabel(field, locale), known.flatMap(Field::unit).orElse(""), groups, missing, without,
				gathered.values().stream().anyMatch(each -> each.several), locale);
	}

	/** The same with numbers of different units, as the lists behind them have them. */
	private Spread.Group recounted(Spread.Group group, Unit unit, Progress progress) throws LookbackException {
		Spread.Box box = group.box();
		List<Spread.Part> parts = new ArrayList<>();
		for (Spread.Part part : box.parts()) {
			progress.check();
			parts.add(new Spread.Part(part.stretch(), part.from(), part.until(), part.count() == 0 ? 0 : units(part.query(), unit), part.query()));
		}
		List<Spread.Point> points = new ArrayList<>();
		for (Spread.Point point : group.curve().points()) {
			progress.check();
			points.add(new Spread.Point(point.units(), point.amount(), point.value(), point.count() == 0 ? 0 : units(point.query(), unit), point.query()));
		}
		return new Spread.Group(group.id(), group.label(), units(group.query(), unit), group.missing(), group.query(),
				new Spread.Box(box.least(), box.low(), box.lowerQuartile(), box.median(), box.upperQuartile(), box.high(), box.most(), parts),
				new Spread.Curve(group.curve().gini(), points));
	}

	private long units(Query query, Unit unit) throws LookbackException {
		return searching.count(query, new Shape.Counts(List.of(), unit)).total();
	}

	private static boolean ofMembers(Dictionary dictionary, Entity entity) {
		return entity.id().equals(MEMBER) || dictionary.ancestors(entity).stream().anyMatch(above -> above.id().equals(MEMBER));
	}

	private Map<String, Gathered> households(String field, Table table, Progress progress) throws LookbackException {
		List<String> by = table.axes().stream().map(Axis::field).toList();
		Map<Long, Gathered> cells = new HashMap<>();
		Map<String, Gathered> groups = new HashMap<>();
		try (HouseholdRows rows = searching.rows(table.query(), new Wanted(by, List.of(field), List.of(), List.of()))) {
			for (long row = 0; rows.next(); row++) {
				if (row % CHECKED == 0) {
					progress.check();
				}
				double[] values = new double[Math.max(1, rows.count(0))];
				Arrays.fill(values, Double.NaN);
				for (int i = 0; i < rows.count(0); i++) {
					values[i] = rows.number(0, i);
				}
				for (int i = 0; i < rows.cells(); i++) {
					long weight = table.unit() == Unit.PERSON ? rows.persons(i) : 1;
					Gathered cell = cells.computeIfAbsent(rows.cell(i), c -> new Gathered());
					cell.several |= values.length > 1;
					for (double value : values) {
						cell.add(value, weight);
					}
				}
			}
			for (Map.Entry<Long, Gathered> cell : cells.entrySet()) {
				groups.put(by.isEmpty() ? "" : rows.keys(cell.getKey()).getFirst(), cell.getValue());
			}
		}
		return groups;
	}

	/** Just the members that are listed, group by group: a household says of its members' numbers only what all of them have. */
	private Map<String, Gathered> members(String field, Table table, Progress progress) throws LookbackException {
		Map<String, Gathered> groups = new HashMap<>();
		if (table.axes().isEmpty()) {
			groups.put("", listed(field, table.query(), progress));
		} else {
			for (Axis.Value value : table.axes().getFirst().values()) {
				groups.put(value.id(), listed(field, value.query(), progress));
			}
		}
		return groups;
	}

	private Gathered listed(String field, Query query, Progress progress) throws LookbackException {
		Gathered gathered = new Gathered();
		try (Listing members = searching.list(query, Shape.Kind.MEMBERS, Optional.empty(), false)) {
			double[] recorded = members.numbers(field, progress);
			for (double value : recorded) {
				gathered.add(value, 1);
			}
			gathered.missing += members.size() - recorded.length;
		}
		return gathered;
	}
}
