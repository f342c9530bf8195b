package org.lookback.ingest.api;

import java.util.Optional;

/**
 * Where the values of one column go.
 *
 * @param index      the column, from 0
 * @param heading    as it stands in the file
 * @param field      id of a field of the dictionary; empty: the values are kept with the row under {@code keptAs}
 * @param keptAs     name of the extra value; unique among the columns
 * @param confidence from 0 to 1; 1 when a person said so or the heading is the field's own
 * @param evidence   why this field, as a person reads it
 */
public record ColumnMapping(int index, String heading, Optional<String> field, String keptAs, double confidence, String evidence) {

	/** The column's letters as a spreadsheet shows them: A, B, … AA. */
	public String letters() {
		StringBuilder letters = new StringBuilder();
		for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return letters.toString();
	}
}
