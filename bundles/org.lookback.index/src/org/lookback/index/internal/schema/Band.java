package org.lookback.index.internal.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.index.api.Grain;
import org.lookback.model.api.dictionary.FieldType;

/**
 * A range of a numeric column.
 *
 * @param id    how queries name it: {@code 3000..4000}, {@code ..3000}, {@code 5}, {@code 2019}, {@code 2019-07}, {@code 2019-Q3}, {@code 2019-W27}
 * @param from  the smallest kept number that belongs to it
 * @param until the smallest kept number that no longer does
 */
public record Band(String id, long from, long until) {

	private static final String TO = "..";
	private static final Pattern QUARTER_OR_WEEK = Pattern.compile("(\\d{4})-([QW])(\\d{1,2})");

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
		} catch (NumberFormatException | DateTimeException notANumber) {
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

	/** A year, a quarter, a month, a week or a day. */
	private static Band days(String text) {
		Matcher part = QUARTER_OR_WEEK.matcher(text);
		if (part.matches()) {
			return stretch(text, Integer.parseInt(part.group(1)), part.group(2).equals("Q"), Integer.parseInt(part.group(3)));
		}
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

	/** @throws DateTimeException when the year has no such quarter or week */
	private static Band stretch(String text, int year, boolean quarter, int number) {
		Grain grain = quarter ? Grain.QUARTER : Grain.WEEK;
		LocalDate first = grain.first(quarter ? LocalDate.of(year, 1, 1).with(IsoFields.QUARTER_OF_YEAR, number)
				: LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number));
		if (!quarter && first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != number) {
			throw new DateTimeException(text);
		}
		return new Band(text, kept(first), kept(grain.next(first)));
	}

	/** A day as it is kept. */
	static long kept(LocalDate day) {
		return day.getYear() * 10000L + day.getMonthValue() * 100 + day.getDayOfMonth();
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
