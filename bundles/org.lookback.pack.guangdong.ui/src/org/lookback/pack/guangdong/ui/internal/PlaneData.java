package org.lookback.pack.guangdong.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.index.api.Counts;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;

/**
 * The plane's counts over a query; read beside the window's thread. Conditions of the query on the plane's own axes are left aside, so that
 * the plane stays whole when one of its cells is what is asked for.
 *
 * @param run   the run whose outcomes tell problems apart; absent when the package was never run
 * @param base  what the cells are cut out of
 * @param rows  from the worst to the best
 * @param bands from the lowest income up; {@link Band#UNKNOWN} last
 */
record PlaneData(StandardsPackage standards, Lines lines, Optional<CheckRun> run, Query base, int year, List<Row> rows, List<Band> bands,
		Map<Place, Cell> cells) {

	static final String PACKAGE = "guangdong-qingyuan-2019";
	static final String OUTCOME = "outcome:" + PACKAGE;

	private static final Set<String> OWN = Set.of(Band.INCOME, Solvable.FIELD, OUTCOME);

	/** One row of the plane. */
	record Row(Items items, Solvable solvable) {
	}

	/** One cell of it. */
	record Place(Row row, Band band) {
	}

	/**
	 * What is in a cell.
	 *
	 * @param outcomes by outcome, as the index has it
	 */
	record Cell(Count count, Map<String, Count> outcomes) {

		static final Cell EMPTY = new Cell(Count.ZERO, Map.of());
	}

	static PlaneData read(Workspace workspace, Query query, Progress progress) throws LookbackException {
		StandardsPackage standards = workspace.policies().find(PACKAGE);
		int year = query.year().orElse(workspace.overview().year());
		Lines lines = Lines.of(standards, year);
		Optional<CheckRun> run = workspace.checking().latest(PACKAGE);
		Query base = new Query(query.text(), query.filters().stream().filter(filter -> !OWN.contains(filter.field())).toList(), query.groups(), query.year());
		List<Items> kinds = run.isPresent() && inScope(workspace.searching(), standards, base)
				? List.of(Items.UNSOLVED, Items.UNDECIDED, Items.NONE) : List.of(Items.UNCHECKED);
		List<Row> rows = new ArrayList<>();
		kinds.forEach(items -> List.of(Solvable.values()).forEach(solvable -> rows.add(new Row(items, solvable))));
		List<Band> bands = new ArrayList<>(Band.axis(lines.lower(), lines.upper()));
		bands.add(Band.UNKNOWN);
		PlaneData empty = new PlaneData(standards, lines, run, base, year, List.copyOf(rows), List.copyOf(bands), Map.of());
		Map<Place, Cell> cells = new HashMap<>();
		for (Band band : bands) {
			progress.check();
			cells.putAll(empty.column(workspace.searching(), band));
		}
		return new PlaneData(standards, lines, run, base, year, empty.rows, empty.bands, Map.copyOf(cells));
	}

	private static boolean inScope(Searching searching, StandardsPackage standards, Query base) throws LookbackException {
		List<String> outcomes = new ArrayList<>();
		List.of(Items.UNSOLVED, Items.UNDECIDED, Items.NONE).forEach(items -> outcomes.addAll(items.outcomes(standards)));
		return searching.count(base.and(new Filter.In(OUTCOME, outcomes)), new Shape.Counts(List.of(), Unit.HOUSEHOLD)).total() > 0;
	}

	private Map<Place, Cell> column(Searching searching, Band band) throws LookbackException {
		List<String> fields = checked() ? List.of(Solvable.FIELD, OUTCOME) : List.of(Solvable.FIELD);
		Counts counts = searching.count(base.and(band.filter()), new Shape.Counts(fields, Unit.HOUSEHOLD));
		Map<Place, Map<String, Count>> found = new HashMap<>();
		for (Counts.Row row : counts.rows()) {
			String outcome = row.keys().getOrDefault(OUTCOME, "");
			Solvable solvable = Solvable.of(row.keys().get(Solvable.FIELD));
			items(outcome).ifPresent(items -> found.computeIfAbsent(new Place(new Row(items, solvable), band), place -> new LinkedHashMap<>())
					.put(outcome, Count.of(row)));
		}
		Map<Place, Cell> cells = new HashMap<>();
		found.forEach((place, outcomes) -> cells.put(place, new Cell(Count.sum(List.copyOf(outcomes.values())), outcomes)));
		return cells;
	}

	/** The rows an outcome belongs to; none when the package does not speak of the household. */
	private Optional<Items> items(String outcome) {
		if (!checked()) {
			return Optional.of(Items.UNCHECKED);
		}
		return rows.stream().map(Row::items).distinct().filter(items -> items.outcomes(standards).contains(outcome)).findFirst();
	}

	/** Whether problems can be told apart. */
	boolean checked() {
		return rows.getFirst().items() != Items.UNCHECKED;
	}

	Cell cell(Row row, Band band) {
		return cells.getOrDefault(new Place(row, band), Cell.EMPTY);
	}

	/** The query that finds exactly the households of a cell. */
	Query query(Row row, Band band) {
		return of(row.items()).where(Solvable.FIELD, row.solvable().value()).and(band.filter());
	}

	/** The households of the rows of one kind. */
	Query of(Items items) {
		return items == Items.UNCHECKED ? base : base.and(new Filter.In(OUTCOME, items.outcomes(standards)));
	}

	/** All that are on the plane. */
	Count total() {
		return Count.sum(cells.values().stream().map(Cell::count).toList());
	}

	/** Those of a column. */
	Count total(Band band) {
		return Count.sum(rows.stream().map(row -> cell(row, band).count()).toList());
	}

	/** Those on whom somebody judged. */
	Count judged() {
		return Count.sum(cells.entrySet().stream().filter(each -> each.getKey().row().solvable() != Solvable.UNJUDGED).map(each -> each.getValue().count())
				.toList());
	}
}
