package org.lookback.casework.api.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.casework.api.sample.Design.Allocation;
import org.lookback.casework.api.sample.Design.Method;
import org.lookback.model.api.text.LookbackException;

/** Draws that can be drawn again, and numbers as the literature prints them. */
class SampleTest {

	private static Frame frame(int villages, int each) {
		List<FrameUnit> units = new ArrayList<>();
		for (int village = 0; village < villages; village++) {
			for (int i = 0; i < each; i++) {
				units.add(new FrameUnit(String.format("37-%02d-%04d", village, i), village % 2 == 0 ? "甲" : "乙", "V" + village, 1 + i % 5));
			}
		}
		return new Frame(units);
	}

	@Test
	void theGeneratorGivesTheNumbersOfItsReference() {
		Draw64 random = new Draw64(1234567);
		assertEquals("6457827717110365317", Long.toUnsignedString(random.next()));
		assertEquals("3203168211198807973", Long.toUnsignedString(random.next()));
		assertEquals("9817491932198370423", Long.toUnsignedString(random.next()));
		assertEquals("4593380528125082431", Long.toUnsignedString(random.next()));
		assertEquals("16408922859458223821", Long.toUnsignedString(random.next()));
	}

	@Test
	void theSameSeedAndFrameGiveTheSameSampleHoweverTheFrameCame() throws LookbackException {
		Frame frame = frame(7, 40);
		List<FrameUnit> mixed = new ArrayList<>(frame.units());
		Collections.shuffle(mixed, new Random(3));
		for (Method method : Method.values()) {
			Design design = new Design(method, method == Method.CLUSTER ? 3 : 10, 4, Allocation.PROPORTIONAL, Map.of(), 2, 20191001);
			Sample first = Sample.draw(frame, design);
			assertEquals(first.text(), Sample.draw(Frame.read(new Frame(mixed).text()), design).text());
			assertNotEquals(first.text(), Sample.draw(frame, new Design(method, design.size(), 4, Allocation.PROPORTIONAL, Map.of(), 2, 20191002)).text());
		}
		assertEquals("14ad28dd", Sample.draw(frame, Design.simple(10, 0, 20191001)).hash().substring(0, 8));
	}

	@Test
	void everyHouseholdIsDrawnAboutEquallyOften() throws LookbackException {
		Frame frame = frame(2, 10);
		int[] drawn = new int[20];
		for (int seed = 0; seed < 4000; seed++) {
			Sample.draw(frame, Design.simple(5, 0, seed)).visits().forEach(one -> drawn[frame.units().indexOf(one.unit())]++);
		}
		for (int times : drawn) {
			assertTrue(Math.abs(times - 1000) < 120, String.valueOf(times));
		}
	}

	@Test
	void nobodyIsDrawnTwiceAndWeightsAddUpToTheFrame() throws LookbackException {
		Frame frame = frame(6, 30);
		for (Method method : Method.values()) {
			Sample sample = Sample.draw(frame, new Design(method, method == Method.CLUSTER ? 2 : 12, 3, Allocation.EQUAL, Map.of(), 3, 5));
			Set<String> keys = new HashSet<>();
			sample.drawn().forEach(one -> assertTrue(keys.add(one.unit().key())));
			assertEquals(180, sample.visits().stream().mapToDouble(Drawn::weight).sum(), 1e-6, method.name());
		}
	}

	@Test
	void stratasShares() throws LookbackException {
		List<FrameUnit> units = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			units.add(new FrameUnit("k" + i, i < 60 ? "大" : i < 90 ? "中" : "小", "v", 1));
		}
		Frame frame = new Frame(units);
		assertEquals(Map.of("大", 12, "中", 6, "小", 2), sizes(frame, 20, Allocation.PROPORTIONAL, Map.of()));
		assertEquals(Map.of("大", 7, "中", 7, "小", 6), sizes(frame, 20, Allocation.EQUAL, Map.of()));
		assertEquals(Map.of("大", 12, "中", 18, "小", 10), sizes(frame, 40, Allocation.NEYMAN, Map.of("大", 1.0, "中", 3.0, "小", 60.0)),
				"a stratum gives no more than it has; the others take the rest by what they lack");
		assertEquals(100, sizes(frame, 100, Allocation.EQUAL, Map.of()).values().stream().mapToInt(Integer::intValue).sum());
	}

	private static Map<String, Integer> sizes(Frame frame, int size, Allocation allocation, Map<String, Double> deviations) throws LookbackException {
		return Sample.draw(frame, new Design(Method.STRATIFIED, size, 0, allocation, deviations, 0, 1)).sizes();
	}

	@Test
	void moreThanThereIsIsRefused() {
		assertThrows(LookbackException.class, () -> Sample.draw(frame(1, 3), Design.simple(4, 0, 1)));
		assertThrows(LookbackException.class, () -> Sample.draw(frame(1, 3), Design.simple(0, 0, 1)));
		assertThrows(LookbackException.class, () -> Frame.read("only one cell\n"));
		assertThrows(LookbackException.class, () -> sizes(frame(2, 3), 2, Allocation.NEYMAN, Map.of("甲", 1.0)));
	}

	/** R. V. Krejcie and D. W. Morgan, Determining sample size for research activities, 1970: their table, for half and a margin of 0.05; it rounds 217.5 down. */
	@ParameterizedTest
	@CsvSource({ "100, 80", "500, 218", "1000, 278", "5000, 357", "10000, 370", "0, 385" })
	void sizesOfTheTable(long population, int size) throws LookbackException {
		assertEquals(size, SampleSize.of(population, 0.5, 0.05, 0.95, 1));
	}

	@Test
	void aDesignEffectTakesMoreAndNeverMoreThanAll() throws LookbackException {
		assertEquals(769, SampleSize.of(0, 0.5, 0.05, 0.95, 2));
		assertEquals(100, SampleSize.of(100, 0.5, 0.05, 0.95, 2));
		assertThrows(LookbackException.class, () -> SampleSize.of(0, 1.5, 0.05, 0.95, 1));
		assertThrows(LookbackException.class, () -> SampleSize.of(0, 0.5, 0.05, 0.8, 1));
	}

	/** R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998, table I. */
	@ParameterizedTest
	@CsvSource({ "81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718" })
	void wilsonsIntervals(long cases, long of, double low, double high) throws LookbackException {
		Rate rate = Rate.wilson(cases, of, 0, 0.95);
		assertEquals(low, rate.low(), 0.00005);
		assertEquals(high, rate.high(), 0.00005);
	}

	@Test
	void theWholePopulationHasNoIntervalAndALargePartANarrowOne() throws LookbackException {
		Rate all = Rate.wilson(5, 50, 50, 0.95);
		assertEquals(0.1, all.low());
		assertEquals(0.1, all.high());
		Rate part = Rate.wilson(5, 50, 60, 0.95);
		Rate open = Rate.wilson(5, 50, 0, 0.95);
		assertTrue(part.high() - part.low() < open.high() - open.low());
	}
}
