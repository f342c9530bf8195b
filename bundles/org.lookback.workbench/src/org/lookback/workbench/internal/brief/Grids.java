package org.lookback.workbench.internal.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Table;
import org.lookback.analysis.api.contrast.Contrast;
import org.lookback.analysis.api.contrast.ContrastGrid;
import org.lookback.analysis.api.measure.Line;
import org.lookback.analysis.api.measure.MeasureGrid;
import org.lookback.analysis.api.measure.PovertyQuestion;
import org.lookback.analysis.api.measure.PovertyTable;
import org.lookback.analysis.api.measure.EquivalenceScale;
import org.lookback.analysis.api.measure.Weighting;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.story.Amount;
import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.GridSource;
import org.lookback.casework.api.coverage.Coverage;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.index.api.Counts;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.standards.api.Deadline;
import org.lookback.standards.api.Department;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;

/** The tables of a storyboard with their numbers. */
final class Grids {

	/** A table as it is laid out. */
	record Made(List<String> headings, int labels, List<List<Object>> rows, boolean total, List<String> notes, Optional<Figure> figure) {
	}

	/** Columns of measures that a page has room for. */
	private static final List<Integer> MEASURES = List.of(0, 1, 2, 3, 4, 5, 7, 8, 10);
	private static final String RULE = "finding.rule";
	private static final String PACKAGE = "finding.package";

	private final Ask ask;
	private final FigureBook book;
	private final Optional<Hiding> hiding;
	private final Progress progress;

	/** @param hiding for an issue for the public */
	Grids(Ask ask, FigureBook book, Optional<Hiding> hiding, Progress progress) {
		this.ask = ask;
		this.book = book;
		this.hiding = hiding;
		this.progress = progress;
	}

	Made make(Element.Grid element, String caption, String round) throws LookbackException {
		try {
			return switch (element.of()) {
			case GridSource.Counts counts -> counts(element.id(), counts, caption);
			case GridSource.Coverage coverage -> coverage(element.id(), coverage, caption, round);
			case GridSource.Measure measure -> measure(element.id(), measure, caption);
			case GridSource.Years years -> contrast(element.id(), caption, ask.workspace().contrasting().years(ask.query(element.id(), years.query()), years.field(),
					years.earlier(), years.later(), ask.locale()), years.field());
			case GridSource.Packages both -> contrast(element.id(), caption, ask.workspace().contrasting().packages(ask.query(element.id(), both.query()), both.a(),
					both.b(), ask.locale()), "outcome:" + both.b());
			case GridSource.Deadlines deadlines -> deadlines(ask.workspace().policies().find(deadlines.packageId()));
			case GridSource.Findings findings -> findings(element.id(), findings, caption);
			case GridSource.Departments departments -> departments(ask.workspace().policies().find(departments.packageId()));
			};
		} catch (LookbackException failed) {
			throw ask.wrong(element.id(), failed);
		}
	}

	private Made counts(String id, GridSource.Counts asked, String caption) throws LookbackException {
		Query query = ask.query(id, asked.query());
		Table table = ask.workspace().charting().table(query, asked.fields(), asked.unit(), ask.locale());
		Grid grid = Grid.of(table);
		List<List<Object>> rows = hiding.isPresent() ? hiding.get().rows(table, grid) : grid.rows();
		Figure figure = book.add(id, Figure.Kind.TABLE, caption.isEmpty() ? table.title() : caption, ask.say("brief.total", Long.toString(table.total()),
				asked.unit().label(ask.locale())), OptionalLong.of(table.total()), asked.unit(), query, asked.fields(), cells(table));
		return new Made(grid.headings(), grid.labelColumns(), rows, true, notes(table.notes(), rows), Optional.of(figure));
	}

