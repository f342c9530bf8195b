package org.lookback.ingest.api;

/**
 * Something odd in a file; one line of the rejects file. Personal values are masked.
 *
 * @param kind   what is odd
 * @param whole  whether the whole row was rejected for it
 * @param file   the file's name
 * @param sheet  the sheet's name, empty for CSV
 * @param row    as a spreadsheet numbers it, from 1; 0: the whole file
 * @param column the column's heading, empty when it is not about a column
 * @param value  as it stands in the file
 * @param reason what is wrong
 * @param remedy what to do next
 */
public record Issue(IssueKind kind, boolean whole, String file, String sheet, long row, String column, String value, String reason,
		String remedy) {
}
