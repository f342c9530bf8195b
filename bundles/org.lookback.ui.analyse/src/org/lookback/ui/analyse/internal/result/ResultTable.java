package org.lookback.ui.analyse.internal.result;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;

/** A table of counts, shares and indices; its columns are made anew when others are asked for. A double click or Enter opens a row's households. */
public final class ResultTable {

	private static final int LABEL = 150;
	private static final int LEAST = 74;
	/** Of a heading's characters; Chinese ones are about as wide as high. */
	private static final int CHARACTER = 14;
	private static final int PADDING = 22;

	private final Composite body;
	private final String id;
	private final String title;
	private final Appearance appearance;
	private final Consumer<ResultRow> opened;
	private Optional<RowTable<ResultRow>> table = Optional.empty();

	/**
	 * @param id     of the table, for tests
	 * @param title  what the file is called in which it is written
	 * @param opened gets the row that is opened
	 */
	public ResultTable(Composite parent, String id, String title, Appearance appearance, Consumer<ResultRow> opened) {
		this.id = id;
		this.title = title;
		this.appearance = appearance;
		this.opened = opened;
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(body);
	}

	public Composite control() {
		return body;
	}

	/** Takes the keyboard, when there is anything to walk through. */
	public void focus() {
		table.ifPresentOrElse(there -> there.table().setFocus(), body::setFocus);
	}

	/**
	 * Shows other rows.
	 *
	 * @param labels how many columns at the left are words
	 */
	public void show(List<String> headings, int labels, List<ResultRow> rows) {
		if (table.filter(there -> there.headings().equals(headings)).isEmpty()) {
			table.ifPresent(there -> there.control().dispose());
			RowTable<ResultRow> made = new RowTable<>(body, id, appearance, columns(headings, labels, rows));
			GridDataFactory.fillDefaults().grab(true, true).applyTo(made.control());
			made.titled(title).whenOpened(opened);
			table = Optional.of(made);
			body.layout(true, true);
		}
		table.orElseThrow().show(rows);
	}

	private static List<Column<ResultRow>> columns(List<String> headings, int labels, List<ResultRow> rows) {
		Collator collator = Collator.getInstance(Locale.getDefault());
		List<Column<ResultRow>> columns = new ArrayList<>();
		for (int i = 0; i < headings.size(); i++) {
			int at = i;
			Function<ResultRow, String> words = row -> words(row.cells().get(at));
			boolean number = i >= labels;
			Comparator<ResultRow> order = number ? Comparator.comparingDouble(row -> size(row.cells().get(at))) : Comparator.comparing(words, collator::compare);
			int longest = rows.stream().mapToInt(row -> words(row.cells().get(at)).length()).max().orElse(0);
			int heading = PADDING + CHARACTER * headings.get(i).length();
			int width = number ? Math.clamp(Math.max(heading, PADDING + 8 * longest), LEAST, LABEL + LABEL) : Math.clamp(PADDING + (long) CHARACTER * longest, LABEL, 2 * LABEL);
			columns.add(new Column<>(headings.get(i), width, number, words, order, Optional.empty(), Optional.empty()));
		}
		return columns;
	}

	/** A cell as it is shown: counts with separators, shares in percent. */
	static String words(Object cell) {
		return switch (cell) {
		case Long count -> String.format(Locale.getDefault(), "%,d", count);
		case Double share -> Double.isFinite(share) ? String.format(Locale.getDefault(), "%.2f%%", 100 * share) : "";
		case BigDecimal number -> String.format(Locale.getDefault(), "%,." + number.scale() + "f", number);
		default -> cell.toString();
		};
	}

	private static double size(Object cell) {
		return cell instanceof Number number ? number.doubleValue() : -Double.MAX_VALUE;
	}
}