	/** The numbers of a table with their queries. */
	static List<Figure.Cell> cells(Table table) {
		List<Figure.Cell> cells = new ArrayList<>();
		for (Table.Cell cell : table.cells()) {
			List<String> labels = new ArrayList<>();
			for (int i = 0; i < cell.key().size(); i++) {
				String value = cell.key().get(i);
				table.axes().get(i).values().stream().filter(each -> each.id().equals(value)).findFirst().ifPresent(each -> labels.add(each.label()));
			}
			cells.add(new Figure.Cell(String.join(" × ", labels), cell.count(), cell.query()));
		}
		return cells;
	}

	private List<String> notes(List<String> own, List<List<Object>> rows) {
		List<String> notes = new ArrayList<>(own);
		if (rows.stream().anyMatch(row -> row.contains(Hiding.HIDDEN))) {
			notes.add(ask.say("brief.hidden"));
		}
		return notes;
	}

	private Made coverage(String id, GridSource.Coverage asked, String caption, String round) throws LookbackException {
		CoverageQuestion question = new CoverageQuestion(ask.region(id), asked.by(), OptionalInt.of(ask.year()), Optional.of(round).filter(text -> !text.isEmpty()), Optional.empty());
		Coverage coverage = ask.workspace().covering().coverage(question, progress);
		List<List<String>> words = ask.workspace().covering().table(coverage, ask.locale());
		List<List<Object>> rows = new ArrayList<>();
		for (List<String> row : words.subList(1, words.size())) {
			rows.add(row.stream().<Object> map(cell -> cell.matches("\\d{1,15}") ? (Object) Long.valueOf(cell) : cell).toList());
		}
		rows = hiding.isPresent() ? hiding.get().list(rows, 1) : rows;
		Figure figure = book.add(id, Figure.Kind.TABLE, caption.isEmpty() ? ask.say("brief.coverage") : caption, ask.say("brief.total",
				Long.toString(coverage.total().due().households()), Unit.HOUSEHOLD.label(ask.locale())), OptionalLong.of(coverage.total().due().households()),
				Unit.HOUSEHOLD, ask.everybody(), StoreNumbers.fields(new Amount.Visits(Amount.Visits.Which.DUE)), List.of());
		return new Made(words.getFirst(), 1, rows, true, notes(List.of(), rows), Optional.of(figure));
	}

	private Made measure(String id, GridSource.Measure asked, String caption) throws LookbackException {
		Line line = Line.of(asked.line()).orElseThrow(() -> ask.wrong(id, "brief.line", asked.line()));
		Query query = ask.query(id, asked.query());
		PovertyQuestion question = new PovertyQuestion(asked.income(), line, Weighting.PERSONS, EquivalenceScale.PER_HEAD,
				asked.by().isEmpty() ? List.of() : List.of(asked.by()));
		PovertyTable table = ask.workspace().measuring().poverty(query, question, ask.locale());
		Grid grid = MeasureGrid.of(table);
		List<List<Object>> rows = new ArrayList<>();
		for (List<Object> row : hiding.isPresent() ? hiding.get().list(grid, 1) : grid.rows()) {
			rows.add(MEASURES.stream().map(row::get).toList());
		}
		List<Figure.Cell> cells = table.rows().stream().map(row -> new Figure.Cell(String.join(" × ", row.labels()), row.households(), row.query())).toList();
		Figure figure = book.add(id, Figure.Kind.TABLE, caption.isEmpty() ? table.incomeLabel() : caption, ask.say("brief.total",
				Long.toString(table.total().households()), Unit.HOUSEHOLD.label(ask.locale())), OptionalLong.of(table.total().households()), Unit.HOUSEHOLD, query,
				asked.by().isEmpty() ? List.of() : List.of(asked.by()), cells);
		return new Made(MEASURES.stream().map(grid.headings()::get).toList(), 1, rows, true, notes(table.notes(), rows), Optional.of(figure));
	}

