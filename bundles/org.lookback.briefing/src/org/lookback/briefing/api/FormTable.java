package org.lookback.briefing.api;

import java.util.List;

import org.lookback.model.api.dictionary.Field;

/**
 * A table of a form that is to be filled in and imported.
 *
 * @param name    of the sheet
 * @param title   of the form
 * @param mark    the line by which an import knows what the table is
 * @param columns in order
 * @param rows    what stands in it already; a cell a column
 */
public record FormTable(String name, String title, String mark, List<Column> columns, List<List<String>> rows) {

	public FormTable {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * A column.
	 *
	 * @param field    what goes into it
	 * @param heading  by which an import knows it
	 * @param required whether a row without it is not taken
	 * @param clauses  where the documents ask for it, as a person reads it; may be empty
	 */
	public record Column(Field field, String heading, boolean required, String clauses) {
	}
}
