package org.lookback.model.api.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.internal.time.CalendarFile;

/**
 * Working days of China, from the yearly arrangements of the General Office of the State Council. Outside the years that it covers nothing
 * is known, and nothing is guessed. Immutable.
 */
public final class WorkCalendar {

	private static final class Shipped {
		static final WorkCalendar CHINA = new WorkCalendar(CalendarFile.read());
	}

	private final TreeMap<Integer, CalendarFile.Year> years;

	private WorkCalendar(TreeMap<Integer, CalendarFile.Year> years) {
		this.years = years;
	}

	public static WorkCalendar china() {
		return Shipped.CHINA;
	}

	/** The first year that it covers. */
	public int firstYear() {
		return years.firstKey();
	}

	/** The last year that it covers. */
	public int lastYear() {
		return years.lastKey();
	}

	/** Whether a year's arrangement with its make-up days is known; of a covered year without one only the days of the law are. */
	public boolean announced(int year) {
		return years.containsKey(year) && years.get(year).announced();
	}

	/** Whether a day is worked; empty outside the years covered. */
	public Optional<Boolean> workday(LocalDate day) {
		CalendarFile.Year year = years.get(day.getYear());
		return year == null ? Optional.empty() : Optional.of(worked(year, day));
	}

	private static boolean worked(CalendarFile.Year year, LocalDate day) {
		if (year.off().contains(day)) {
			return false;
		}
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return !weekend || year.worked().contains(day);
	}

	/**
	 * The working days after a day up to and including another, as terms are counted; negative when the other lies before it. Empty when a
	 * day between them lies outside the years covered.
	 */
	public Optional<Long> between(LocalDate from, LocalDate until) {
		if (until.isBefore(from)) {
			return between(until, from).map(days -> -days);
		}
		if (!years.containsKey(from.plusDays(1).getYear()) || !years.containsKey(until.getYear())) {
			return from.equals(until) ? Optional.of(0L) : Optional.empty();
		}
		long days = 0;
		for (LocalDate day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
			days += worked(years.get(day.getYear()), day) ? 1 : 0;
		}
		return Optional.of(days);
	}

	/**
	 * The working day that many working days after a day, the day itself not counted; before it when the number is negative, the day itself
	 * when it is 0. Empty when that leads outside the years covered.
	 */
	public Optional<LocalDate> add(LocalDate from, long workdays) {
		LocalDate day = from;
		for (long left = Math.abs(workdays); left > 0;) {
			day = day.plusDays(workdays < 0 ? -1 : 1);
			CalendarFile.Year year = years.get(day.getYear());
			if (year == null) {
				return Optional.empty();
			}
			left -= worked(year, day) ? 1 : 0;
		}
		return Optional.of(day);
	}

	/**
	 * The last day of a term: that many working days after a day.
	 *
	 * @throws LookbackException when the term leads outside the years covered
	 */
	public LocalDate due(LocalDate from, long workdays) throws LookbackException {
		Optional<LocalDate> due = add(from, workdays);
		if (due.isEmpty()) {
			throw new LookbackException(Messages.in(WorkCalendar.class).get("outside", from.toString(), String.valueOf(workdays),
					String.valueOf(firstYear()), String.valueOf(lastYear())));
		}
		return due.get();
	}
}
