package org.lookback.sample.internal.sheet;

import java.util.List;
import java.util.OptionalInt;

/**
 * How one file looks.
 *
 * @param name      the file's name without its suffix
 * @param kind      what an import calls it
 * @param year      the year it speaks of, if only one
 * @param format    how it is stored
 * @param title     the text of a title row over the table; empty: no such row
 * @param groups    merged headings over the headings, from the left; empty: no such row
 * @param dateStyle how days are written as a rule
 * @param columns   from left to right
 * @param <R>       what a row is made from
 */
public record Layout<R>(String name, String kind, OptionalInt year, Format format, String title, List<Group> groups, DateStyle dateStyle,
		List<Column<R>> columns) {

	/**
	 * A heading over several columns.
	 *
	 * @param heading what stands there
	 * @param last    heading of the last column below it
	 */
	public record Group(String heading, String last) {
	}

	/** Name of the file. */
	public String fileName() {
		return name + format.suffix();
	}

	/** The row of the headings, from 1. */
	public int headingRow() {
		return 1 + (title.isEmpty() ? 0 : 1) + (groups.isEmpty() ? 0 : 1);
	}

	/** Index of the column of that heading, or -1. */
	public int indexOf(String heading) {
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).heading().equals(heading)) {
				return i;
			}
		}
		return -1;
	}
}
