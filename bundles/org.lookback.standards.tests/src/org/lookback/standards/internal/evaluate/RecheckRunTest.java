package org.lookback.standards.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.FindingSink;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.Checked;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Reach;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Recheck;
import org.lookback.standards.api.Standards;
import org.lookback.standards.internal.load.PackageTexts;

/** A check that starts from another counts what a check of all counts; a change of readings reaches whom it can concern and nobody else. */
class RecheckRunTest {

	private static final String LINE = "  - {package: small-2019, parameter: line, value: %s, who: 王, date: 2019-08-20, why: %s%s}\n";

	/** Keeps what was said of each household. */
	private static final class Kept implements FindingSink {

		private record One(Determination determination, int persons, List<List<String>> open) {
		}

		private final Map<Long, One> households = new ConcurrentHashMap<>();

		@Override
		public void accept(Determination determination) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void accept(Determination determination, int persons, List<List<String>> open) {
			households.put(determination.household(), new One(determination, persons, open));
		}

		void hand(long household, FindingSink to) throws LookbackException {
			One one = households.get(household);
			if (one != null) {
				to.accept(one.determination(), one.persons(), one.open());
			}
		}
	}

	private static Readings readings(String... lines) throws LookbackException {
		return Readings.read("readings.yaml", new ByteArrayInputStream(("readings:\n" + String.join("", lines)).getBytes(StandardCharsets.UTF_8)));
	}

	private static Evaluator evaluator(Readings readings) throws LookbackException {
		return Standards.evaluator(new PackageTexts().load(), readings, RegionTree.shipped(), LocalDate.of(2019, 11, 30), 2019);
	}

	private static String line(int value, String why) {
		return LINE.formatted(value, why, "");
	}

	private static String line(int value, String why, String more) {
		return LINE.formatted(value, why, ", " + more);
	}

	private static Map<String, Object> someHousehold(Random random) {
		Map<String, Object> changes = new HashMap<>();
		Object income = random.nextInt(4) == 0 ? "" : BigDecimal.valueOf(random.nextInt(20_000));
		changes.put("disposablePerCapita", income);
		changes.put("safeWater", random.nextInt(5) == 0 ? "" : random.nextBoolean());
		changes.put("exitStatus", List.of("已脱贫享受政策", "未脱贫", "").get(random.nextInt(3)));
		changes.put("basicMedical", random.nextBoolean() ? "未参保" : "城乡居民基本医疗保险");
		changes.put("lowGuarantee", random.nextInt(3) == 0);
		return changes;
	}

	private static Households households(List<Map<String, Object>> changes) {
		Households households = new Households();
		changes.forEach(households::add);
		return households;
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void itCountsWhatACheckOfAllCounts(long seed) throws LookbackException {
		Random random = new Random(seed);
		Evaluator evaluator = evaluator(readings(line(9_000, "全省")));
		List<Map<String, Object>> before = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			before.add(someHousehold(random));
		}
		List<Map<String, Object>> after = new ArrayList<>(before.subList(0, 180 + random.nextInt(21)));
		long[] changed = LongStream.concat(random.longs(random.nextInt(30), 0, after.size()).sorted().distinct(), LongStream.range(after.size(), 210)).toArray();
		for (long each : changed) {
			if (each < after.size()) {
				after.set((int) each, someHousehold(random));
			}
		}
		if (random.nextBoolean()) {
			while (after.size() < 210) {
				after.add(someHousehold(random));
			}
		}
		long[] numbers = LongStream.of(changed).map(index -> index + 1).toArray();
		Kept then = new Kept();
		Kept now = new Kept();
		try (Households first = households(before); Households second = households(after)) {
			Checked start = Standards.check(evaluator, first, then, Progress.NONE);
			Recheck recheck = Standards.recheck(evaluator, 7, start.counts(), numbers);
			for (long number : numbers) {
				then.hand(number, recheck.former());
			}
			Checked some = recheck.run(second, now, Progress.NONE);
			Checked all = Standards.check(evaluator, second, new Kept(), Progress.NONE);
			assertEquals(new CheckSummary.Made(LongStream.of(numbers).filter(number -> number <= after.size()).count(), after.size() - now.households.size(),
					OptionalLong.of(7)), some.summary().made());
			assertEquals(without(all.summary()), without(some.summary()));
			assertEquals(all.counts(), some.counts());
			assertTrue(now.households.keySet().stream().allMatch(number -> LongStream.of(numbers).anyMatch(number::equals)));
		}
	}

	private static CheckSummary without(CheckSummary s) {
		return new CheckSummary(s.packageId(), s.version(), s.contentHash(), s.asOf(), s.year(), s.changeSequence(), s.households(), s.persons(), s.outcomes(),
				s.findings(), s.notices(), s.undecided(), s.undecidedPersons(), s.blocking(), new CheckSummary.Made(0, 0, OptionalLong.empty()));
	}

	private static Set<String> reach(Readings before, Readings now) throws LookbackException {
		return evaluator(now).reach(before).regions();
	}

	@Test
	void whoSetAReadingAndWhyChangesNobody() throws LookbackException {
		assertEquals(Set.of(), reach(readings(line(9_000, "甲")), readings(line(9_000, "乙"))));
	}

	@Test
	void theOrderOfReadingsMattersOnlyWhereTheySpeakOfTheSame() throws LookbackException {
		String county = line(8_000, "县", "region: \"371524\"");
		String township = line(7_000, "乡", "region: \"371524001\"");
		assertEquals(Set.of(), reach(readings(county, township), readings(township, county)));
		String again = line(7_500, "县", "region: \"371524\"");
		assertEquals(Set.of("371524"), reach(readings(county, again), readings(again, county)));
	}

	@Test
	void aReadingOfARegionReachesTheRegion() throws LookbackException {
		Readings all = readings(line(9_000, "全省"));
		Readings county = readings(line(9_000, "全省"), line(8_000, "县", "region: \"371524\""));
		Reach reach = evaluator(county).reach(all);
		assertFalse(reach.all());
		assertTrue(reach.covers("371524001001"));
		assertTrue(reach.covers("371524999999~新村"));
		assertFalse(reach.covers("371521001001"));
		assertFalse(reach.covers(""));
		assertEquals(Set.of("371524"), reach(county, all));
		assertTrue(evaluator(readings(line(9_001, "全省"))).reach(all).all());
		assertTrue(evaluator(Readings.none()).reach(all).all());
	}

	@Test
	void aClassOfHouseholdsCounts() throws LookbackException {
		Readings before = readings(line(9_000, "全省"));
		assertEquals(Set.of("371524"), reach(before, readings(line(9_000, "全省"), line(9_000, "县", "region: \"371524\", class: 有劳动力"))));
	}

	@Test
	void whatDoesNotHoldOnTheDayReachesNobody() throws LookbackException {
		Readings before = readings(line(9_000, "全省"));
		assertEquals(Set.of(), reach(before, readings(line(9_000, "全省"), line(9_500, "以后", "validFrom: 2019-12-01"))));
		assertEquals(Set.of(), reach(before, readings(line(9_000, "全省", "validUntil: 2019-12-31"))));
		assertEquals(Set.of(""), reach(before, readings(line(9_000, "全省", "validUntil: 2019-11-29"))));
		assertEquals(Set.of(""), reach(before, readings(line(9_000, "全省"), line(9_500, "已经", "validFrom: 2019-11-30"))));
	}
}
