package org.lookback.pack.liaoning.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.lookback.index.api.Counts;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Department;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;

/**
 * The measures of the households of a query, counted by the index; made beside the window's thread.
 *
 * @param standards  the package that names the departments; without it lines have none
 * @param population whom the matrix speaks of
 * @param all        the whole population
 * @param without    households of it without any measure
 * @param years      those that the departments answer for, and those that measures are of, ascending
 * @param cover      persons by how measures reach them, by code
 * @param written    households by the department that the files name, most first
 */
record MeasuresData(Optional<StandardsPackage> standards, Query population, Reached all, Reached without, List<Integer> years, List<Row> rows,
		Map<String, Long> cover, Map<String, Long> written) {

	private static final Messages MESSAGES = Messages.in(MeasuresData.class);
	static final String PACKAGE = "liaoning-xinbin-2019";
	static final String COVER = "memberYear.measureCover";
	private static final String STATUS = "householdYear.exitStatus";
	private static final List<String> LIFTED = List.of("已脱贫享受政策", "已脱贫不再享受政策");

	/**
	 * A line with its counts.
	 *
	 * @param programme in the reader's language
	 * @param who   answers for it, with the items when departments divide a programme, in the reader's language
	 * @param any   in whichever year
	 * @param years by year; a year without measures has no entry
	 */
	record Row(Line line, String programme, String who, Reached any, Map<Integer, Reached> years) {

		Reached of(int year) {
			return years.getOrDefault(year, new Reached(0, 0, any.query().where(Line.YEAR, Integer.toString(year))));
		}
	}

	/** Whether a department that answers for the year delivered nothing in it to anybody who is counted. */
	boolean gap(Row row, int year) {
		return !all.nobody() && row.line().expected(year) && row.of(year).nobody();
	}

	/** The lifted households of a query, or all of them. */
	static Query population(Query query, boolean lifted) {
		return lifted ? query.and(new Filter.In(STATUS, LIFTED)) : query;
	}

	static MeasuresData read(Workspace workspace, Query population, Progress progress) throws LookbackException {
		Searching searching = workspace.searching();
		Optional<StandardsPackage> standards = workspace.policies().packages().stream().filter(each -> each.id().equals(PACKAGE)).findFirst();
		List<Department> departments = standards.map(StandardsPackage::departments).orElse(List.of());
		Counts total = searching.count(population, new Shape.Counts(List.of(), Unit.HOUSEHOLD));
		Query none = population.where(Line.PROGRAMME, "");
		Counts without = searching.count(none, new Shape.Counts(List.of(), Unit.HOUSEHOLD));
		Set<Integer> years = new TreeSet<>();
		departments.stream().filter(each -> !each.programmes().isEmpty()).forEach(each -> each.from().ifPresent(
				from -> each.until().ifPresent(until -> IntStream.rangeClosed(from.getValue(), until.getValue()).forEach(years::add))));
		List<Row> rows = new ArrayList<>();
		for (Code programme : workspace.dictionary().codeList("Programme").orElseThrow().offered()) {
			for (Line line : lines(searching, population, programme.id(), departments)) {
				progress.check();
				Row row = row(searching, population, line, programme.label().in(Locale.getDefault()), who(workspace.dictionary(), line));
				if (!line.departments().isEmpty() || !row.any().nobody()) {
					rows.add(row);
					years.addAll(row.years().keySet());
				}
			}
		}
		return new MeasuresData(standards, population, new Reached(total.households(), total.persons(), population),
				new Reached(without.households(), without.persons(), none), List.copyOf(years), List.copyOf(rows),
				counts(searching, population, COVER, Unit.PERSON), counts(searching, population, Line.DEPARTMENT, Unit.HOUSEHOLD));
	}

	/** The lines of a programme; what no department's items hold has one of its own. */
	private static List<Line> lines(Searching searching, Query population, String programme, List<Department> departments) throws LookbackException {
		List<Line> lines = new ArrayList<>(Line.of(programme, departments));
		if (lines.size() > 1) {
			List<String> held = lines.stream().flatMap(each -> each.items().stream()).toList();
			Counts items = searching.count(population.where(Line.PROGRAMME, programme), new Shape.Counts(List.of(Line.ITEM), Unit.HOUSEHOLD));
			List<String> rest = items.rows().stream().map(each -> each.keys().get(Line.ITEM)).filter(item -> !item.isEmpty() && !held.contains(item))
					.sorted().toList();
			if (!rest.isEmpty()) {
				lines.add(new Line(programme, rest, List.of()));
			}
		}
		return lines;
	}

	private static String who(Dictionary dictionary, Line line) {
		Locale locale = Locale.getDefault();
		String names = line.names(locale);
		String who = names.isEmpty() ? MESSAGES.get("nobody") : names;
		CodeList items = dictionary.codeList("MeasureItem").orElseThrow();
		List<String> words = line.items().stream().map(item -> items.code(item).map(code -> code.label().in(locale)).orElse(item)).toList();
		return words.isEmpty() ? who : MESSAGES.get("items", who, String.join(MESSAGES.get("and"), words));
	}

	private static Row row(Searching searching, Query population, Line line, String programme, String who) throws LookbackException {
		Query query = line.in(population);
		Counts counts = searching.count(query, new Shape.Counts(List.of(Line.YEAR), Unit.HOUSEHOLD));
		Map<Integer, Reached> years = new HashMap<>();
		for (Counts.Row each : counts.rows()) {
			String year = each.keys().get(Line.YEAR);
			if (year.matches("\\d{4}") && each.households() > 0) {
				years.put(Integer.valueOf(year), new Reached(each.households(), each.persons(), query.where(Line.YEAR, year)));
			}
		}
		return new Row(line, programme, who, new Reached(counts.households(), counts.persons(), query), Map.copyOf(years));
	}

	/** Units by value, most first. */
	private static Map<String, Long> counts(Searching searching, Query population, String field, Unit unit) throws LookbackException {
		Map<String, Long> counts = new LinkedHashMap<>();
		searching.count(population, new Shape.Counts(List.of(field), unit)).rows().stream()
				.sorted(Comparator.comparingLong(Counts.Row::count).reversed()).forEach(each -> counts.merge(each.keys().get(field), each.count(), Long::sum));
		return counts;
	}
}
