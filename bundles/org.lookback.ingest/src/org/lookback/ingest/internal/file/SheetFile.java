package org.lookback.ingest.internal.file;

import org.lookback.model.api.text.LookbackException;

/** An open file with one or more sheets, whatever its format. */
interface SheetFile extends AutoCloseable {

	/** The names of its sheets. */
	SheetNames names();

	/**
	 * The rows of a sheet; close them, and this file after them.
	 *
	 * @throws LookbackException when there is no such sheet, or it cannot be read
	 */
	SheetRows rows(String name) throws LookbackException;

	@Override
	void close();
}
