package org.lookback.index.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How finely a date is counted by: {@code housing.appraisedOn:month} counts by month. The values are then {@code 2019}, {@code 2019-Q3},
 * {@code 2019-07}, {@code 2019-W27} (weeks of ISO 8601: from Monday, the first one holds the year's first Thursday) and {@code 2019-07-01},
 * which conditions on the date itself understand.
 */
public enum Grain {
	YEAR("年"), QUARTER("季", "季度"), MONTH("月"), WEEK("周"), DAY("日", "天");

	private static final char MARK = ':';
	private final List<String> words;

	Grain(String... chinese) {
		words = List.of(chinese);
	}

	/** The spelling of the command line. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What a field as it was asked for says after its last colon; empty when it says nothing of the kind. */
	public static Optional<Grain> of(String asked) {
		String word = asked.substring(asked.lastIndexOf(MARK) + 1).strip();
		for (Grain grain : values()) {
			if (asked.indexOf(MARK) > 0 && (grain.id().equalsIgnoreCase(word) || grain.words.contains(word))) {
				return Optional.of(grain);
			}
		}
		return Optional.empty();
	}

	/** The field of a field as it was asked for: without grain or {@link Breaks}, as conditions name it. */
	public static String field(String asked) {
		return of(asked).isEmpty() && Breaks.of(asked).isEmpty() ? asked : asked.substring(0, asked.lastIndexOf(MARK)).strip();
	}

	/** The value of a day. */
	public String value(LocalDate day) {
		return switch (this) {
		case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
		case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
		case MONTH -> String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
		case WEEK -> String.format(Locale.ROOT, "%04d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
		case DAY -> day.toString();
		};
	}

	/** The first day of the stretch that a day belongs to. */
	public LocalDate first(LocalDate day) {
		return switch (this) {
		case YEAR -> day.withDayOfYear(1);
		case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
		case MONTH -> day.withDayOfMonth(1);
		case WEEK -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
		case DAY -> day;
		};
	}

	/** The first day of the stretch after the one that a day belongs to. */
	public LocalDate next(LocalDate day) {
		LocalDate first = first(day);
		return switch (this) {
		case YEAR -> first.plusYears(1);
		case QUARTER -> first.plusMonths(3);
		case MONTH -> first.plusMonths(1);
		case WEEK -> first.plusWeeks(1);
		case DAY -> first.plus(1, ChronoUnit.DAYS);
		};
	}
}
