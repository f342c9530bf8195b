package org.lookback.standards.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Concept;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.CheckSummary.Blocking;
import org.lookback.standards.api.CheckSummary.FindingCount;
import org.lookback.standards.api.CheckSummary.OutcomeCount;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.internal.load.PackageTexts;

/** A package over all households: every count in households and in persons. */
class CheckRunTest {

	private static Evaluator evaluator() throws LookbackException {
		Readings readings = Readings.read("readings.yaml", new ByteArrayInputStream("""
				readings:
				  - {package: small-2019, parameter: line, value: 14000, who: 王, date: 2019-08-20, why: 全省}
				""".getBytes(StandardCharsets.UTF_8)));
		return Standards.evaluator(new PackageTexts().load(), readings, RegionTree.shipped(), LocalDate.of(2019, 11, 30), 2019);
	}

	@SuppressWarnings("resource")
	private static Households households() {
		Households households = new Households();
		for (int i = 0; i < 40; i++) {
			households.add(Map.of());
		}
		for (int i = 0; i < 20; i++) {
			households.add(Map.of("disposablePerCapita", new BigDecimal("20000"), "safeWater", false));
		}
		for (int i = 0; i < 5; i++) {
			households.add(Map.of("disposablePerCapita", "", "basicMedical", "未参保"));
		}
		return households.add(Map.of("exitStatus", "")).add(Map.of("exitStatus", "未脱贫", "safeWater", ""));
	}

	@Test
	void countsAddUp() throws LookbackException {
		List<Long> seen = Collections.synchronizedList(new ArrayList<>());
		CheckSummary summary = Standards.run(evaluator(), households(), d -> seen.add(d.household()), Progress.NONE);
		assertEquals(67, summary.households());
		assertEquals(134, summary.persons());
		assertEquals(List.of(new OutcomeCount("按原方式管理", Concept.NORMAL, 40, 80), new OutcomeCount("不再享受", Concept.NO_LONGER_SUPPORTED, 20, 40),
				new OutcomeCount("不在本标准包范围", Concept.OUT_OF_SCOPE, 1, 2)), summary.outcomes());
		assertEquals(6, summary.undecided());
		assertEquals(12, summary.undecidedPersons());
		assertEquals(List.of(new Blocking("income.disposablePerCapita", 5, 5, 5), new Blocking("householdYear.exitStatus", 1, 1, 1),
				new Blocking("water.safeWater", 1, 1, 1)), summary.blocking());
		assertEquals(67, seen.stream().distinct().count());
		assertEquals(77, summary.changeSequence());
	}

	@Test
	void findingsAreCountedInTheirObjectInHouseholdsAndInPersons() throws LookbackException {
		CheckSummary summary = Standards.run(evaluator(), households(), d -> { }, Progress.NONE);
		FindingCount water = summary.findings().getFirst();
		assertEquals(List.of(20L, 20L, 40L, 1L), List.of(water.count(), water.households(), water.persons(), water.undecided()));
		FindingCount insured = summary.findings().get(1);
		assertEquals(List.of(10L, 5L, 10L, 0L), List.of(insured.count(), insured.households(), insured.persons(), insured.undecided()));
	}

	@Test
	void progressCountsHouseholds() throws LookbackException {
		AtomicLong total = new AtomicLong();
		AtomicLong done = new AtomicLong();
		Standards.run(evaluator(), households(), d -> { }, progress(total, done, Long.MAX_VALUE));
		assertEquals(67, total.get());
		assertEquals(67, done.get());
	}

	@Test
	void aPersonCanCancel() throws LookbackException {
		Evaluator evaluator = evaluator();
		assertThrows(CancelledException.class,
				() -> Standards.run(evaluator, households(), d -> { }, progress(new AtomicLong(), new AtomicLong(), 5)));
	}

	@Test
	void aSinkThatFailsStopsTheRun() throws LookbackException {
		Evaluator evaluator = evaluator();
		LookbackException failed = assertThrows(LookbackException.class, () -> Standards.run(evaluator, households(), d -> {
			throw new LookbackException("disk full");
		}, Progress.NONE));
		assertTrue(failed.getMessage().contains("disk full"));
	}

	private static Progress progress(AtomicLong total, AtomicLong done, long cancelAt) {
		return new Progress() {
			@Override
			public void begin(String task, long all) {
				total.set(all);
			}

			@Override
			public void worked(long units) {
				done.addAndGet(units);
			}

			@Override
			public boolean cancelled() {
				return done.get() >= cancelAt;
			}
		};
	}
}
