package org.lookback.ui.api;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lookback.ui.api.Appearance.Role;

/**
 * A list as people know it from a spreadsheet: a click on a heading sorts, a box above filters, Ctrl+C copies rows, and what is shown
 * can be written to a file. Holds all its rows; for lists that may have more than some ten thousand there is the grid.
 *
 * @param <R> what a row stands for
 */
public final class RowTable<R> {

	/**
	 * A column.
	 *
	 * @param width  in pixels
	 * @param number whether it stands at the right
	 * @param words  what stands in the cell; whoever makes the row masks personal data
	 * @param order  how the column sorts
	 * @param opens  what a click on the cell does; absent when it only chooses the row
	 * @param bar    how much of the cell a bar behind the words fills, 0 to 1; absent when there is none
	 */
	public record Column<R>(String heading, int width, boolean number, Function<R, String> words, Comparator<R> order, Optional<Consumer<R>> opens,
			Optional<ToDoubleFunction<R>> bar) {

		/** Words, sorted as the reader's language sorts them. */
		public static <R> Column<R> text(String heading, int width, Function<R, String> words) {
			Collator collator = Collator.getInstance(Locale.getDefault());
			return new Column<>(heading, width, false, words, Comparator.comparing(words, collator::compare), Optional.empty(), Optional.empty());
		}

		/** A number that is shown in words of its own; sorted by size. */
		public static <R> Column<R> number(String heading, int width, Function<R, String> words, ToLongFunction<R> size) {
			return new Column<>(heading, width, true, words, Comparator.comparingLong(size), Optional.empty(), Optional.empty());
		}

		/** A share, drawn as a bar behind its words; below 0 where nobody knows it. */
		public static <R> Column<R> share(String heading, int width, Function<R, String> words, ToDoubleFunction<R> share) {
			return new Column<>(heading, width, false, words, Comparator.comparingDouble(share), Optional.empty(), Optional.of(share));
		}

		/** A count, sorted by size. */
		public static <R> Column<R> count(String heading, int width, ToLongFunction<R> count) {
			return number(heading, width, row -> String.format(Locale.getDefault(), "%,d", count.applyAsLong(row)), count);
		}

		/** The same column, a click on which opens what it says. */
		public Column<R> opening(Consumer<R> action) {
			return new Column<>(heading, width, number, words, order, Optional.of(action), bar);
		}

		/** The same column sorted in another way. */
		public Column<R> sortedBy(Comparator<R> other) {
			return new Column<>(heading, width, number, words, other, opens, bar);
		}
	}

	private final Composite body;
	private final Text filter;
	private final Label count;
	private final Button export;
	private final Table table;
	private final List<Column<R>> columns;
	private final Appearance appearance;
	private final boolean bars;
	private List<R> all = List.of();
	private List<R> shown = List.of();
	private int sorted = -1;
	private Consumer<Optional<R>> selected = row -> {
	};
	private Consumer<R> opened = row -> {
	};
	private Predicate<R> warning = row -> false;
	private String title = "";
	private Predicate<R> muted = row -> false;
	private Optional<Runnable> whole = Optional.empty();
	private Function<R, String> tip = row -> "";

	/** @param id of the table, for tests */
	public RowTable(Composite parent, String id, Appearance appearance, List<Column<R>> columns) {
		this.columns = List.copyOf(columns);
		this.appearance = appearance;
		this.bars = columns.stream().anyMatch(column -> column.bar().isPresent());
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 3).applyTo(body);
		filter = new Text(body, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH | SWT.BORDER);
		filter.setMessage(UiMessages.get("table.filter"));
		filter.setData("org.lookback.id", id + ".filter");
		filter.addListener(SWT.Modify, event -> refresh());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(filter);
		count = Styles.MUTED.on(new Label(body, SWT.RIGHT));
		count.setData("org.lookback.id", id + ".count");
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
		export = new Button(body, SWT.PUSH);
		export.setText(UiMessages.get("table.export"));
		export.setToolTipText(UiMessages.get("table.export.tip"));
		export.setData("org.lookback.id", id + ".export");
		export.addListener(SWT.Selection, event -> export());
		table = new Table(body, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setData("org.lookback.id", id);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(160, 60).applyTo(table);
		build();
		new RowCopying(table, this::text, this::headings);
		Runnable stop = appearance.listen(() -> {
			if (!table.isDisposed()) {
				table.clearAll();
			}
		});
		table.addListener(SWT.Dispose, event -> stop.run());
	}

