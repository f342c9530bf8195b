package org.lookback.ingest.internal.file;

import java.util.Optional;

import org.lookback.model.api.text.LookbackException;

/** The rows of one table, read once from the first to the last, blank ones too. */
public interface RowSource extends AutoCloseable {

	/** A cell of a spreadsheet holds no more characters than this; what is longer is no cell but a broken file. */
	int LONGEST_CELL = 32_767;

	/** As many columns as a sheet can have. */
	int MOST_COLUMNS = 16_384;

	/** Characters of a row; the widest tables of departments have a few thousand. */
	int LONGEST_ROW = 1 << 20;

	/** The next row; empty at the end. */
	Optional<SheetRow> next() throws LookbackException;

	/** How much there is to read, in units of {@link #done}. */
	long total();

	/** How much of it has been read. */
	long done();

	@Override
	void close();
}
