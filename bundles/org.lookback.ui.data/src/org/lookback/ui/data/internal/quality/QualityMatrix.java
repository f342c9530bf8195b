package org.lookback.ui.data.internal.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.index.api.Counts;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.CountTable;
import org.lookback.ui.api.CountTable.Cell;
import org.lookback.ui.api.CountTable.Heading;
import org.lookback.ui.api.CountTable.Row;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.data.internal.parts.Parts;
import org.lookback.ui.data.internal.quality.QualityData.Asked;
import org.lookback.workbench.api.Workspace;

/** Places down, rules across: the more problems the darker the cell, and a click opens them. */
final class QualityMatrix {

	private static final Messages MESSAGES = Messages.in(QualityMatrix.class);
	private static final int PLACES = 300;
	private static final int RULES = 60;

	private final Composite body;
	private final Label said;
	private final CountTable table;
	private final LatestWork work;

	/** What the table shows. */
	private record Content(String said, List<Heading> labels, List<Heading> counts, List<Row> rows) {
	}

	QualityMatrix(Composite parent, Appearance appearance, Consumer<Query> opens) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 4).applyTo(body);
		said = Parts.line(body, Styles.MUTED, "quality.matrix.said");
		table = new CountTable(body, appearance, opens);
		table.control().setData("org.lookback.id", "quality.matrix");
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table.control());
		work = new LatestWork(body, MESSAGES.get("reading"), failure -> said.setText(Failures.text(failure).replace("&", "&&")));
	}

	Control control() {
		return body;
	}

	/** Reads and shows the numbers, all places of a level. */
	void read(Workspace workspace, RegionLevel level) {
		work.ask(progress -> content(workspace, level), this::show);
	}

	private void show(Content content) {
		said.setText(content.said());
		table.show(content.labels(), content.counts(), content.rows());
		body.layout(true, true);
	}

	private static Content content(Workspace workspace, RegionLevel level) throws LookbackException {
		Asked everything = new Asked(level, Optional.empty(), Optional.empty());
		QualityData data = QualityData.read(workspace, everything);
		if (data.run().isEmpty()) {
			return new Content("", List.of(), List.of(), List.of());
		}
		List<RuleRow> rules = data.rules().stream().limit(RULES).toList();
		List<Place> places = data.places().stream().limit(PLACES + 1L).toList();
		String field = everything.field();
		Map<String, Map<String, Counts.Row>> cells = new HashMap<>();
		for (Counts.Row row : workspace.searching().count(QualityData.all(), new Shape.Counts(List.of(field, QualityData.RULE), Unit.FINDING)).rows()) {
			cells.computeIfAbsent(row.keys().get(field), key -> new HashMap<>()).put(row.keys().get(QualityData.RULE), row);
		}
		long most = cells.values().stream().flatMap(each -> each.values().stream()).mapToLong(Counts.Row::count).max().orElse(1);
		List<Row> rows = new ArrayList<>();
		for (Place place : places) {
			List<Cell> counts = new ArrayList<>();
			counts.add(new Cell(number(place.problems()), 0, Optional.of(everything.of(place)), tip(place.name(), MESSAGES.get("column.problems"),
					place.problems(), place.households(), place.persons())));
			for (RuleRow rule : rules) {
				counts.add(place.all() ? total(rule, everything, place) : cell(cells, place, rule, everything, most));
			}
			rows.add(new Row(List.of(place.name(), place.path()), counts, place.all()));
		}
		List<Heading> headings = new ArrayList<>();
		headings.add(new Heading(MESSAGES.get("column.problems"), "", 64));
		rules.forEach(rule -> headings.add(new Heading(rule.title(), rule.title() + "  " + rule.rule().id(), Math.clamp(rule.title().length() * 14L + 24, 70, 200))));
		boolean whole = rules.size() == data.rules().size() && places.size() == data.places().size();
		String words = whole ? MESSAGES.get("matrix.whole", places.size() - 1, rules.size())
				: MESSAGES.get("matrix.part", places.size() - 1, data.places().size() - 1, rules.size(), data.rules().size());
		return new Content(words, List.of(new Heading(MESSAGES.get("column.place"), "", 110), new Heading(MESSAGES.get("column.path"), "", 170)), headings, rows);
	}

	private static Cell total(RuleRow rule, Asked asked, Place place) {
		return new Cell(number(rule.problems()), 0, Optional.of(asked.of(place).where(QualityData.RULE, rule.rule().id())),
				tip(place.name(), rule.title(), rule.problems(), rule.households(), rule.persons()));
	}

	private static Cell cell(Map<String, Map<String, Counts.Row>> cells, Place place, RuleRow rule, Asked asked, long most) {
		Counts.Row row = cells.getOrDefault(place.code(), Map.of()).get(rule.rule().id());
		return row == null ? Cell.of("")
				: new Cell(number(row.count()), (double) row.count() / most, Optional.of(asked.of(place).where(QualityData.RULE, rule.rule().id())),
						tip(place.name(), rule.title(), row.count(), row.households(), row.persons()));
	}

	private static String tip(String place, String rule, long problems, long households, long persons) {
		return List.of(place, rule, MESSAGES.get("note.found", problems, UiMessages.householdsAndPersons(households, persons))).stream()
				.collect(Collectors.joining("\n"));
	}

	private static String number(long count) {
		return String.format(Locale.getDefault(), "%,d", count);
	}
}
