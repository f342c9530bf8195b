package org.lookback.sample.internal.sheet;

import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param heading what stands over it
 * @param kind    how its cells are written
 * @param value   the cell of a row as text; {@code ""} is a blank
 * @param <R>     what a row is made from
 */
public record Column<R>(String heading, Kind kind, Function<R, String> value) {

	/** How cells are written, and which harmless oddities fit them. */
	public enum Kind {
		/** As it is. */
		TEXT,
		/** A number; a workbook stores it as one. */
		NUMBER,
		/** Money: a number, sometimes written with its unit. */
		MONEY,
		/** A day, given as yyyy-MM-dd. */
		DATE,
		/** A number that is a name: always text. */
		ID
	}

	public static <R> Column<R> text(String heading, Function<R, String> value) {
		return new Column<>(heading, Kind.TEXT, value);
	}

	public static <R> Column<R> number(String heading, Function<R, String> value) {
		return new Column<>(heading, Kind.NUMBER, value);
	}

	public static <R> Column<R> money(String heading, Function<R, String> value) {
		return new Column<>(heading, Kind.MONEY, value);
	}

	public static <R> Column<R> date(String heading, Function<R, String> value) {
		return new Column<>(heading, Kind.DATE, value);
	}

	public static <R> Column<R> id(String heading, Function<R, String> value) {
		return new Column<>(heading, Kind.ID, value);
	}
}
