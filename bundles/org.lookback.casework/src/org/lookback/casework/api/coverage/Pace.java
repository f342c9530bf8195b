package org.lookback.casework.api.coverage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast a place goes on, and when it would have done at that pace.
 *
 * @param days that the pace is taken from, of its reading; 0 when there are none, or their year has no calendar
 * @param done households that were done in that time
 * @param end  the day on which nothing is left at that pace: the last day of work where all is done; empty where nothing was done, and where working days
 *             lead outside the calendar
 */
public record Pace(PaceSpan span, PaceReading reading, long days, long done, Optional<LocalDate> end) {

	/** Households a day; empty where nothing was done, because then nobody can say when it will be. */
	public OptionalDouble perDay() {
		return days == 0 || done == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) done / days);
	}
}
