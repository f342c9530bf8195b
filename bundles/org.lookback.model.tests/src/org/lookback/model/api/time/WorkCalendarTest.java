package org.lookback.model.api.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.text.LookbackException;

/** Terms of the look-backs of 2019 and 2021, counted with holidays and make-up days. */
class WorkCalendarTest {

	private static final LocalDate AUGUST_12 = LocalDate.of(2019, 8, 12);

	private final WorkCalendar calendar = WorkCalendar.china();

	@Test
	void fifteenWorkingDaysAfterTwelveAugust2019() throws LookbackException {
		assertEquals(LocalDate.of(2019, 9, 2), calendar.due(AUGUST_12, 15));
		assertEquals(Optional.of(15L), calendar.between(AUGUST_12, LocalDate.of(2019, 9, 2)));
		assertEquals(Optional.of(-15L), calendar.between(LocalDate.of(2019, 9, 2), AUGUST_12));
		assertEquals(Optional.of(AUGUST_12), calendar.add(LocalDate.of(2019, 9, 2), -15));
	}

	@Test
	void holidaysAndMakeUpDays() {
		assertEquals(Optional.of(20L), calendar.between(LocalDate.of(2021, 4, 29), LocalDate.of(2021, 5, 31)));
		assertEquals(Optional.of(11L), calendar.between(LocalDate.of(2019, 9, 16), LocalDate.of(2019, 9, 30)));
		assertEquals(Optional.of(LocalDate.of(2019, 10, 12)), calendar.add(LocalDate.of(2019, 9, 27), 7));
		assertEquals(Optional.of(true), calendar.workday(LocalDate.of(2019, 9, 29)));
		assertEquals(Optional.of(false), calendar.workday(LocalDate.of(2019, 10, 1)));
	}

	@Test
	void everyYearFromTheFirstToTheLastIsThere() {
		assertEquals(2007, calendar.firstYear());
		assertEquals(2027, calendar.lastYear());
		for (int year = calendar.firstYear(); year < calendar.lastYear(); year++) {
			assertTrue(calendar.announced(year), String.valueOf(year));
			long days = calendar.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).orElseThrow();
			assertTrue(days >= 247 && days <= 252, year + ": " + days);
		}
		assertFalse(calendar.announced(2027));
	}

	@Test
	void nothingIsGuessedOutside() {
		assertEquals(Optional.empty(), calendar.workday(LocalDate.of(2006, 12, 31)));
		assertEquals(Optional.empty(), calendar.between(LocalDate.of(2006, 12, 30), LocalDate.of(2007, 1, 5)));
		LookbackException outside = assertThrows(LookbackException.class, () -> calendar.due(LocalDate.of(2027, 12, 31), 1));
		assertTrue(outside.getMessage().contains("2027-12-31"), outside.getMessage());
	}
}
