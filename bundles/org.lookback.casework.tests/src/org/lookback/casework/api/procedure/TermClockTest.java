package org.lookback.casework.api.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.casework.api.procedure.TermClock.Counting;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.DayCount;

/** Terms as the documents' own days show them. */
class TermClockTest {

	private static final Counting CALENDAR = new Counting(DayCount.CALENDAR, false);
	private static final Counting WORKING = new Counting(DayCount.WORKING, false);
	private static final LocalDate POSTED = LocalDate.of(2019, 9, 27);

	private final TermClock clock = new TermClock(WorkCalendar.china());

	@BeforeEach
	void chinese() {
		Locale.setDefault(Locale.CHINA);
	}

	private LocalDate last(LocalDate begun, int days, Counting counting, Standstill... stands) throws LookbackException {
		return clock.lastDay(begun, days, counting, List.of(stands)).orElseThrow();
	}

	@Test
	void aNoticeOfSevenDaysBeforeTheHolidayEndsInItOrOnAWorkedSaturday() throws Exception {
		assertEquals(LocalDate.of(2019, 10, 4), last(POSTED, 7, CALENDAR));
		assertEquals(LocalDate.of(2019, 10, 3), last(POSTED, 7, new Counting(DayCount.CALENDAR, true)));
		assertEquals(LocalDate.of(2019, 10, 12), last(POSTED, 7, WORKING));
		assertEquals(Optional.of(true), WorkCalendar.china().workday(LocalDate.of(2019, 10, 12)));
	}

	@Test
	void fifteenWorkingDaysFromTheTwelfthOfAugustEndOnTheSecondOfSeptember() throws Exception {
		assertEquals(LocalDate.of(2019, 9, 2), last(LocalDate.of(2019, 8, 12), 15, WORKING));
	}

	@Test
	void guangdongHasElevenWorkingDaysAmongThemASunday() throws Exception {
		LocalDate day = LocalDate.of(2019, 9, 29);
		assertEquals(11, clock.counted(LocalDate.of(2019, 9, 17), LocalDate.of(2019, 9, 30), new Counting(DayCount.WORKING, true), List.of()));
		assertEquals(7, day.getDayOfWeek().getValue());
		assertEquals(Optional.of(true), WorkCalendar.china().workday(day));
	}

	@Test
	void liaoningHasTwentySixDaysAndEndsOnASunday() throws Exception {
		LocalDate end = LocalDate.of(2019, 7, 28);
		assertEquals(26, clock.counted(LocalDate.of(2019, 7, 3), end, new Counting(DayCount.CALENDAR, true), List.of()));
		assertEquals(7, end.getDayOfWeek().getValue());
	}

	@Test
	void shanxiHasTwentyWorkingDaysInItsMonth() throws Exception {
		assertEquals(20, clock.counted(LocalDate.of(2021, 4, 30), LocalDate.of(2021, 5, 31), new Counting(DayCount.WORKING, true), List.of()));
	}

	@Test
	void theClockStandsFromTheObjectionToTheAnswer() throws Exception {
		Standstill three = new Standstill(LocalDate.of(2019, 9, 29), Optional.of(LocalDate.of(2019, 10, 1)));
		assertEquals(LocalDate.of(2019, 10, 7), last(POSTED, 7, CALENDAR, three));
		assertEquals(Optional.empty(), clock.lastDay(POSTED, 7, CALENDAR, List.of(new Standstill(LocalDate.of(2019, 9, 29), Optional.empty()))));
	}

	@Test
	void workingDaysOfAYearThatIsNotAnnouncedAreRefusedWithASentence() {
		LookbackException refused = assertThrows(LookbackException.class, () -> last(LocalDate.of(2190, 1, 1), 7, WORKING));
		assertTrue(refused.getMessage().contains("不在工作日历里"), refused.getMessage());
	}

	@Test
	void theLatestBeginIsTheLastDayFromWhichTheTermStillEndsInTime() throws Exception {
		Random random = new Random(20190927);
		for (int i = 0; i < 500; i++) {
			LocalDate limit = LocalDate.of(2019, 1, 20).plusDays(random.nextInt(700));
			int days = 1 + random.nextInt(20);
			for (Counting counting : List.of(CALENDAR, WORKING)) {
				LocalDate begin = clock.latestBegin(limit, days, counting);
				assertTrue(!last(begin, days, counting).isAfter(limit));
				assertTrue(last(begin.plusDays(1), days, counting).isAfter(limit));
			}
		}
	}

	@Test
	void aStandstillOfSomeDaysMovesTheEndByAtLeastAsManyDaysAndCountsTheSame() throws Exception {
		Random random = new Random(7);
		for (int i = 0; i < 500; i++) {
			LocalDate begun = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(1000));
			int days = 2 + random.nextInt(15);
			Counting counting = random.nextBoolean() ? CALENDAR : WORKING;
			LocalDate plain = last(begun, days, counting);
			LocalDate from = begun.plusDays(1 + random.nextInt((int) (plain.toEpochDay() - begun.toEpochDay())));
			Standstill stand = new Standstill(from, Optional.of(from.plusDays(random.nextInt(10))));
			LocalDate moved = last(begun, days, counting, stand);
			assertTrue(!moved.isBefore(plain) && !stand.on(moved));
			assertEquals(days, clock.counted(begun, moved, counting, List.of(stand)));
		}
	}
}