	private Made contrast(String id, String caption, Contrast contrast, String field) throws LookbackException {
		Grid grid = ContrastGrid.of(contrast);
		List<List<Object>> rows = hiding.isPresent() ? hiding.get().list(grid, 1) : grid.rows();
		List<Figure.Cell> cells = new ArrayList<>();
		for (Contrast.Line line : contrast.lines()) {
			cells.add(new Figure.Cell(line.label() + ' ' + contrast.a().label(), line.a().number().households(), line.a().query()));
			cells.add(new Figure.Cell(line.label() + ' ' + contrast.b().label(), line.b().number().households(), line.b().query()));
		}
		Figure figure = book.add(id, Figure.Kind.TABLE, caption.isEmpty() ? contrast.fieldLabel() : caption, ask.say("brief.total",
				Long.toString(contrast.others().households()), Unit.HOUSEHOLD.label(ask.locale())), OptionalLong.of(contrast.others().households()), Unit.HOUSEHOLD,
				contrast.b().query(), List.of(field), cells);
		return new Made(grid.headings(), 1, rows, true, notes(contrast.notes(), rows), Optional.of(figure));
	}

	private Made findings(String id, GridSource.Findings asked, String caption) throws LookbackException {
		StandardsPackage standards = ask.workspace().policies().find(asked.packageId());
		Query query = ask.query(id, asked.query()).and(new Filter.In(PACKAGE, List.of(asked.packageId())));
		Counts counts = ask.workspace().searching().count(query, new Shape.Counts(List.of(RULE), Unit.FINDING));
		Map<String, Counts.Row> found = new LinkedHashMap<>();
		counts.rows().forEach(row -> found.put(row.keys().get(RULE), row));
		List<List<Object>> rows = new ArrayList<>();
		List<Figure.Cell> cells = new ArrayList<>();
		for (Rule rule : standards.rules()) {
			Counts.Row row = found.get(rule.id());
			if (row != null) {
				rows.add(List.of(rule.title().in(ask.locale()), row.count(), row.households(), row.persons(), rule.department(), clause(standards, rule.clause())));
				cells.add(new Figure.Cell(rule.title().in(ask.locale()), row.count(), query.and(new Filter.In(RULE, List.of(rule.id())))));
			}
		}
		rows.add(List.of(ask.say("brief.sum"), counts.total(), counts.households(), counts.persons(), "", ""));
		List<List<Object>> shown = hiding.isPresent() ? hiding.get().list(rows, 1) : rows;
		Figure figure = book.add(id, Figure.Kind.TABLE, caption.isEmpty() ? ask.say("brief.findings") : caption, ask.say("brief.total", Long.toString(counts.total()),
				Unit.FINDING.label(ask.locale())), OptionalLong.of(counts.total()), Unit.FINDING, query, List.of(RULE), cells);
		return new Made(List.of(ask.say("brief.headings.findings").split("\\|")), 1, shown, true, notes(counts.notes(), shown), Optional.of(figure));
	}

	private static String clause(StandardsPackage standards, ClauseRef ref) {
		return standards.clause(ref).map(clause -> clause.anchor()).orElse(ref.anchor());
	}

	private Made deadlines(StandardsPackage standards) {
		WorkCalendar calendar = WorkCalendar.china();
		List<List<Object>> rows = new ArrayList<>();
		for (Deadline deadline : standards.deadlines()) {
			Optional<LocalDate> day = deadline.lastDay(calendar);
			rows.add(List.of(deadline.title().in(ask.locale()), deadline.who(), day.map(LocalDate::toString).orElse(""), ask.say("brief.quoted", deadline.clause().quote())));
		}
		return new Made(List.of(ask.say("brief.headings.deadlines").split("\\|")), 1, rows, false, List.of(), Optional.empty());
	}

	private Made departments(StandardsPackage standards) throws LookbackException {
		List<List<Object>> rows = new ArrayList<>();
		for (Department department : standards.departments()) {
			List<String> does = new ArrayList<>();
			for (String sector : department.sectors()) {
				does.add(ask.workspace().searching().label("finding.sector", sector, ask.locale()));
			}
			rows.add(List.of(department.title().in(ask.locale()), String.join(ask.say("brief.and"), does), ask.say("brief.quoted", department.clause().quote())));
		}
		return new Made(List.of(ask.say("brief.headings.departments").split("\\|")), 1, rows, false, List.of(), Optional.empty());
	}
}
