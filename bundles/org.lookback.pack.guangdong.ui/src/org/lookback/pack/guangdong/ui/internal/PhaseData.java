package org.lookback.pack.guangdong.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.index.api.Counts;
import org.lookback.model.api.dictionary.Code;
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
 * The measures of the households of a query: before the exit, in its year and after it, by class of labour, and by programme or by year.
 * Read beside the window's thread.
 *
 * @param measures how many measures there are
 * @param unphased how many of them are of no phase
 * @param columns  what occurs, in the order of the code lists
 * @param rows     programmes or years that occur
 * @param cells    households with such a measure; distinct ones of a column under the empty row
 * @param lacking  households that the check found to lack a phase
 * @param words    labels of values by field
 */
record PhaseData(StandardsPackage standards, Query query, boolean byYear, long measures, long unphased, List<Column> columns, List<String> rows,
		Map<Place, Count> cells, Map<Column, Count> lacking, Map<String, Map<String, String>> words) {

	static final String PHASE = "measure.phase";
	static final String LABOUR = "householdYear.labourHousehold";
	static final String PROGRAMME = "measure.programme";
	static final String YEAR = "measure.measureYear";

	/** The row of those who have any measure of a phase. */
	static final String ANY = "";

	private static final String RULE = "finding.rule";
	/** The rules that find a phase without measures. */
	private static final Map<String, String> LACKING = Map.of("脱贫前", "GD-CMP-2-1", "脱贫当年", "GD-CMP-2-2", "脱贫后", "GD-CMP-2-3");

	/**
	 * @param phase  code of the phase
	 * @param labour code of the class of labour; empty when it is not recorded
	 */
	record Column(String phase, String labour) {
	}

	/** @param row a programme, a year, or {@link #ANY} */
	record Place(Column column, String row) {
	}

	static PhaseData read(Workspace workspace, Query query, boolean byYear, Progress progress) throws LookbackException {
		return new Reader(workspace, query, byYear, progress).read();
	}

	/** The field that the rows are values of. */
	String field() {
		return byYear ? YEAR : PROGRAMME;
	}

	/** The query that finds exactly the households of a place. */
	Query query(Place place) {
		Query found = query.where(PHASE, place.column().phase()).where(LABOUR, place.column().labour());
		return place.row().equals(ANY) ? found : found.where(field(), place.row());
	}

	/** The query that finds those who lack a phase. */
	Query lackingQuery(Column column) {
		return query.and(new Filter.In(RULE, List.of(LACKING.get(column.phase())))).where(LABOUR, column.labour());
	}

	String word(String field, String value) {
		return words.getOrDefault(field, Map.of()).getOrDefault(value, value);
	}

	/** The phases, in their order. */
	List<String> phases() {
		return columns.stream().map(Column::phase).distinct().toList();
	}

	private static final class Reader {

		private final Searching searching;
		private final StandardsPackage standards;
		private final Optional<CheckRun> run;
		private final Query query;
		private final boolean byYear;
		private final Progress progress;
		private final Map<Place, Count> cells = new HashMap<>();
		private final Map<Column, Count> lacking = new HashMap<>();

		Reader(Workspace workspace, Query query, boolean byYear, Progress progress) throws LookbackException {
			this.searching = workspace.searching();
			this.standards = workspace.policies().find(PlaneData.PACKAGE);
			this.run = workspace.checking().latest(PlaneData.PACKAGE);
			this.query = query;
			this.byYear = byYear;
			this.progress = progress;
		}

		PhaseData read() throws LookbackException {
			String field = byYear ? YEAR : PROGRAMME;
			long measures = 0;
			long unphased = 0;
			for (Counts.Row row : count(query, List.of(PHASE), Unit.MEASURE).rows()) {
				measures += row.count();
				unphased += row.keys().get(PHASE).isEmpty() ? row.count() : 0;
			}
			count(query, List.of(PHASE, LABOUR), Unit.HOUSEHOLD).rows().forEach(row -> put(row, ANY));
			count(query, List.of(PHASE, LABOUR, field), Unit.HOUSEHOLD).rows().stream().filter(row -> !row.keys().get(field).isEmpty())
					.forEach(row -> put(row, row.keys().get(field)));
			if (run.isPresent()) {
				for (Map.Entry<String, String> each : LACKING.entrySet()) {
					lacking(each.getKey(), each.getValue());
				}
			}
			List<String> rows = rows();
			List<Column> columns = columns();
			return new PhaseData(standards, query, byYear, measures, unphased, columns, rows, Map.copyOf(cells), Map.copyOf(lacking), words(columns, rows, field));
		}

		private Counts count(Query of, List<String> fields, Unit unit) throws LookbackException {
			progress.check();
			return searching.count(of, new Shape.Counts(fields, unit));
		}

		private void put(Counts.Row row, String value) {
			Column column = new Column(row.keys().get(PHASE), row.keys().get(LABOUR));
			if (!column.phase().isEmpty()) {
				cells.put(new Place(column, value), Count.of(row));
			}
		}

		private void lacking(String phase, String rule) throws LookbackException {
			Query found = query.and(new Filter.In(RULE, List.of(rule)));
			count(found, List.of(LABOUR), Unit.HOUSEHOLD).rows().forEach(row -> lacking.put(new Column(phase, row.keys().get(LABOUR)), Count.of(row)));
		}

		private List<String> rows() {
			Set<String> found = new HashSet<>();
			cells.keySet().stream().map(Place::row).filter(row -> !row.equals(ANY)).forEach(found::add);
			return byYear ? found.stream().sorted().toList() : ordered("Programme", found);
		}

		private List<Column> columns() {
			Set<Column> found = new HashSet<>(lacking.keySet());
			cells.keySet().forEach(place -> found.add(place.column()));
			Set<String> labours = new HashSet<>(found.stream().map(Column::labour).toList());
			Set<String> phases = new HashSet<>(found.stream().map(Column::phase).toList());
			List<Column> columns = new ArrayList<>();
			ordered("Phase", phases).forEach(phase -> ordered("LabourHousehold", labours).forEach(labour -> columns.add(new Column(phase, labour))));
			return List.copyOf(columns);
		}

		/** Codes in the order of their list, the rest behind them. */
		private List<String> ordered(String list, Set<String> found) {
			List<String> known = standards.dictionary().codeList(list).map(codes -> codes.codes().stream().map(Code::id).toList()).orElse(List.of());
			List<String> ordered = new ArrayList<>(known.stream().filter(found::contains).toList());
			found.stream().filter(value -> !known.contains(value)).sorted().forEach(ordered::add);
			return List.copyOf(ordered);
		}

		private Map<String, Map<String, String>> words(List<Column> columns, List<String> rows, String field) throws LookbackException {
			Map<String, Map<String, String>> words = new HashMap<>();
			for (Column column : columns) {
				put(words, PHASE, column.phase());
				put(words, LABOUR, column.labour());
			}
			for (String row : rows) {
				put(words, field, row);
			}
			return words;
		}

		private void put(Map<String, Map<String, String>> words, String field, String value) throws LookbackException {
			String label = searching.label(field, value, Locale.getDefault());
			words.computeIfAbsent(field, each -> new HashMap<>()).put(value, label);
		}
	}
}
