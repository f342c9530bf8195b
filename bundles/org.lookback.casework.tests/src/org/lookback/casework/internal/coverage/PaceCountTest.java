package org.lookback.casework.internal.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.casework.api.coverage.Goal;
import org.lookback.casework.api.coverage.Pace;
import org.lookback.casework.api.coverage.PaceReading;
import org.lookback.casework.api.coverage.PaceSpan;
import org.lookback.casework.api.coverage.PlacePace;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.standards.api.Deadline;

/** Seen from 8 October 2019, the first working day after the National Day; 29 September and 12 October, a Sunday and a Saturday, are worked. */
class PaceCountTest {

	private static final WorkCalendar CALENDAR = WorkCalendar.china();
	private static final LocalDate ON = LocalDate.of(2019, 10, 8);
	private static final double CLOSE = 1e-9;

	private static LocalDate day(String monthAndDay) {
		return LocalDate.parse("2019-" + monthAndDay);
	}

	private static PlacePace pace(LocalDate on, long due, long unnamed, Object... daysAndCounts) {
		TreeMap<LocalDate, Long> days = new TreeMap<>();
		for (int i = 0; i < daysAndCounts.length; i += 2) {
			days.put(day((String) daysAndCounts[i]), (long) (int) daysAndCounts[i + 1]);
		}
		HouseholdsAndPersons none = HouseholdsAndPersons.NONE;
		CoverageRow row = new CoverageRow("371524001200", "某村", 1, unnamed == 0 ? 1 : 0, unnamed == 0 ? 0 : 1, 0, new HouseholdsAndPersons(due, due), unnamed,
				none, none, none, none, none, none, 0, Optional.empty(), Optional.empty());
		return new PaceCount(on, CALENDAR).of(row, days);
	}

	private static PlacePace autumn() {
		return pace(ON, 90, 10, "09-26", 10, "09-30", 20, "10-05", 4, "10-08", 6, "10-09", 30);
	}

	private static Goal until(String monthAndDay, LocalDate on) {
		Deadline deadline = new Deadline("D", new Label("期限", "Deadline"), new ClauseRef("d", "a", "q"), Optional.of(day(monthAndDay)), Optional.empty(),
				Deadline.Unit.DAYS, 0, "", "", List.of());
		return Goal.of(deadline, on, CALENDAR);
	}

	private static void assertPace(long days, long done, String end, Pace pace) {
		assertEquals(new Pace(pace.span(), pace.reading(), days, done, Optional.of(day(end))), pace);
	}

	@Test
	void whatIsDoneAndWhatRemains() {
		PlacePace place = autumn();
		assertEquals(100, place.all(), "those without a name among them");
		assertEquals(40, place.done(), "what comes after the day does not count");
		assertEquals(60, place.remaining());
		assertEquals(new PlacePace.Day(day("10-05"), 4, 34), place.days().get(2));
		assertEquals(4, place.days().size());
	}

	@Test
	void thePaceOfTheLastSevenDaysAndSinceTheStart() {
		PlacePace place = autumn();
		assertPace(7, 10, "11-19", place.pace(PaceSpan.RECENT, PaceReading.CALENDAR));
		assertPace(13, 40, "10-28", place.pace(PaceSpan.WHOLE, PaceReading.CALENDAR));
		assertEquals(10 / 7.0, place.pace(PaceSpan.RECENT, PaceReading.CALENDAR).perDay().orElseThrow(), CLOSE);
	}

	@Test
	void workingDaysLeaveOutHolidaysAndTakeMakeUpDays() {
		PlacePace place = autumn();
		assertPace(5, 40, "10-17", place.pace(PaceSpan.RECENT, PaceReading.WORKING));
		assertPace(5, 40, "10-17", place.pace(PaceSpan.WHOLE, PaceReading.WORKING));
		PlacePace earlier = pace(ON, 35, 0, "09-02", 7, "09-24", 7, "10-03", 7);
		assertPace(7, 14, "10-16", earlier.pace(PaceSpan.RECENT, PaceReading.WORKING));
		PlacePace holiday = pace(day("10-06"), 35, 0, "09-02", 7, "09-23", 7, "10-03", 7);
		assertPace(7, 14, "10-15", holiday.pace(PaceSpan.RECENT, PaceReading.WORKING));
	}

