package org.lookback.standards.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Analyser;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;

/** The province of the author's guide: YAML and text alone, loaded, checked, tested and evaluated with no line of Java of its own. */
class SixthProvinceTest {

	private static final LocalDate DAY = LocalDate.of(2021, 9, 30);

	private static Path folder() {
		return Path.of("example/shili-2021").toAbsolutePath();
	}

	private static PackageSource source() {
		return PackageSource.folder(folder());
	}

	private static StandardsPackage load() throws PackageException {
		return Standards.load(source(), Dictionary.core());
	}

	@Test
	void itIsTextAlone() throws IOException {
		try (Stream<Path> files = Files.walk(folder())) {
			assertTrue(files.filter(Files::isRegularFile).allMatch(file -> file.toString().matches(".*\\.(yaml|txt)")));
		}
	}

	@Test
	void theAnalyserFindsNothingThatItsDocumentDoesNotLeaveOpen() throws Exception {
		List<AnalyserFinding> left = Analyser.analyse(load(), source(), RegionTree.shipped(), Readings.none()).stream()
				.filter(f -> f.acceptedBy().isEmpty() && f.severity() != Check.Severity.INFO).toList();
		assertEquals(List.of(), left);
	}

	@Test
	void itsExamplesComeOutAsExpected() throws Exception {
		List<ExampleResult> results = Standards.test(load(), RegionTree.shipped());
		assertEquals(List.of(), results.stream().filter(result -> !result.passed()).toList());
		assertTrue(results.size() >= 20);
	}

	@Test
	void aHouseholdIsEvaluatedAndExplained() throws Exception {
		Evaluator evaluator = Standards.evaluator(load(), Readings.none(), RegionTree.shipped(), DAY, 2021);
		Household household = household(Map.of("registrationClass", "一般农户", "hardship", List.of("因灾")));
		Determination determination = evaluator.evaluate(household);
		assertEquals("突发严重困难户", determination.outcome());
		assertEquals(Concept.WATCHED, determination.concept());
		assertTrue(evaluator.explain(household).stream().anyMatch(d -> d.rule().equals("SL-SUDDEN") && d.value() == Truth.MET
				&& d.clause().quote().contains("不受收入限制") && !d.facts().isEmpty()));
	}

	@Test
	void withoutReadingsAbsenceDecidesNothing() throws Exception {
		Evaluator evaluator = Standards.evaluator(load(), Readings.none(), RegionTree.shipped(), DAY, 2021);
		Household household = household(Map.of("registrationClass", "一般农户"));
		assertEquals(Truth.UNDECIDED, evaluator.evaluate(household).value());
		assertFalse(evaluator.blockedBy(household).isEmpty());
	}

	private static Household household(Map<String, Object> year) {
		Source line = new Source("户_2021.csv", "", 2);
		Fact root = new Fact("household", new java.util.HashMap<>(Map.of("householdKey", "990101-1", "villageCode", "990101001001")), line);
		Map<String, Object> values = new java.util.HashMap<>(year);
		values.put("dataYear", 2021L);
		root.add(new Fact("householdYear", values, line));
		return new Household(1, root);
	}
}