	private void build() {
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setToolTipText("");
		for (int i = 0; i < columns.size(); i++) {
			Column<R> column = columns.get(i);
			TableColumn each = new TableColumn(table, column.number() ? SWT.RIGHT : SWT.LEFT);
			each.setText(column.heading());
			each.setToolTipText(UiMessages.get("table.sort", column.heading()));
			each.setWidth(column.width());
			each.setMoveable(true);
			int index = i;
			each.addListener(SWT.Selection, event -> sort(index));
		}
		if (bars) {
			new CellDrawing<>(table, columns, appearance, index -> index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty());
		}
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.Selection, event -> selected.accept(first()));
		table.addListener(SWT.DefaultSelection, event -> first().ifPresent(opened));
		table.addListener(SWT.MouseUp, event -> {
			if (event.button == 1) {
				link(event).ifPresent(Runnable::run);
			}
		});
		table.addListener(SWT.MouseMove, this::moved);
	}

	/** The list with its filter box. */
	public Composite control() {
		return body;
	}

	public Table table() {
		return table;
	}

	/** What a choice does; empty when nothing is chosen any more. */
	public RowTable<R> whenSelected(Consumer<Optional<R>> action) {
		selected = action;
		return this;
	}

	/** What Enter and a double click do. */
	public RowTable<R> whenOpened(Consumer<R> action) {
		opened = action;
		return this;
	}

	/** Which rows need attention. */
	public RowTable<R> warnOf(Predicate<R> rows) {
		warning = rows;
		return this;
	}

	/** Which rows are beside the point. */
	public RowTable<R> mute(Predicate<R> rows) {
		muted = rows;
		return this;
	}

	/** What the file is called in which the rows are written. */
	public RowTable<R> titled(String words) {
		title = words;
		return this;
	}

	/** What is said when the mouse rests on a row; else the words of the cell are. */
	public RowTable<R> tip(Function<R, String> words) {
		tip = words;
		return this;
	}

	/** Shows other rows; keeps the filter, the order, and the choice when the row is still there. */
	public void show(List<R> rows) {
		List<R> before = selection();
		all = List.copyOf(rows);
		refresh();
		choose(before);
	}

	/** All rows, those that the filter hides, too. */
	public List<R> rows() {
		return all;
	}

	/** The rows that are shown, in their order. */
	public List<R> shown() {
		return shown;
	}

	/** The rows that are chosen. */
	public List<R> selection() {
		List<R> rows = new ArrayList<>();
		for (int index : table.getSelectionIndices()) {
			if (index < shown.size()) {
				rows.add(shown.get(index));
			}
		}
		return rows;
	}

	/** The first row that is chosen. */
	public Optional<R> first() {
		return selection().stream().findFirst();
	}

	/** Chooses rows that are shown, as a click does. */
	public void choose(List<R> rows) {
		int[] indices = rows.stream().mapToInt(shown::indexOf).filter(index -> index >= 0).toArray();
		table.setSelection(indices);
		selected.accept(first());
	}

	/** Says how the whole list is written while only its first rows are shown; empty when all of them are. What a filter leaves is written as it is. */
	public RowTable<R> wholeBy(Optional<Runnable> export) {
		whole = export;
		return this;
	}

	/** The columns' headings. */
	public List<String> headings() {
		return columns.stream().map(Column::heading).toList();
	}

	/** The cells of a row in words, as they are copied and written. */
	public List<String> cells(R row) {
		return columns.stream().map(column -> column.words().apply(row)).toList();
	}

	/** Writes the rows that are shown to a file that the person names. */
	private void export() {
		if (whole.isPresent() && shown.size() == all.size()) {
			whole.get().run();
			return;
		}
		String name = title.isEmpty() ? UiMessages.get("table.list") : title;
		Services.workspaces().workspace().ifPresent(workspace -> ListFiles.ask(table.getShell(), name, name).ifPresent(file -> {
			List<List<String>> rows = shown.stream().map(this::cells).toList();
			new LookbackJob<>(name, progress -> workspace.exporting().rows(name, headings(), rows, file, Locale.getDefault(), progress)).inFront()
					.whenDone(written -> ListFiles.tell(table.getShell(), name, UiMessages.get("table.exported", written, file), file)).start();
		}));
	}

	private List<String> text(int index) {
		return cells(shown.get(index));
	}

	private void fill(TableItem item, int index) {
		if (index < 0 || index >= shown.size()) {
			return;
		}
		R row = shown.get(index);
		for (int i = 0; i < columns.size(); i++) {
			item.setText(i, oneLine(columns.get(i).words().apply(row)));
		}
		item.setForeground(warning.test(row) ? appearance.color(Role.WARNING) : muted.test(row) ? appearance.color(Role.MUTED) : null);
		for (int i = 0; i < columns.size(); i++) {
			item.setForeground(i, !bars && columns.get(i).opens().isPresent() ? appearance.color(Role.ACCENT) : null);
		}
	}

	private static String oneLine(String words) {
		return words.indexOf('\n') < 0 ? words : words.replace('\n', ' ');
	}

	/** Up, down, and back to the order in which the rows came. */
	private void sort(int column) {
		if (sorted != column) {
			sorted = column;
			table.setSortDirection(columns.get(column).number() ? SWT.DOWN : SWT.UP);
		} else if (table.getSortDirection() == (columns.get(column).number() ? SWT.DOWN : SWT.UP)) {
			table.setSortDirection(columns.get(column).number() ? SWT.UP : SWT.DOWN);
		} else {
			sorted = -1;
			table.setSortDirection(SWT.NONE);
		}
		table.setSortColumn(sorted < 0 ? null : table.getColumn(sorted));
		List<R> before = selection();
		refresh();
		choose(before);
	}

	private void refresh() {
		String typed = filter.getText().strip().toLowerCase(Locale.ROOT);
		List<R> rows = new ArrayList<>(typed.isEmpty() ? all : all.stream().filter(row -> says(row, typed)).toList());
		if (sorted >= 0) {
			Comparator<R> order = columns.get(sorted).order();
			rows.sort(table.getSortDirection() == SWT.DOWN ? order.reversed() : order);
		}
		shown = rows;
		table.setItemCount(rows.size());
		table.clearAll();
		count.setText(rows.size() == all.size() ? UiMessages.get("table.rows", all.size()) : UiMessages.get("table.some", rows.size(), all.size()));
		body.layout(new Control[] { count });
	}

	private boolean says(R row, String typed) {
		return columns.stream().anyMatch(column -> column.words().apply(row).toLowerCase(Locale.ROOT).contains(typed));
	}

	private Optional<Runnable> link(Event event) {
		return at(event).flatMap(cell -> columns.get(cell[1]).opens().filter(opens -> !cellText(cell).isEmpty())
				.map(opens -> () -> opens.accept(shown.get(cell[0]))));
	}

	private String cellText(int[] cell) {
		return columns.get(cell[1]).words().apply(shown.get(cell[0]));
	}

	/** Row and column of a place. */
	private Optional<int[]> at(Event event) {
		Point point = new Point(event.x, event.y);
		TableItem item = table.getItem(point);
		if (item == null || table.indexOf(item) >= shown.size()) {
			return Optional.empty();
		}
		for (int i = 0; i < columns.size(); i++) {
			if (item.getBounds(i).contains(point)) {
				return Optional.of(new int[] { table.indexOf(item), i });
			}
		}
		return Optional.empty();
	}

	private void moved(Event event) {
		table.setCursor(link(event).isPresent() ? table.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		String words = at(event).map(cell -> {
			String own = tip.apply(shown.get(cell[0]));
			return own.isEmpty() ? cellText(cell) : own;
		}).orElse("");
		if (!words.equals(table.getToolTipText())) {
			table.setToolTipText(words);
		}
	}
}
