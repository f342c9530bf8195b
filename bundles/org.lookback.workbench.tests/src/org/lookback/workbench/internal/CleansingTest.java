package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.sample.api.Oddity;
import org.lookback.sample.api.Planted;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.workbench.api.Checking.Explained;
import org.lookback.workbench.api.Correcting;
import org.lookback.workbench.api.Lookback;

/** The wide sheet alone, as a county sends it: the cleansing rules find what was planted in it and leave clean households alone. */
class CleansingTest {

	private static final LocalDate AS_OF = LocalDate.of(2019, 12, 31);
	/** What is still in the data after the import has named it, and the rule that finds it there. */
	private static final Map<Oddity, Set<String>> FOUND_BY = Map.of(Oddity.TWO_HEADS, Set.of("DQ-HM-02"), Oddity.BAD_ID_CHECKSUM, Set.of("DQ-CP-16"),
			Oddity.ID_SCIENTIFIC, Set.of("DQ-CP-16"), Oddity.ID_MISSING, Set.of("DQ-CP-16"), Oddity.UNKNOWN_VILLAGE, Set.of("DQ-CD-10"));

	@TempDir
	static Path folder;

	private static OpenWorkspace workspace;
	private static SampleFile wide;
	private static SampleResult sample;
	private static final Map<Long, Set<String>> FINDINGS = new HashMap<>();
	private static final Map<Long, Set<String>> SERIOUS = new HashMap<>();
	private static final Map<Long, Long> HOUSEHOLD_OF_ROW = new HashMap<>();

	@BeforeAll
	static void importTheWideSheetAlone() throws LookbackException {
		LookbackService lookback = new LookbackService(WorkspaceTest::packages);
		sample = lookback.sample(SampleSettings.small(folder.resolve("files")), Progress.NONE);
		wide = sample.files().stream().filter(file -> file.kind().equals("wide") && file.year().equals(OptionalInt.of(2019))).findFirst().orElseThrow();
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		ImportPlan plan = workspace.importing().plan(workspace.importing().sniff(wide.path()));
		workspace.importing().run(List.of(plan), false, Progress.NONE);
		workspace.checking().run(Correcting.QUALITY, AS_OF, Progress.NONE);
		List<Long> numbers = new ArrayList<>();
		try (FactSource facts = workspace.store().facts()) {
			for (FactSource.Range range : facts.ranges(1)) {
				facts.forEach(range, Progress.NONE, household -> {
					numbers.add(household.number());
					household.members().forEach(member -> rows(member, household.number()));
				});
			}
		}
		for (Determination each : workspace.checking().verdicts(Correcting.QUALITY, numbers).orElseThrow().of().values()) {
			FINDINGS.put(each.household(), each.findings().stream().map(Finding::rule).collect(Collectors.toSet()));
			SERIOUS.put(each.household(),
					each.findings().stream().filter(finding -> finding.severity().equals("严重")).map(Finding::rule).collect(Collectors.toSet()));
		}
	}

	private static void rows(Fact member, long household) {
		HOUSEHOLD_OF_ROW.put(member.source().row(), household);
		member.children("memberYear").forEach(row -> HOUSEHOLD_OF_ROW.put(row.source().row(), household));
	}

	@AfterAll
	static void close() throws LookbackException {
		workspace.close();
	}

	private static List<Planted> planted() {
		return sample.planted().stream().filter(each -> each.file().equals(wide.path().getFileName().toString())).toList();
	}

	@Test
	void whatWasPlantedIsFoundInItsHousehold() {
		Set<Oddity> seen = new HashSet<>();
		for (Planted each : planted()) {
			for (String rule : FOUND_BY.getOrDefault(each.oddity(), Set.of())) {
				long household = HOUSEHOLD_OF_ROW.get(each.row());
				assertTrue(FINDINGS.get(household).contains(rule), each + ": " + FINDINGS.get(household));
				seen.add(each.oddity());
			}
		}
		assertTrue(seen.size() >= 3, "planted in this sheet: " + seen);
	}

	@Test
	void cleanHouseholdsStayClean() {
		Set<Long> dirty = planted().stream().map(each -> HOUSEHOLD_OF_ROW.get(each.row())).collect(Collectors.toSet());
		Map<String, Long> wrong = new HashMap<>();
		SERIOUS.forEach((household, rules) -> {
			if (!dirty.contains(household)) {
				rules.forEach(rule -> wrong.merge(rule, 1L, Long::sum));
			}
		});
		long clean = SERIOUS.size() - dirty.size();
		assertTrue(wrong.values().stream().mapToLong(Long::longValue).sum() * 20 <= clean, "serious findings of clean households: " + wrong);
	}

	@Test
	void anExplanationSaysWhatTheRunSaidOfNumbersInOtherHouseholds() throws Exception {
		long number = HOUSEHOLD_OF_ROW.values().iterator().next();
		try (FactSource facts = workspace.store().facts()) {
			Explained explained = workspace.checking().explain(facts.household(number).orElseThrow().key(), Correcting.QUALITY, Optional.of(AS_OF));
			assertEquals(FINDINGS.get(number), explained.determination().findings().stream().map(Finding::rule).collect(Collectors.toSet()));
		}
	}
}