	@Test
	void aheadOrLateAndHowManyADayItTakes() {
		PlacePace place = autumn();
		Goal goal = until("10-30", ON);
		assertEquals(22, goal.days());
		assertEquals(Optional.of(17L), goal.workdays());
		assertEquals(60 / 22.0, place.needed(goal, PaceReading.CALENDAR).orElseThrow(), CLOSE);
		assertEquals(60 / 17.0, place.needed(goal, PaceReading.WORKING).orElseThrow(), CLOSE);
		assertEquals(OptionalLong.of(-20), place.ahead(goal, place.pace(PaceSpan.RECENT, PaceReading.CALENDAR), CALENDAR));
		assertEquals(OptionalLong.of(2), place.ahead(goal, place.pace(PaceSpan.WHOLE, PaceReading.CALENDAR), CALENDAR));
		assertEquals(OptionalLong.of(9), place.ahead(goal, place.pace(PaceSpan.RECENT, PaceReading.WORKING), CALENDAR));
	}

	@Test
	void aDeadlineThatIsPastCannotBeMetAnyMore() {
		PlacePace place = autumn();
		Goal past = until("09-30", ON);
		assertEquals(-8, past.days());
		assertEquals(OptionalDouble.empty(), place.needed(past, PaceReading.CALENDAR));
		assertEquals(OptionalDouble.empty(), place.needed(until("10-08", ON), PaceReading.CALENDAR), "today is over when its visits are counted");
		assertEquals(OptionalLong.of(-50), place.ahead(past, place.pace(PaceSpan.RECENT, PaceReading.CALENDAR), CALENDAR));
	}

	@Test
	void whereNothingWasDoneThereIsNoPace() {
		PlacePace nothing = pace(ON, 30, 0);
		PlacePace stopped = pace(day("11-29"), 30, 0, "09-02", 10);
		for (PaceReading reading : PaceReading.values()) {
			for (PaceSpan span : PaceSpan.values()) {
				assertEquals(OptionalDouble.empty(), nothing.pace(span, reading).perDay());
				assertEquals(OptionalLong.empty(), nothing.ahead(until("10-30", ON), nothing.pace(span, reading), CALENDAR));
			}
			assertEquals(OptionalDouble.empty(), stopped.pace(PaceSpan.RECENT, reading).perDay());
			assertEquals(Optional.empty(), stopped.pace(PaceSpan.RECENT, reading).end());
			assertTrue(stopped.pace(PaceSpan.WHOLE, reading).end().isPresent());
		}
		assertEquals(30 / 22.0, nothing.needed(until("10-30", ON), PaceReading.CALENDAR).orElseThrow(), CLOSE, "what it takes is known all the same");
	}

	@Test
	void whoHasDoneAllIsDoneOnTheLastDayOfWork() {
		PlacePace place = pace(day("11-29"), 30, 0, "09-02", 10, "09-20", 20);
		assertTrue(place.complete());
		assertEquals(Optional.of(day("09-20")), place.pace(PaceSpan.RECENT, PaceReading.CALENDAR).end());
		assertEquals(OptionalDouble.of(0), place.needed(until("09-30", day("11-29")), PaceReading.CALENDAR));
		assertEquals(OptionalLong.of(10), place.ahead(until("09-30", day("11-29")), place.pace(PaceSpan.WHOLE, PaceReading.CALENDAR), CALENDAR));
		assertFalse(pace(ON, 0, 0).complete(), "a place without households is not finished");
	}

	@Test
	void outsideTheCalendarWorkingDaysAreNotKnown() {
		Pace slow = pace(ON, 1_000_000, 0, "09-02", 1).pace(PaceSpan.WHOLE, PaceReading.WORKING);
		assertEquals(Optional.empty(), slow.end());
		assertTrue(slow.perDay().isPresent());
		assertTrue(pace(ON, 1_000_000, 0, "09-02", 1).pace(PaceSpan.WHOLE, PaceReading.CALENDAR).end().isPresent());
		LocalDate before = LocalDate.of(CALENDAR.firstYear() - 3, 5, 5);
		assertEquals(OptionalDouble.empty(), pace(before, 10, 0).pace(PaceSpan.RECENT, PaceReading.WORKING).perDay());
	}
}
