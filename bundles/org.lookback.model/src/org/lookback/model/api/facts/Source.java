package org.lookback.model.api.facts;

/**
 * Where a row came from.
 *
 * @param file  the file's name as the person gave it, without folders
 * @param sheet the sheet's name, empty for a file that has none
 * @param row   the row in that file or sheet as a spreadsheet numbers it, from 1
 */
public record Source(String file, String sheet, long row) {

	/** Typed by a person in the workbench, not imported. */
	public static final Source BY_HAND = new Source("", "", 0);

	@Override
	public String toString() {
		return sheet.isEmpty() ? file + ":" + row : file + "[" + sheet + "]:" + row;
	}
}
