package org.lookback.ingest.api;

import java.util.List;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.personal.Masking;

/**
 * A text of a column that its code list does not have, or has no more.
 *
 * @param column   the column, from 0
 * @param heading  as it stands in the file
 * @param field    id of the field the column goes to
 * @param text     as it stands in the file
 * @param rows     in how many rows
 * @param firstRow the first of them, as a spreadsheet numbers it
 * @param outdated whether the text is an old code that was read all the same, in data of a year in which it was no longer used
 * @param nearest  codes it may stand for, the likeliest first; for an old one the code it was read as
 */
public record UnknownValue(int column, String heading, String field, String text, long rows, long firstRow, boolean outdated,
		List<Near> nearest) {

	/**
	 * A code that a text may stand for.
	 *
	 * @param code       its id; 是 or 否 for yes-or-no fields
	 * @param confidence from 0 to 1
	 */
	public record Near(String code, double confidence) {
	}

	public UnknownValue {
		nearest = List.copyOf(nearest);
	}

	/** The same as it may be shown to everybody. */
	public UnknownValue masked(Field of) {
		return new UnknownValue(column, heading, field, Masking.mask(of, text), rows, firstRow, outdated, nearest);
	}
}
