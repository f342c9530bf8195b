package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.CheckSummary.FindingCount;
import org.lookback.workbench.api.Checking.Explained;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Workspace;

/** The package of the author's guide, dropped into a workspace as its readers do it: a household of each outcome is imported and checked. */
class SixthProvinceWorkspaceTest {

	private static final String JINGBIAN = "jingbian-2021";
	private static final Path EXAMPLES = Path.of("..", "org.lookback.standards.tests", "example").toAbsolutePath().normalize();
	private static final Path SAMPLE = EXAMPLES.resolve(JINGBIAN + "-sample");

	@TempDir
	static Path folder;

	private static Workspace workspace;
	private static List<Outcome> imported;
	private static CheckSummary summary;

	@BeforeAll
	static void dropImportAndCheck() throws LookbackException, IOException {
		copy(EXAMPLES.resolve(JINGBIAN), folder.resolve("packages").resolve(JINGBIAN));
		Files.copy(SAMPLE.resolve("readings.yaml"), folder.resolve("readings.yaml"));
		workspace = new LookbackService(WorkspaceTest::packages).open(folder, Lookback.Access.CREATE, Progress.NONE);
		List<ImportPlan> plans = new ArrayList<>();
		try (Stream<Path> files = Files.list(SAMPLE)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
				plans.add(workspace.importing().plan(workspace.importing().sniff(file)));
			}
		}
		imported = workspace.importing().run(plans, false, Progress.NONE);
		summary = workspace.checking().run(JINGBIAN, LocalDate.of(2021, 9, 30), Progress.NONE);
	}

	@AfterAll
	static void close() throws Exception {
		workspace.close();
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> paths = Files.walk(from)) {
			for (Path path : paths.toList()) {
				Path target = to.resolve(from.relativize(path).toString());
				if (Files.isDirectory(path)) {
					Files.createDirectories(target);
				} else {
					Files.copy(path, target);
				}
			}
		}
	}

	private static Explained explain(String household) throws LookbackException {
		return workspace.checking().explain(household, JINGBIAN, Optional.empty());
	}

	@Test
	void everyRowIsTakenAlsoTheColumnThatOnlyThePackageKnows() throws LookbackException {
		assertTrue(imported.stream().allMatch(outcome -> outcome.failure().isEmpty() && outcome.report().orElseThrow().rejected() == 0));
		assertTrue(explain("6108240003").decisions().stream().anyMatch(decision -> decision.rule().equals("JB-FRAIL") && decision.value() == Truth.MET));
	}

	@Test
	void aHouseholdOfEachOutcomeIsDecided() throws LookbackException {
		Map<String, Long> counted = summary.outcomes().stream()
				.collect(Collectors.toMap(CheckSummary.OutcomeCount::outcome, CheckSummary.OutcomeCount::households));
		assertEquals(Map.of("脱贫不稳定户", 1L, "边缘易致贫户", 1L, "突发严重困难户", 1L, "不属于三类监测对象", 4L, "不在本方案范围", 1L), counted);
		assertEquals(1, summary.undecided());
		assertEquals("脱贫不稳定户", explain("6108240002").determination().outcome());
		assertEquals("不属于三类监测对象", explain("6108240003").determination().outcome(), "exactly 6000 yuan");
		assertEquals("边缘易致贫户", explain("6108240004").determination().outcome());
		assertEquals("突发严重困难户", explain("6108240005").determination().outcome());
		assertEquals(Truth.UNDECIDED, explain("6108240007").determination().value(), "no income");
		assertEquals("不在本方案范围", explain("6108250009").determination().outcome(), "the next county");
	}

	@Test
	void problemsAndNoticesAreFound() {
		assertEquals(Map.of("JB-FOOD", 0L, "JB-CLOTHES", 0L, "JB-SCHOOL", 1L, "JB-MEDICAL", 1L, "JB-HOUSE", 1L, "JB-WATER", 1L, "JB-HELP", 1L),
				counts(summary.findings()));
		assertEquals(Map.of("JB-DROP", 1L, "JB-SPEND", 1L, "JB-ILL", 1L, "JB-DISABLED", 1L, "JB-FRAIL", 1L, "JB-DEVELOP", 2L, "JB-SECURE", 0L,
				"JB-REVISIT", 1L, "JB-CLOSE", 1L), counts(summary.notices()));
	}

	private static Map<String, Long> counts(List<FindingCount> found) {
		return found.stream().collect(Collectors.toMap(FindingCount::rule, FindingCount::count));
	}
}
