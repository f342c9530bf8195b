package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.index.api.Grain;
import org.lookback.index.internal.schema.Band;
import org.lookback.index.internal.schema.Bands;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.dictionary.Dictionary;

/** Days in weeks, months, quarters and years. */
class GrainTest {

	private static final Column APPRAISED = new Schema(Dictionary.core()).column("housing.appraisedOn").orElseThrow();

	@ParameterizedTest
	@CsvSource({ "2019-12-30,2020-W01", "2021-01-03,2020-W53", "2019-01-01,2019-W01", "2018-12-31,2019-W01", "2016-01-03,2015-W53" })
	void weeksAreThoseOfIso8601(LocalDate day, String week) {
		assertEquals(week, Grain.WEEK.value(day));
	}

	@Test
	void whatStandsAfterTheLastColonIsTheGrain() {
		assertEquals(Optional.of(Grain.MONTH), Grain.of("housing.appraisedOn:month"));
		assertEquals(Optional.of(Grain.WEEK), Grain.of("鉴定日期:周"));
		assertEquals("鉴定日期", Grain.field("鉴定日期:周"));
		assertEquals("outcome:week-2019", Grain.field("outcome:week-2019"), "a package's name is none");
		assertTrue(Grain.of("month").isEmpty());
	}

	@Test
	void everyDayFallsIntoTheOneStretchWhoseNameFindsIt() {
		Random random = new Random(3);
		for (int i = 0; i < 2000; i++) {
			LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
			for (Grain grain : Grain.values()) {
				Band band = Band.parse(APPRAISED, grain.value(day)).orElseThrow();
				assertTrue(holds(band, day) && holds(band, grain.first(day)) && holds(band, grain.next(day).minusDays(1)), day + " in " + band);
				assertTrue(!holds(band, grain.next(day)) && !holds(band, grain.first(day).minusDays(1)), day + " in " + band);
			}
		}
	}

	private static boolean holds(Band band, LocalDate day) {
		return band.from() <= APPRAISED.number(day) && APPRAISED.number(day) < band.until();
	}

	@Test
	void bandsFollowEachOtherWithoutGaps() {
		long[] days = { 20180315, 20201231, 20190701 };
		for (Grain grain : Grain.values()) {
			Bands bands = Bands.of(APPRAISED, days, grain);
			for (int i = 1; i < bands.bands().size(); i++) {
				assertEquals(bands.bands().get(i - 1).until(), bands.bands().get(i).from(), grain.id());
			}
			for (long day : days) {
				assertTrue(bands.find(day) >= 0, grain.id());
			}
			assertTrue(Bands.of(APPRAISED, new long[0], grain).bands().isEmpty());
		}
	}

	@ParameterizedTest
	@CsvSource({ "2019-W54", "2019-W00", "2019-Q5", "2019-Q0", "2018-W53" })
	void stretchesThatNoYearHasAreNoValues(String typed) {
		assertEquals(Optional.empty(), Band.parse(APPRAISED, typed), typed);
	}
}
