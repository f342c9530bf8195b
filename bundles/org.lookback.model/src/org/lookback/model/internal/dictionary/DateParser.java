package org.lookback.model.internal.dictionary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Field;

/** The one reader of dates and years. */
final class DateParser {

	private static final Pattern DAY = Pattern
			.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})[日号]?|月)?(?:[ T].*)?");
	private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?(?:\\.0+)?");
	private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
	private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0+)?[年度]*");
	/** Day 0 of Excel's 1900 date system, as it counts after its non-existent 29 February 1900. */
	private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
	private static final int FIRST_SERIAL = 20_000;
	private static final int LAST_SERIAL = 60_000;
	private static final int FIRST_DATE_YEAR = 1850;
	private static final int FIRST_YEAR = 1949;
	private static final int LAST_YEAR = 2100;

	private DateParser() {
	}

	static LocalDate date(Field field, String text) throws BadValueException {
		String half = Normal.width(text);
		Matcher day = DAY.matcher(half);
		if (day.matches()) {
			return of(field, text, day.group(1), day.group(2), day.group(3));
		}
		Matcher compact = COMPACT.matcher(half);
		if (compact.matches()) {
			return of(field, text, compact.group(1), compact.group(2), compact.group(3));
		}
		Matcher serial = SERIAL.matcher(half);
		if (serial.matches()) {
			int days = Integer.parseInt(serial.group(1));
			if (days >= FIRST_SERIAL && days <= LAST_SERIAL) {
				return EXCEL_ZERO.plusDays(days);
			}
		}
		return firstOfYear(field, text, half);
	}

	/** Where a column is known to give years only (危改年度), a year is its first day; elsewhere that would invent a date. */
	private static LocalDate firstOfYear(Field field, String text, String half) throws BadValueException {
		Matcher year = YEAR.matcher(half);
		if (!year.matches()) {
			throw ValueMessages.bad("notADate", text.strip(), field.label().zh());
		}
		if (field.unit().filter("年"::equals).isEmpty()) {
			throw ValueMessages.bad("yearOnly", text.strip(), field.label().zh());
		}
		return of(field, text, year.group(1), "1", "1");
	}

	private static LocalDate of(Field field, String text, String year, String month, String day)
			throws BadValueException {
		int y = Integer.parseInt(year);
		try {
			if (y >= FIRST_DATE_YEAR && y <= LAST_YEAR) {
				return LocalDate.of(y, Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
			}
		} catch (DateTimeException e) {
			// falls through: 2019-02-30 is no more a date than 30 of February
		}
		throw ValueMessages.bad("notADate", text.strip(), field.label().zh());
	}

	static Long year(Field field, String text) throws BadValueException {
		Matcher year = YEAR.matcher(Normal.width(text));
		if (year.matches()) {
			long read = Long.parseLong(year.group(1));
			if (read >= FIRST_YEAR && read <= LAST_YEAR) {
				return read;
			}
		}
		throw ValueMessages.bad("notAYear", text.strip(), field.label().zh());
	}
}
