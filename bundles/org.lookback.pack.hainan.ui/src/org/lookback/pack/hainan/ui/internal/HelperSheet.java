package org.lookback.pack.hainan.ui.internal;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.index.api.Counts;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.CountTable.Cell;
import org.lookback.ui.api.CountTable.Heading;
import org.lookback.ui.api.CountTable.Row;
import org.lookback.workbench.api.Searching;

/** Who has a helper: by region, those with most households without one first; or which units help how many households. */
record HelperSheet(Searching searching, Regions regions, Query base, Locale locale) {

	private static final Messages MESSAGES = Messages.in(HelperSheet.class);
	private static final String STATE = "householdYear.helperState";
	private static final String UNIT = "helper.unit";
	private static final List<String> STATES = List.of("在帮", "已结束", "");
	private static final int LABEL_WIDTH = 210;
	private static final int UNIT_WIDTH = 260;
	private static final int COUNT_WIDTH = 112;
	private static final int RATE_WIDTH = 76;
	private static final int MOST_UNITS = 500;

	private record Place(String code, Figures[] of) {

		Figures all() {
			return of[0].plus(of[1]).plus(of[2]);
		}

		long without() {
			return of[1].households() + of[2].households();
		}
	}

	/** Whether any household of the query has a row of a helper. */
	boolean recorded() throws LookbackException {
		return searching.count(base, new Shape.Counts(List.of(STATE), Unit.HOUSEHOLD)).rows().stream()
				.anyMatch(row -> !row.keys().get(STATE).isEmpty());
	}

	Sheet read(Figures everyone) throws LookbackException {
		List<Heading> labels = List.of(new Heading(MESSAGES.get("helpers.region"), "", LABEL_WIDTH));
		List<Heading> headings = new ArrayList<>();
		for (String column : List.of("all", "helped", "ended", "none")) {
			headings.add(new Heading(MESSAGES.get("helpers." + column), MESSAGES.get("helpers." + column + ".tip"), Math.max(COUNT_WIDTH, everyone.width())));
		}
		headings.add(new Heading(MESSAGES.get("helpers.rate"), MESSAGES.get("helpers.rate.tip"), RATE_WIDTH));
		if (!recorded()) {
			return new Sheet(labels, headings, List.of(), MESSAGES.get("helpers.missing"));
		}
		List<Place> places = places();
		long most = places.stream().mapToLong(Place::without).max().orElse(0);
		List<Row> rows = new ArrayList<>();
		for (Place place : places) {
			rows.add(row(regions.label(place.code), place, regions.in(base, place.code), most));
		}
		Figures[] sums = { Figures.NONE, Figures.NONE, Figures.NONE };
		for (Place place : places) {
			for (int state = 0; state < sums.length; state++) {
				sums[state] = sums[state].plus(place.of[state]);
			}
		}
		Place all = new Place("", sums);
		rows.add(new Row(List.of(MESSAGES.get("helpers.total")), row("", all, base, 0).cells(), true));
		return new Sheet(labels, headings, rows, MESSAGES.get("helpers.note", all.without(), all.all().households()));
	}

	private List<Place> places() throws LookbackException {
		Map<String, Figures[]> found = new HashMap<>();
		for (Counts.Row row : searching.count(base, new Shape.Counts(List.of(regions.field(), STATE), Unit.HOUSEHOLD)).rows()) {
			Figures[] of = found.computeIfAbsent(row.keys().get(regions.field()), code -> new Figures[] { Figures.NONE, Figures.NONE, Figures.NONE });
			int state = STATES.indexOf(row.keys().get(STATE));
			if (state >= 0) {
				of[state] = Figures.of(row, Unit.HOUSEHOLD);
			}
		}
		return found.entrySet().stream().map(each -> new Place(each.getKey(), each.getValue()))
				.sorted(Comparator.comparingLong(Place::without).reversed().thenComparing(Place::code)).toList();
	}

	private Row row(String label, Place place, Query query, long most) {
		List<Cell> cells = new ArrayList<>();
		cells.add(place.all().cell(0, query));
		for (int state = 0; state < STATES.size(); state++) {
			cells.add(place.of[state].cell(state == 0 ? 0 : most, query.where(STATE, STATES.get(state))));
		}
		double rate = place.all().households() == 0 ? 0 : (double) place.of[0].households() / place.all().households();
		NumberFormat percent = NumberFormat.getPercentInstance(locale);
		percent.setMaximumFractionDigits(1);
		cells.add(Cell.of(percent.format(rate)));
		return new Row(List.of(label), cells, false);
	}

	/** The units that help, those with most households first. */
	Sheet units(Figures everyone) throws LookbackException {
		List<Counts.Row> found = searching.count(base, new Shape.Counts(List.of(UNIT), Unit.HOUSEHOLD)).rows().stream()
				.filter(row -> !row.keys().get(UNIT).isEmpty()).sorted(Comparator.comparingLong(Counts.Row::households).reversed()).toList();
		long most = found.stream().mapToLong(Counts.Row::households).max().orElse(0);
		List<Row> rows = found.stream().limit(MOST_UNITS).map(row -> {
			String unit = row.keys().get(UNIT);
			return new Row(List.of(unit), List.of(Figures.of(row, Unit.HOUSEHOLD).cell(most, base.where(UNIT, unit))), false);
		}).toList();
		Optional<String> note = found.isEmpty() ? Optional.of(MESSAGES.get("units.missing")) : Optional.empty();
		return new Sheet(List.of(new Heading(MESSAGES.get("units.unit"), "", UNIT_WIDTH)),
				List.of(new Heading(MESSAGES.get("units.households"), MESSAGES.get("units.households.tip"), everyone.width())), rows,
				note.orElse(MESSAGES.get("units.note", found.size())));
	}
}
