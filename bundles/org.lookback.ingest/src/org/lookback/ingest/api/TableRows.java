package org.lookback.ingest.api;

import java.util.List;
import java.util.Optional;

import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.file.Tables;
import org.lookback.model.api.text.LookbackException;

/** All rows of a table as text, the headings too, read once: for whoever reads back a list that the workbench had written itself. */
public final class TableRows implements AutoCloseable {

	private final RowSource rows;

	/**
	 * @param number as a spreadsheet numbers it, from 1
	 * @param cells  as they stand in the file
	 */
	public record Row(long number, List<String> cells) {

		/** The text of a cell without blanks around it; a row that ends earlier has blanks there. */
		public String cell(int index) {
			return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
		}
	}

	private TableRows(RowSource rows) {
		this.rows = rows;
	}

	/**
	 * Opens a table that was looked at.
	 *
	 * @throws LookbackException when it is no longer what it was, or cannot be read
	 */
	public static TableRows open(Sniffed sniffed) throws LookbackException {
		return new TableRows(Tables.open(sniffed));
	}

	/** The next row, blank ones too; empty at the end. */
	public Optional<Row> next() throws LookbackException {
		Optional<SheetRow> row = rows.next();
		return row.map(read -> new Row(read.number(), read.cells()));
	}

	@Override
	public void close() {
		rows.close();
	}
}
