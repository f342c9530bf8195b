package org.lookback.ingest.internal.file;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

import org.lookback.ingest.api.ColumnMapping;

/**
 * The rows of the tables of a web page, one after the other as their last cell is read. A cell over several rows or columns stands where it
 * begins, and the others it covers are blank, as in a workbook. A table within a cell is a table of its own.
 */
final class HtmlRows {

	/**
	 * A row of one of the tables.
	 *
	 * @param table  the number of the table, from 0 in the order of their beginnings
	 * @param hidden whether it is not to be seen
	 */
	record TableRow(int table, SheetRow row, boolean hidden) {
	}

	/** A table that has not ended. */
	private static final class Table {

		private final int number;
		private final SheetOutline.Builder outline;
		private int[] covered = new int[16];
		private RowBuilder cells = new RowBuilder(0);
		private StringBuilder text = new StringBuilder();
		private boolean inRow;
		private boolean inCell;
		private boolean hidden;
		private boolean space;
		private long rows;
		private int column;
		private int columns;

		Table(int number, SheetOutline.Builder outline) {
			this.number = number;
			this.outline = outline;
		}
	}

	/** Where the outline of a table is collected. */
	interface Outlines {
		SheetOutline.Builder of(int table);
	}

	private final HtmlTokens tokens;
	private final Outlines outlines;
	private final Deque<Table> open = new ArrayDeque<>();
	private int tables;

	HtmlRows(HtmlTokens tokens, Outlines outlines) {
		this.tokens = tokens;
		this.outlines = outlines;
	}

	/**
	 * The next row of any table.
	 *
	 * @throws EOFException when the file ends within a cell
	 * @throws TooLong      when a cell or row is longer than those of a spreadsheet
	 */
	Optional<TableRow> next() throws IOException {
		for (Optional<HtmlTokens.Token> token = tokens.next(); token.isPresent(); token = tokens.next()) {
			Optional<TableRow> row = take(token.get());
			if (row.isPresent()) {
				return row;
			}
		}
		while (!open.isEmpty()) {
			if (open.peek().inCell) {
				throw new EOFException();
			}
			Optional<TableRow> last = endTable();
			if (last.isPresent()) {
				return last;
			}
		}
		return Optional.empty();
	}

	private Optional<TableRow> take(HtmlTokens.Token token) throws IOException {
		if (token.name().equals("table")) {
			open.push(new Table(tables, outlines.of(tables)));
			tables++;
			return Optional.empty();
		}
		if (open.isEmpty()) {
			return Optional.empty();
		}
		Table table = open.peek();
		return switch (token.name()) {
		case "" -> text(table, token.content());
		case "tr" -> {
			Optional<TableRow> before = endRow(table);
			table.inRow = true;
			table.hidden = token.isHidden();
			yield before;
		}
		case "td", "th" -> cell(table, token);
		case "/td", "/th" -> endCell(table);
		case "/tr" -> endRow(table);
		case "/table" -> endTable();
		case "br" -> text(table, "\u2028");
		case "col" -> {
			int span = Math.min(token.span("span"), RowSource.MOST_COLUMNS);
			if (token.isHidden()) {
				table.outline.hideColumns(table.columns, table.columns + span - 1);
			}
			table.columns += span;
			yield Optional.empty();
		}
		default -> Optional.empty();
		};
	}

	/** White space is one blank, as browsers show it; a line break stays. */
	private static Optional<TableRow> text(Table table, String text) throws IOException {
		if (!table.inCell) {
			return Optional.empty();
		}
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\u2028') {
				table.text.append('\n');
				table.space = true;
			} else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
				if (!table.space) {
					table.text.append(' ');
				}
				table.space = true;
			} else {
				table.text.append(c);
				table.space = false;
			}
		}
		if (table.text.length() > RowSource.LONGEST_CELL) {
			throw new TooLong(ColumnMapping.letters(table.column) + (table.rows + 1));
		}
		return Optional.empty();
	}

	private static Optional<TableRow> cell(Table table, HtmlTokens.Token token) throws IOException {
		endCell(table);
		table.inRow = true;
		while (table.column < table.covered.length && table.covered[table.column] > 0) {
			table.column++;
		}
		int right = table.column + token.span("colspan") - 1;
		int down = token.span("rowspan");
		if (right >= RowSource.MOST_COLUMNS) {
			throw new TooLong(String.valueOf(table.rows + 1));
		}
		if (right > table.column || down > 1) {
			table.outline.merge(table.column, table.rows + 1, right, table.rows + down);
		}
		if (right >= table.covered.length) {
			table.covered = Arrays.copyOf(table.covered, Math.max(right + 1, 2 * table.covered.length));
		}
		Arrays.fill(table.covered, table.column, right + 1, down);
		table.inCell = true;
		table.space = true;
		return Optional.empty();
	}

	private static Optional<TableRow> endCell(Table table) {
		if (table.inCell) {
			table.cells.text(table.column, table.text.toString().strip());
			table.text.setLength(0);
			table.inCell = false;
		}
		return Optional.empty();
	}

	private static Optional<TableRow> endRow(Table table) {
		endCell(table);
		if (!table.inRow) {
			return Optional.empty();
		}
		table.rows++;
		if (table.hidden) {
			table.outline.hideRow(table.rows);
		}
		TableRow row = new TableRow(table.number, table.cells.row(table.rows), table.hidden);
		for (int i = 0; i < table.covered.length; i++) {
			table.covered[i] = Math.max(0, table.covered[i] - 1);
		}
		table.cells = new RowBuilder(table.cells.width());
		table.column = 0;
		table.inRow = false;
		table.hidden = false;
		return Optional.of(row);
	}

	private Optional<TableRow> endTable() {
		return endRow(open.pop());
	}

	/** A cell or a row is longer than those of a spreadsheet. */
	static final class TooLong extends IOException {

		private static final long serialVersionUID = 1L;

		/** @param place the cell, or the row's number */
		TooLong(String place) {
			super(place);
		}
	}
}
