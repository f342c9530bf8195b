package org.lookback.casework.api.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.lookback.model.api.time.WorkCalendar;

/**
 * How fast the visits of a place go on.
 *
 * @param region code of the place; {@link CoverageRow#NO_VILLAGE} for households of which no file says the village
 * @param name   in full, from the county on
 * @param basis  what {@code all} rests on; where it is {@link Basis#NONE}, there are at least so many
 * @param all    households that should be visited, those without a name among them
 * @param done   of those with a name, visited up to the day asked for
 * @param days   on which any of them was visited for the first time, oldest first
 * @param paces  one for each span and reading
 */
public record PlacePace(String region, String name, Basis basis, long all, long done, List<Day> days, List<Pace> paces) {

	/**
	 * What was done on one day.
	 *
	 * @param done households visited for the first time
	 * @param upTo households visited up to the end of the day
	 */
	public record Day(LocalDate day, long done, long upTo) {
	}

	public PlacePace {
		days = List.copyOf(days);
		paces = List.copyOf(paces);
	}

	/** Households that are still to be visited. */
	public long remaining() {
		return Math.max(0, all - done);
	}

	/** Whether there were households to visit and none is left; never where nobody knows how many there are. */
	public boolean complete() {
		return basis != Basis.NONE && all > 0 && remaining() == 0;
	}

	/** The pace of a span in a reading. */
	public Pace pace(PaceSpan span, PaceReading reading) {
		return paces.stream().filter(pace -> pace.span() == span && pace.reading() == reading).findFirst().orElseThrow();
	}

	/** Households a day that it takes to be in time; 0 when none is left, empty when no day is. */
	public OptionalDouble needed(Goal goal, PaceReading reading) {
		if (remaining() == 0) {
			return OptionalDouble.of(0);
		}
		Optional<Long> left = goal.left(reading);
		return left.isEmpty() || left.get() <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) remaining() / left.get());
	}

	/**
	 * Days between the end at a pace and a deadline: 0 on its last day, negative when it comes too late.
	 *
	 * @return empty when either is not known, or working days between them lie outside the calendar
	 */
	public OptionalLong ahead(Goal goal, Pace pace, WorkCalendar calendar) {
		if (goal.last().isEmpty() || pace.end().isEmpty()) {
			return OptionalLong.empty();
		}
		LocalDate last = goal.last().get();
		LocalDate end = pace.end().get();
		if (pace.reading() == PaceReading.CALENDAR) {
			return OptionalLong.of(last.toEpochDay() - end.toEpochDay());
		}
		return calendar.between(end, last).map(OptionalLong::of).orElseGet(OptionalLong::empty);
	}
}
