package org.lookback.standards.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Comparison;
import org.lookback.standards.api.Comparison.Flip;
import org.lookback.standards.api.Dependencies;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.internal.load.PackageTexts;

/** Two versions of a package side by side, and what its rules depend on. */
class CompareTest {

	private static Evaluator evaluator(PackageTexts texts) throws LookbackException {
		return Standards.evaluator(texts.load(), Readings.none(), RegionTree.shipped(), LocalDate.of(2019, 11, 30), 2019);
	}

	private static PackageTexts line(int line) {
		return new PackageTexts().change("rules/1.yaml", "param(\"line\")", String.valueOf(line));
	}

	@SuppressWarnings("resource")
	private static Households households() {
		return new Households().add(Map.of()).add(Map.of("disposablePerCapita", new BigDecimal("12000")))
				.add(Map.of("disposablePerCapita", new BigDecimal("20000"))).add(Map.of("disposablePerCapita", ""))
				.add(Map.of("exitStatus", "未脱贫"));
	}

	@Test
	void whoFlipsIsNamedWithTheClauseThatDecided() throws LookbackException {
		List<Flip> flips = Collections.synchronizedList(new ArrayList<>());
		Comparison comparison = Standards.compare(evaluator(line(10_000)), evaluator(line(15_000)), households(), flips::add, Progress.NONE);
		assertEquals(1, flips.size());
		Flip flip = flips.getFirst();
		assertEquals("H2", flip.key());
		assertEquals("INCOME", flip.a().rule());
		assertEquals("收入达到的", flip.a().clause().orElseThrow().quote());
		assertEquals(Concept.NORMAL, flip.b().meaning().concept());
		assertTrue(flip.b().clause().isEmpty());
		assertEquals(5, comparison.households());
		assertEquals(10, comparison.persons());
		assertEquals(1, comparison.cells().stream().filter(cell -> !cell.same()).mapToLong(Comparison.Cell::households).sum());
		assertEquals(1, comparison.cells().stream().filter(cell -> cell.a().value() == Truth.UNDECIDED && cell.same()).count());
	}

	@Test
	void aPackageBesideItselfFlipsNobody() throws LookbackException {
		Comparison comparison = Standards.compare(evaluator(line(9_000)), evaluator(line(9_000)), households(), flip -> {
			throw new LookbackException(flip.key());
		}, Progress.NONE);
		assertTrue(comparison.cells().stream().allMatch(Comparison.Cell::same));
	}

	@Test
	void whatARuleReadsIsKnown() throws LookbackException {
		Evaluator evaluator = evaluator(new PackageTexts().change("rules/1.yaml", "when: wealthy",
				"when: rule(\"SCOPE\") && village.pavedRoad && members.exists(m, age(m.birthDate) > 60)"));
		Dependencies income = evaluator.dependencies("INCOME");
		assertEquals(Set.of("income.disposablePerCapita", "householdYear.labourHousehold", "household.villageCode"), income.fields());
		assertEquals(Set.of("line"), income.parameters());
		assertFalse(income.asOf() || income.village());
		Dependencies judged = evaluator.dependencies("JUDGED");
		assertTrue(judged.asOf() && judged.village());
		assertTrue(judged.fields().containsAll(Set.of("householdYear.exitStatus", "member.birthDate", "village.pavedRoad")));
		assertTrue(judged.entities().containsAll(Set.of("member", "memberYear", "village")));
		assertThrows(NoSuchElementException.class, () -> evaluator.dependencies("NONE"));
	}
}
