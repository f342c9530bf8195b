package org.lookback.pack.guangdong.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.pack.guangdong.ui.internal.PlaneData.Cell;
import org.lookback.pack.guangdong.ui.internal.PlaneData.Place;
import org.lookback.pack.guangdong.ui.internal.PlaneData.Row;
import org.lookback.standards.api.Ambiguity;
import org.lookback.standards.api.Rule;

/**
 * A part of the plane that the document speaks of, or leaves out.
 *
 * @param number as marked on the plane, from 1
 * @param places the cells it covers
 * @param clause the words that make it
 * @param count  who is in it
 * @param query  finds exactly those
 */
record Area(int number, String key, Kind kind, List<Place> places, Optional<ClauseRef> clause, Count count, Query query) {

	/** How it stands to the document. */
	enum Kind {
		/** One rule holds. */
		RULE,
		/** No rule holds. */
		GAP,
		/** Two rules hold. */
		OVERLAP
	}

	private static final String AMBIGUITY = "GD-AMB-2";

	/** The areas, in the order of the document; none before the package was run. */
	static List<Area> of(PlaneData data) {
		if (!data.checked()) {
			return List.of();
		}
		Filter poor = Band.under(data.lines().lower());
		Filter below = Band.under(data.lines().upper());
		Query unsolved = data.of(Items.UNSOLVED);
		Query impossible = unsolved.where(Solvable.FIELD, Solvable.NO.value());
		Predicate<Band> underLower = band -> band.below(data.lines().lower());
		Predicate<Band> underUpper = band -> band.below(data.lines().upper());
		String otherwise = data.standards().outcomes().otherwise().zh();
		Builder areas = new Builder(data);
		areas.add("rollBack", Kind.RULE, rule(data, "GD-CLS-1"), Area::hopeless, underUpper, impossible.and(below));
		areas.add("refall", Kind.RULE, rule(data, "GD-CLS-2"), row -> row.items() == Items.UNSOLVED, underLower, unsolved.and(poor));
		areas.add("overlap", Kind.OVERLAP, ambiguity(data), Area::hopeless, underLower, impossible.and(poor));
		areas.add("limit", Kind.RULE, rule(data, "GD-CLS-3"), row -> row.items() == Items.UNSOLVED, band -> band.known() && !underUpper.test(band),
				unsolved.and(Band.atLeast(data.lines().upper())));
		areas.add("solvable", Kind.GAP, ambiguity(data), row -> row.items() == Items.UNSOLVED && row.solvable() == Solvable.YES, underUpper,
				unsolved.where(Solvable.FIELD, Solvable.YES.value()).and(below));
		areas.only(otherwise).add("gap", Kind.GAP, ambiguity(data), row -> row.items() == Items.NONE, underUpper,
				data.base().and(new Filter.In(PlaneData.OUTCOME, List.of(otherwise))).and(below));
		return List.copyOf(areas.areas);
	}

	private static boolean hopeless(Row row) {
		return row.items() == Items.UNSOLVED && row.solvable() == Solvable.NO;
	}

	private static Optional<ClauseRef> rule(PlaneData data, String id) {
		return data.standards().rule(id).map(Rule::clause);
	}

	private static Optional<ClauseRef> ambiguity(PlaneData data) {
		return reading(data).flatMap(Ambiguity::clause);
	}

	/** What the package takes the document to say where it leaves a gap or says two things. */
	static Optional<Ambiguity> reading(PlaneData data) {
		return data.standards().ambiguities().stream().filter(each -> each.id().equals(AMBIGUITY)).findFirst();
	}

	String title() {
		return Messages.in(Area.class).get("area." + key);
	}

	/** What it means. */
	String meaning() {
		return Messages.in(Area.class).get("area." + key + ".meaning");
	}

	private static final class Builder {

		private final PlaneData data;
		private final List<Area> areas = new ArrayList<>();
		private String outcome = "";

		Builder(PlaneData data) {
			this.data = data;
		}

		/** Counts one outcome alone from here on. */
		Builder only(String wanted) {
			outcome = wanted;
			return this;
		}

		void add(String key, Kind kind, Optional<ClauseRef> clause, Predicate<Row> rows, Predicate<Band> bands, Query query) {
			List<Place> places = new ArrayList<>();
			data.rows().stream().filter(rows).forEach(row -> data.bands().stream().filter(bands).forEach(band -> places.add(new Place(row, band))));
			Count count = Count.sum(places.stream().map(place -> count(data.cell(place.row(), place.band()))).toList());
			areas.add(new Area(areas.size() + 1, key, kind, places, clause, count, query));
		}

		private Count count(Cell cell) {
			return outcome.isEmpty() ? cell.count() : cell.outcomes().getOrDefault(outcome, Count.ZERO);
		}
	}
}
