package org.lookback.ingest.api;

import java.util.Locale;

import org.lookback.model.api.text.Messages;

/** What can be odd about a row, a cell or a file. */
public enum IssueKind {
	/** The row says not whose it is. */
	NO_KEY,
	/** The household is not known: the households' file comes first. */
	UNKNOWN_HOUSEHOLD,
	/** The person is not known. */
	UNKNOWN_PERSON,
	/** County, township or village cannot be told. */
	UNKNOWN_REGION,
	/** The row has more or fewer columns than the headings. */
	COLUMN_COUNT,
	/** The same row (by its key) came before in this file. */
	DUPLICATE_ROW,
	/** A value that its field cannot hold. */
	BAD_VALUE,
	/** An ID number that is not one. */
	BAD_ID_NUMBER,
	/** A person without ID number, in a file that has a column for it. */
	ID_MISSING,
	/** A long number that a spreadsheet has shortened: its last digits are lost. */
	SCIENTIFIC_NOTATION,
	/** The workbook shows an error (#REF!, #N/A) in the cell. */
	ERROR_CELL,
	/** The workbook holds a formula but not its result. */
	FORMULA_WITHOUT_VALUE,
	/** Rows of one household say different things about it; the first counts. */
	ROWS_DISAGREE,
	/** A village that the division data lack: kept as a local one. */
	LOCAL_VILLAGE,
	/** A region of another year's division for which the workspace's has nothing that is surely the same: kept as a local one. */
	REGION_NOT_CARRIED,
	/** A register's record that fits nobody; kept all the same. */
	UNMATCHED_RECORD,
	/** Nothing says the year: the current round's was taken. */
	YEAR_ASSUMED,
	/** Nobody knows since when somebody helps: the day is left unknown. */
	START_UNKNOWN,
	/** An amount that is merged over several rows: it counts where it stands, and is left unknown in the rows below. */
	MERGED_AMOUNT,
	/** Two columns for one field: the second is kept beside it. */
	DUPLICATE_COLUMN,
	/** Values that cannot all be right: a sum that is off, two heads of one household. Kept as they stand. */
	CONTRADICTION,
	/** The first or last day of a membership that a change of members has set. */
	MEMBERSHIP,
	/** The store cannot take the row. */
	NOT_STORABLE;

	/** What a person reads. */
	public String label(Locale locale) {
		return Messages.in(IssueKind.class, locale).get("issue." + name());
	}
}
