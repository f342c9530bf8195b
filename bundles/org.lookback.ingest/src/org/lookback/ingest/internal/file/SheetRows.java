package org.lookback.ingest.internal.file;

/** The rows of one sheet of a workbook. */
interface SheetRows extends RowSource {

	/** What is known of the sheet before its rows are read. */
	SheetOutline outline();
}
