package org.lookback.casework.api.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.DayCount;

/**
 * Counts the days of a term, by calendar days or by working days with make-up days. The first day does not count unless asked: the day after is day 1,
 * as terms are counted (《民法典》第二百零一条). Days on which the clock stands do not count.
 */
public final class TermClock {

	/** No term of a procedure is longer, standstills included: about ten years. */
	private static final int LONGEST = 3660;

	private final WorkCalendar calendar;

	public TermClock(WorkCalendar calendar) {
		this.calendar = calendar;
	}

	/** How a term is counted. */
	public record Counting(DayCount count, boolean fromFirstDay) {
	}

	private boolean counts(LocalDate day, DayCount count) throws LookbackException {
		if (count == DayCount.CALENDAR) {
			return true;
		}
		Optional<Boolean> worked = calendar.workday(day);
		if (worked.isEmpty()) {
			throw new LookbackException(Messages.in(TermClock.class).get("outside", day.toString(), String.valueOf(calendar.firstYear()),
					String.valueOf(calendar.lastYear())));
		}
		return worked.get();
	}

	/**
	 * The last day of a term.
	 *
	 * @param days from 1
	 * @return empty while the clock stands
	 * @throws LookbackException when working days are counted outside the calendar's years
	 */
	public Optional<LocalDate> lastDay(LocalDate begun, int days, Counting counting, List<Standstill> stands) throws LookbackException {
		int left = days;
		LocalDate day = counting.fromFirstDay() ? begun : begun.plusDays(1);
		for (int step = 0; step < LONGEST; step++, day = day.plusDays(1)) {
			LocalDate here = day;
			Optional<Standstill> stand = stands.stream().filter(one -> one.on(here)).findFirst();
			if (stand.filter(Standstill::open).isPresent()) {
				return Optional.empty();
			}
			if (stand.isEmpty() && counts(day, counting.count()) && --left == 0) {
				return Optional.of(day);
			}
		}
		throw new LookbackException(Messages.in(TermClock.class).get("endless", begun.toString(), String.valueOf(days)));
	}

	/** How many days of a term have been counted by the end of a day. */
	public int counted(LocalDate begun, LocalDate upTo, Counting counting, List<Standstill> stands) throws LookbackException {
		int counted = 0;
		for (LocalDate day = counting.fromFirstDay() ? begun : begun.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
			LocalDate here = day;
			if (stands.stream().noneMatch(one -> one.on(here)) && counts(day, counting.count())) {
				counted++;
			}
		}
		return counted;
	}

	/** The latest day on which a term may begin so that it ends by a day. */
	public LocalDate latestBegin(LocalDate last, int days, Counting counting) throws LookbackException {
		LocalDate begin = last;
		while (lastDay(begin, days, counting, List.of()).filter(end -> end.isAfter(last)).isPresent()) {
			begin = begin.minusDays(1);
		}
		return begin;
	}
}
