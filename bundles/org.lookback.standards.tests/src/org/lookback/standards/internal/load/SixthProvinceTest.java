package org.lookback.standards.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.lookback.standards.api.Document;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;

/**
 * The sixth province of the author's guide, a county's real plan as a digest: YAML and text alone, loaded, checked, tested and evaluated with no
 * line of Java of its own.
 */
class SixthProvinceTest {

	private static final LocalDate DAY = LocalDate.of(2021, 9, 30);

	private static Path folder() {
		return Path.of("example/jingbian-2021").toAbsolutePath();
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
	void everyDocumentSaysThatItIsADigest() throws Exception {
		StandardsPackage standards = load();
		for (Document document : standards.documents()) {
			assertTrue(document.note().contains("摘") && document.layer().contains("摘要"), document.id());
			assertTrue(document.editing().getFirst().contains("摘要，不是官方原文"), document.id());
		}
	}

	@Test
	void anotherTextInItsPlaceHasEveryQuotationChecked() throws IOException {
		Map<String, byte[]> files = files();
		files.put("documents/explained.txt", "¶ 一/（一）\n监测范围另有规定。\n".getBytes(StandardCharsets.UTF_8));
		PackageException refused = assertThrows(PackageException.class,
				() -> Standards.load(PackageSource.of("official", files), Dictionary.core()));
		assertTrue(refused.problems().stream().anyMatch(error -> error.file().equals("rules/1-decision.yaml") && error.line() > 0), refused.getMessage());
		assertTrue(refused.problems().stream().anyMatch(error -> error.file().equals("parameters.yaml") && error.line() > 0), refused.getMessage());
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
		assertTrue(results.size() >= 80);
	}

	@Test
	void aHouseholdIsEvaluatedAndExplained() throws Exception {
		Evaluator evaluator = Standards.evaluator(load(), Readings.none(), RegionTree.shipped(), DAY, 2021);
		Household household = household(Map.of("registrationClass", "一般农户", "hardship", List.of("因灾")));
		Determination determination = evaluator.evaluate(household);
		assertEquals("突发严重困难户", determination.outcome());
		assertEquals(Concept.WATCHED, determination.concept());
		assertTrue(evaluator.explain(household).stream().anyMatch(d -> d.rule().equals("JB-SUDDEN") && d.value() == Truth.MET
				&& d.clause().quote().contains("受灾") && !d.facts().isEmpty()));
	}

	@Test
	void withoutReadingsAbsenceDecidesNothing() throws Exception {
		Evaluator evaluator = Standards.evaluator(load(), Readings.none(), RegionTree.shipped(), DAY, 2021);
		Household household = household(Map.of("registrationClass", "一般农户"));
		assertEquals(Truth.UNDECIDED, evaluator.evaluate(household).value());
		assertFalse(evaluator.blockedBy(household).isEmpty());
	}

	private static Map<String, byte[]> files() throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(folder())) {
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				files.put(folder().relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
			}
		}
		return files;
	}

	private static Household household(Map<String, Object> year) {
		Source line = new Source("户_2021.csv", "", 2);
		Fact root = new Fact("household", new HashMap<>(Map.of("householdKey", "610824-1", "villageCode", "610824001001")), line);
		Map<String, Object> values = new HashMap<>(year);
		values.put("dataYear", 2021L);
		root.add(new Fact("householdYear", values, line));
		return new Household(1, root);
	}
}
