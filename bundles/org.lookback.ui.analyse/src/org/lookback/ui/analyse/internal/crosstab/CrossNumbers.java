package org.lookback.ui.analyse.internal.crosstab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Table;
import org.lookback.index.api.Grain;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FieldWords;
import org.lookback.workbench.api.Workspace;

/**
 * The numbers of a cross-tab, laid out: lines of rows and of columns, the total before the values.
 *
 * @param table  the table of the page that is seen, as it is exported
 * @param pages  the field behind, when there is one
 * @param labels of all fields in the wells, by the field as it is asked for
 */
record CrossNumbers(CrossSpec spec, Table table, Optional<Axis> pages, List<Line> rows, List<Line> columns, Map<List<String>, Number> cells,
		Map<String, String> labels) {

	private static final Messages MESSAGES = Messages.in(CrossNumbers.class);
	/** Up to so many values are looked up among titles of rules and packages. */
	private static final int TITLED = 400;

	/**
	 * A row or a column.
	 *
	 * @param value the value's id, {@code ""} for "not recorded"; absent: all values together
	 */
	record Line(String label, Optional<String> value) {

		boolean total() {
			return value.isEmpty();
		}
	}

	/** A number in both units, and what it counts. */
	record Number(long count, long households, long persons, Query query) {
	}

	/** Counts; asks the index up to four times. */
	static CrossNumbers read(Workspace workspace, CrossSpec spec, Query asked, Progress progress) throws LookbackException {
		Locale locale = Locale.getDefault();
		String behind = spec.field(Well.PAGES);
		Optional<Axis> pages = Optional.empty();
		Query query = asked;
		if (!behind.isEmpty()) {
			pages = Optional.of(workspace.charting().table(asked, List.of(behind), spec.unit(), locale).axes().getFirst());
			Optional<String> page = spec.page().filter(pages.get().values().stream().map(Axis.Value::id).toList()::contains);
			query = page.isPresent() ? asked.where(Grain.field(behind), page.get()) : asked;
		}
		List<String> fields = List.of(spec.field(Well.ROWS), spec.field(Well.COLUMNS)).stream().filter(field -> !field.isEmpty()).toList();
		progress.check();
		Table table = workspace.charting().table(query, fields, spec.unit(), locale);
		Map<List<String>, Number> cells = new HashMap<>();
		cells.put(List.of(CrossSpec.TOTAL, CrossSpec.TOTAL), new Number(table.total(), table.households(), table.persons(), query));
		for (int axis = 0; axis < fields.size(); axis++) {
			progress.check();
			Table single = fields.size() == 1 ? table : workspace.charting().table(query, List.of(fields.get(axis)), spec.unit(), locale);
			boolean inRows = fields.get(axis).equals(spec.field(Well.ROWS));
			single.cells().forEach(cell -> cells.put(inRows ? key(cell.key().getFirst(), CrossSpec.TOTAL) : key(CrossSpec.TOTAL, cell.key().getFirst()),
					number(cell)));
		}
		if (fields.size() == 2) {
			table.cells().forEach(cell -> cells.put(cell.key(), number(cell)));
		}
		FieldWords words = new FieldWords(workspace);
		Map<String, String> labels = new HashMap<>();
		for (String field : spec.fields()) {
			if (!field.isEmpty()) {
				labels.put(field, words.field(field));
			}
		}
		return new CrossNumbers(spec, table, pages, lines(table, spec.field(Well.ROWS), words), lines(table, spec.field(Well.COLUMNS), words), cells, labels)
				.sorted(spec);
	}

	private static Number number(Table.Cell cell) {
		return new Number(cell.count(), cell.households(), cell.persons(), cell.query());
	}

	private static List<String> key(String row, String column) {
		return List.of(row, column);
	}

	private static List<Line> lines(Table table, String field, FieldWords words) throws LookbackException {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(MESSAGES.get("total"), Optional.empty()));
		for (Axis axis : table.axes()) {
			if (axis.field().equals(field)) {
				boolean few = axis.values().size() <= TITLED;
				for (Axis.Value value : axis.values()) {
					lines.add(new Line(few ? words.value(field, value.id()) : value.label(), Optional.of(value.id())));
				}
			}
		}
		return lines;
	}

	/** The same numbers looked at in another way: order of rows, shares, colours. */
	CrossNumbers sorted(CrossSpec other) {
		List<Line> ordered = new ArrayList<>(rows);
		if (rows.size() > 1) {
			List<Line> values = ordered.subList(1, ordered.size());
			List<String> usual = table.axes().getFirst().values().stream().map(Axis.Value::id).toList();
			Comparator<Line> order = other.sort().isEmpty() ? Comparator.comparingInt(line -> usual.indexOf(line.value().orElseThrow()))
					: Comparator.comparingLong(line -> number(line, other.sort().get()).map(Number::count).orElse(0L));
			values.sort(other.sort().isPresent() && other.descending() ? order.reversed() : order);
		}
		return new CrossNumbers(other, table, pages, List.copyOf(ordered), columns, cells, labels);
	}

	/** The number of a cell; empty when nothing has both values. */
	Optional<Number> number(int row, int column) {
		return number(rows.get(row), columns.get(column).value().orElse(CrossSpec.TOTAL));
	}

	private Optional<Number> number(Line row, String column) {
		return Optional.ofNullable(cells.get(key(row.value().orElse(CrossSpec.TOTAL), column)));
	}

	/** How much a cell is of what it is wanted as a share of, from 0 to 1; empty when no shares are wanted or there is nothing to divide by. */
	Optional<Double> share(int row, int column) {
		long whole = switch (spec.share()) {
		case NONE -> 0;
		case ROW -> number(row, 0).map(Number::count).orElse(0L);
		case COLUMN -> number(0, column).map(Number::count).orElse(0L);
		case TOTAL -> table.total();
		};
		return whole == 0 ? Optional.empty() : Optional.of((double) number(row, column).map(Number::count).orElse(0L) / whole);
	}

	/** The words of a cell. */
	String words(int row, int column) {
		String count = String.format(Locale.getDefault(), "%,d", number(row, column).map(Number::count).orElse(0L));
		return share(row, column).map(share -> MESSAGES.get("cell.share", count, percent(share))).orElse(count);
	}

	static String percent(double share) {
		return String.format(Locale.getDefault(), "%.1f%%", share * 100);
	}

	/** What a number counts, in both units and with its shares. */
	String explain(int row, int column) {
		Number number = number(row, column).orElse(new Number(0, 0, 0, table.query()));
		String which = MESSAGES.get("cell.which", rows.get(row).label(), columns.get(column).label());
		return MESSAGES.get("cell.explain", which, number.households(), number.persons(), portion(number, number(row, 0)), portion(number, number(0, column)),
				portion(number, number(0, 0)));
	}

	private static String portion(Number part, Optional<Number> whole) {
		return whole.filter(all -> all.count() > 0).map(all -> percent((double) part.count() / all.count())).orElse("–");
	}

	/** The largest count that is no total, for the colours. */
	long most() {
		return cells.entrySet().stream().filter(cell -> !cell.getKey().contains(CrossSpec.TOTAL)).mapToLong(cell -> cell.getValue().count()).max()
				.orElse(cells.entrySet().stream().filter(cell -> !cell.getKey().equals(key(CrossSpec.TOTAL, CrossSpec.TOTAL)))
						.mapToLong(cell -> cell.getValue().count()).max().orElse(0));
	}

	/** Whether a cell is coloured: it is no total, or there is one field only, whose totals are all there is. */
	boolean isCounted(int row, int column) {
		boolean cross = rows.size() > 1 && columns.size() > 1;
		return cross ? row > 0 && column > 0 : row > 0 || column > 0;
	}

	/** The lines under the table: unit and population, notes, what the numbers rest on. */
	List<String> footer() {
		return table.footer();
	}

	/** Whether persons are counted. */
	boolean ofPersons() {
		return spec.unit() == Unit.PERSON;
	}

	/** The table as it is shown, with the heads of its rows and columns. */
	List<List<String>> texts() {
		List<List<String>> lines = new ArrayList<>();
		List<String> head = new ArrayList<>();
		head.add(corner());
		columns.forEach(line -> head.add(line.label()));
		lines.add(head);
		for (int row = 0; row < rows.size(); row++) {
			List<String> line = new ArrayList<>();
			line.add(rows.get(row).label());
			for (int column = 0; column < columns.size(); column++) {
				line.add(words(row, column));
			}
			lines.add(line);
		}
		return lines;
	}

	/** What stands at the left above. */
	String corner() {
		String rowLabel = labels.getOrDefault(spec.field(Well.ROWS), "");
		String columnLabel = labels.getOrDefault(spec.field(Well.COLUMNS), "");
		return rowLabel.isEmpty() || columnLabel.isEmpty() ? rowLabel + columnLabel : MESSAGES.get("corner", rowLabel, columnLabel);
	}
}
