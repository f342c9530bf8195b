package org.lookback.index.internal.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.lookback.model.api.dictionary.FieldType;

/**
 * A range of a numeric column.
 *
 * @param id    how queries name it: {@code 3000..4000}, {@code ..3000}, {@code 5}, {@code 2019}, {@code 2019-07}
 * @param from  the smallest kept number that belongs to it
 * @param until the smallest kept number that no longer does
 */
public record Band(String id, long from, long until) {

	private static final String TO = "..";

	/** The range a person means by a value of a column; empty when it is none. */
	public static Optional<Band> parse(Column column, String typed) {
		String text = typed.strip();
		try {
			int to = text.indexOf(TO);
			if (to < 0) {
				return Optional.of(column.type() == FieldType.DATE ? days(text) : exact(column, text));
			}
			String from = text.substring(0, to).strip();
			String until = text.substring(to + TO.length()).strip();
			return Optional.of(new Band(text, from.isEmpty() ? Long.MIN_VALUE : edge(column, from),
					until.isEmpty() ? Long.MAX_VALUE : edge(column, until)));
		} catch (NumberFormatException notANumber) {
			return Optional.empty();
		}
	}

	private static Band exact(Column column, String text) {
		BigDecimal number = new BigDecimal(text);
		long kept = column.scaled(number, RoundingMode.HALF_UP);
		boolean possible = BigDecimal.valueOf(kept, column.scale()).compareTo(number) == 0;
		return new Band(text, kept, possible ? kept + 1 : kept);
	}

	private static long edge(Column column, String text) {
		return column.type() == FieldType.DATE ? days(text).from() : column.scaled(new BigDecimal(text), RoundingMode.CEILING);
	}

	/** A year, a month or a day. */
	private static Band days(String text) {
		String[] parts = text.split("[-/.年月日]");
		int year = Integer.parseInt(parts[0]);
		if (parts.length == 1 && parts[0].length() == 8) {
			return new Band(text, year, year + 1L);
		}
		if (parts.length == 1) {
			return new Band(text, year * 10000L, (year + 1) * 10000L);
		}
		long month = year * 10000L + Integer.parseInt(parts[1]) * 100L;
		if (parts.length == 2) {
			return new Band(text, month, month + 100);
		}
		long day = month + Integer.parseInt(parts[2]);
		return new Band(text, day, day + 1);
	}

	/** A band between two edges of a column, either of them open. */
	static Band between(Column column, Optional<BigDecimal> from, Optional<BigDecimal> until) {
		String id = from.map(BigDecimal::toPlainString).orElse("") + TO + until.map(BigDecimal::toPlainString).orElse("");
		return new Band(id, from.map(n -> column.scaled(n, RoundingMode.CEILING)).orElse(Long.MIN_VALUE),
				until.map(n -> column.scaled(n, RoundingMode.CEILING)).orElse(Long.MAX_VALUE));
	}

	/** Edges as the id names them, {@code ""} where it is open; a single value has only a lower one. */
	public String[] edges() {
		int to = id.indexOf(TO);
		return to < 0 ? new String[] { id } : new String[] { id.substring(0, to), id.substring(to + TO.length()) };
	}
}
