package org.lookback.casework.api.coverage;

import java.time.LocalDate;
import java.util.Optional;

import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.Deadline;

/**
 * A deadline, seen from a day.
 *
 * @param last     its last day; empty when it lies outside the calendar of working days
 * @param days     calendar days left after the day, the last one counted; negative when it is past, 0 when there is no last day
 * @param workdays working days left, counted alike; empty when a year between has no calendar
 */
public record Goal(Deadline deadline, Optional<LocalDate> last, long days, Optional<Long> workdays) {

	/** A deadline as it is seen from a day. */
	public static Goal of(Deadline deadline, LocalDate on, WorkCalendar calendar) {
		Optional<LocalDate> last = deadline.lastDay(calendar);
		return new Goal(deadline, last, last.map(day -> day.toEpochDay() - on.toEpochDay()).orElse(0L), last.flatMap(day -> calendar.between(on, day)));
	}

	/** How many days are left; empty when that is not known. */
	public Optional<Long> left(PaceReading reading) {
		return reading == PaceReading.WORKING ? workdays : last.map(day -> days);
	}
}
