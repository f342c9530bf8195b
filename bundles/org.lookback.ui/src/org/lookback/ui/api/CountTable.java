package org.lookback.ui.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.model.api.query.Query;
import org.lookback.ui.api.Appearance.Role;

/**
 * Counts laid out in rows and columns: the larger a count the darker its cell, and a click on a cell opens what it counted. Any number
 * of rows; follows the window's theme.
 */
public final class CountTable {

	private static final int SHADES = 8;

	/**
	 * A column.
	 *
	 * @param tip what the column means; the text again when empty
	 */
	public record Heading(String text, String tip, int width) {
	}

	/**
	 * A count.
	 *
	 * @param weight  how dark the cell is, from 0 to 1
	 * @param query   what was counted; absent when the cell opens nothing
	 * @param tip     said when the mouse rests on it
	 * @param warning whether it needs attention
	 */
	public record Cell(String text, double weight, Optional<Query> query, String tip, boolean warning) {

		/** A cell that needs no attention of its own. */
		public Cell(String text, double weight, Optional<Query> query, String tip) {
			this(text, weight, query, tip, false);
		}

		/** A cell that is only read. */
		public static Cell of(String text) {
			return new Cell(text, 0, Optional.empty(), "");
		}
	}

	/**
	 * A row.
	 *
	 * @param labels as many as there are headings of labels
	 * @param cells  as many as there are headings of counts
	 * @param total  whether it sums up others
	 */
	public record Row(List<String> labels, List<Cell> cells, boolean total) {
		public Row {
			labels = List.copyOf(labels);
			cells = List.copyOf(cells);
		}
	}

	private final Table table;
	private final Appearance appearance;
	private final Consumer<Query> opens;
	private List<Heading> headings = List.of();
	private int labels;
	private List<Row> rows = List.of();

	/** @param opens gets the query of a cell that was clicked */
	public CountTable(Composite parent, Appearance appearance, Consumer<Query> opens) {
		this.appearance = appearance;
		this.opens = opens;
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setToolTipText("");
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.MouseUp, this::clicked);
		table.addListener(SWT.DefaultSelection, event -> first((TableItem) event.item).ifPresent(opens));
		table.addListener(SWT.MouseMove, this::moved);
		Runnable stop = appearance.listen(this::paint);
		table.addListener(SWT.Dispose, event -> stop.run());
	}

	public Table control() {
		return table;
	}

	/** Shows other numbers; keeps widths that the person gave when the columns stay. */
	public void show(List<Heading> ofLabels, List<Heading> ofCounts, List<Row> others) {
		List<Heading> all = new ArrayList<>(ofLabels);
		all.addAll(ofCounts);
		if (!all.equals(headings)) {
			headings = List.copyOf(all);
			labels = ofLabels.size();
			columns();
		}
		rows = List.copyOf(others);
		table.setItemCount(rows.size());
		table.clearAll();
	}

	private void columns() {
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		for (int i = 0; i < headings.size(); i++) {
			Heading heading = headings.get(i);
			TableColumn column = new TableColumn(table, i < labels ? SWT.LEFT : SWT.RIGHT);
			column.setText(heading.text());
			column.setToolTipText(heading.tip().isEmpty() ? heading.text() : heading.tip());
			column.setWidth(heading.width());
		}
	}

	private void fill(TableItem item, int index) {
		Row row = rows.get(index);
		for (int i = 0; i < row.labels().size(); i++) {
			item.setText(i, row.labels().get(i));
			item.setBackground(i, row.total() ? appearance.color(Role.HEADING) : null);
		}
		for (int i = 0; i < row.cells().size(); i++) {
			Cell cell = row.cells().get(i);
			item.setText(labels + i, cell.text());
			item.setForeground(labels + i, cell.warning() ? appearance.color(Role.WARNING) : cell.query().isPresent() ? null : appearance.color(Role.MUTED));
			item.setBackground(labels + i, row.total() ? appearance.color(Role.HEADING) : cell.weight() > 0 ? shade(cell.weight()) : null);
		}
	}

	/** From the background towards the bars' colour, in a few steps so that equal counts look equal. */
	private Color shade(double weight) {
		RGB from = appearance.color(Role.BACKGROUND).getRGB();
		RGB until = appearance.color(Role.BAR).getRGB();
		double part = Math.ceil(Math.sqrt(Math.clamp(weight, 0, 1)) * SHADES) / SHADES;
		return new Color(mix(from.red, until.red, part), mix(from.green, until.green, part), mix(from.blue, until.blue, part));
	}

	private static int mix(int from, int until, double part) {
		return (int) Math.round(from + (until - from) * part);
	}

	private void clicked(Event event) {
		if (event.button == 1) {
			cell(event).flatMap(Cell::query).ifPresent(opens);
		}
	}

	/** What Enter opens: the first cell of the row that opens anything. */
	private Optional<Query> first(TableItem item) {
		return rows.get(table.indexOf(item)).cells().stream().flatMap(cell -> cell.query().stream()).findFirst();
	}

	private void moved(Event event) {
		Optional<Cell> cell = cell(event);
		table.setCursor(cell.flatMap(Cell::query).isPresent() ? table.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		String tip = cell.map(Cell::tip).orElse("");
		if (!tip.equals(table.getToolTipText())) {
			table.setToolTipText(tip);
		}
	}

	private Optional<Cell> cell(Event event) {
		Point point = new Point(event.x, event.y);
		TableItem item = table.getItem(point);
		if (item == null) {
			return Optional.empty();
		}
		List<Cell> cells = rows.get(table.indexOf(item)).cells();
		for (int i = 0; i < cells.size(); i++) {
			if (item.getBounds(labels + i).contains(point)) {
				return Optional.of(cells.get(i));
			}
		}
		return Optional.empty();
	}

	private void paint() {
		if (!table.isDisposed()) {
			table.clearAll();
		}
	}
}
