package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.sample.BackCheck;
import org.lookback.casework.api.sample.Design;
import org.lookback.casework.api.warning.Risk;
import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.WarningList;
import org.lookback.casework.api.warning.WarningReason;
import org.lookback.casework.api.warning.Watchlist;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.standards.api.Reading;
import org.lookback.workbench.api.Authoring;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Sampling;
import org.lookback.workbench.api.Sampling.Kept;
import org.lookback.workbench.api.Sampling.Proof;
import org.lookback.workbench.api.Watching;
import org.lookback.workbench.api.Watching.FactorLine;
import org.lookback.workbench.api.Watching.YearPoints;

/** Hainan's warnings and spot checks over a small province: from the facts to points, thresholds and samples, kept and made anew. */
class WatchAndSampleTest {

	private static final String HAINAN = "hainan-2019";
	private static final LocalDate DAY = LocalDate.of(2019, 12, 31);

	@TempDir
	Path folder;

	private final LookbackService lookback = new LookbackService(WorkspaceTest::packages);
	private OpenWorkspace workspace;

	@BeforeEach
	void importASmallProvince() throws LookbackException {
		Locale.setDefault(Locale.CHINA);
		SampleResult sample = lookback.sample(new SampleSettings(90, 11, folder.resolve("files"), List.of("469002"), 2018, 2019), Progress.NONE);
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : sample.files()) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
		workspace.policies().setReadings(workspace.shelf().find(HAINAN).sampleReadings().orElseThrow());
	}

	@AfterEach
	void close() throws LookbackException {
		workspace.close();
		Locale.setDefault(Locale.ENGLISH);
	}

	private Watching watching() {
		return workspace.watching();
	}

	private Watchlist watch() throws LookbackException {
		return watching().watch(HAINAN, DAY, Progress.NONE);
	}

	@Test
	void pointsAreTheSumOfTheFactorsThatTheEvaluatorFindsMet() throws LookbackException {
		Watchlist list = watch();
		assertFalse(list.risks().isEmpty());
		assertTrue(list.risks().stream().anyMatch(risk -> risk.status().equals("已脱贫不再享受政策")), "a household that is no longer helped is still watched");
		for (Risk risk : list.risks()) {
			WarningReason reason = watching().why(HAINAN, DAY, risk.key());
			int least = 0;
			int most = 0;
			for (int i = 0; i < reason.factors().size(); i++) {
				int points = list.scheme().factors().get(i).points();
				least += reason.factors().get(i).value() == Truth.MET ? points : 0;
				most += reason.factors().get(i).value() == Truth.NOT_MET ? 0 : points;
			}
			assertEquals(least, risk.least(), risk.key());
			assertEquals(most, risk.most(), risk.key());
			List<FactorLine> lines = watching().words(reason, false, Locale.CHINA);
			assertTrue(lines.stream().allMatch(line -> line.clause().contains("“") && line.basis().contains("工作台的建议")));
			assertTrue(lines.stream().filter(line -> line.value().equals("undecided")).allMatch(line -> line.points().startsWith("0–") && line.facts().contains("没有记录")),
					lines.toString());
		}
	}

	@Test
	void thresholdsAreKeptAsReadingsAndThePackageStaysAsItIs() throws LookbackException {
		Watchlist before = watch();
		Thresholds lower = before.proposed().moved(0, 10);
		assertTrue(before.count(lower).warned().households() > before.count(before.proposed()).warned().households());
		assertThrows(LookbackException.class, () -> watching().keep(HAINAN, lower, "", ""));
		assertEquals(before.proposed(), watching().thresholds(HAINAN).now());
		String hash = workspace.shelf().find(HAINAN).contentHash();
		Watching.Standing kept = watching().keep(HAINAN, lower, "王主任", "汛期前多看一些户");
		assertEquals(lower, kept.now());
		assertEquals("汛期前多看一些户", kept.moved().get(0).why());
		assertEquals(hash, workspace.shelf().find(HAINAN).contentHash());
		assertEquals(before.risks(), watch().risks(), "moving a threshold asks no household anything else");
		workspace.checking().run(HAINAN, DAY, Progress.NONE);
		assertEquals(before.proposed(), watching().keep(HAINAN, before.proposed(), "王主任", "恢复").now());
		List<Authoring.KeptReading> readings = workspace.authoring().readings(HAINAN);
		assertTrue(readings.stream().anyMatch(each -> each.reading().parameter().equals("warning.watch") && each.until().isPresent()), "what held before stays readable");
	}

	private boolean outdated() throws LookbackException {
		return workspace.overview().checks().stream().filter(run -> run.packageId().equals(HAINAN)).findFirst().orElseThrow().outdated();
	}

	@Test
	void aThresholdMakesNoCheckOutdatedAndAParameterOfARuleDoes() throws LookbackException {
		workspace.checking().run(HAINAN, DAY, Progress.NONE);
		assertFalse(outdated());
		watching().keep(HAINAN, watch().proposed().moved(0, 10), "王主任", "汛期前多看一些户");
		assertFalse(outdated(), "no rule reads from how many points a household is watched");
		assertEquals(List.of(10), watching().thresholds(HAINAN).now().points().subList(0, 1));
		workspace.authoring().addReading(new Reading(HAINAN, "incomeDrop", "", "", List.of("35"), Optional.empty(), Optional.empty(), "王主任", DAY, "按今年行情", false, "", 0));
		assertTrue(outdated(), "HI-EWS-UNSTABLE reads it");
		workspace.checking().run(HAINAN, DAY, Progress.NONE);
		assertFalse(outdated());
	}

	private long households(String typed) throws LookbackException {
		return workspace.searching().count(workspace.searching().read(typed).query(), new Shape.Counts(List.of(), Unit.HOUSEHOLD)).total();
	}

	/** As many households in the index as on the list, level by level. */
	private void equal(Watchlist list, Thresholds thresholds) throws LookbackException {
		for (int level = 0; level < list.scheme().levels().size(); level++) {
			assertEquals(list.count(thresholds).byLevel().get(level).households(), households("warning.level:" + list.scheme().levels().get(level).title().zh()));
		}
		assertEquals(list.risks().size(), households("-(warning.points:)"));
	}

	@Test
	void householdsAreSearchedByTheirLevelOfWarning() throws Exception {
		assertEquals(0, households("-(warning.points:)"), "nobody has asked yet");
		Watchlist list = watch();
		assertTrue(list.count(list.proposed()).warned().households() > 0);
		equal(list, list.proposed());
		Thresholds lower = list.proposed().moved(0, 10);
		watching().keep(HAINAN, lower, "王主任", "汛期前多看一些户");
		equal(list, lower);
		long kept = workspace.store().changes().latest();
		watch();
		assertEquals(kept, workspace.store().changes().latest(), "the same answer is not kept twice");
		workspace.keeper().rebuild(Progress.NONE);
		workspace.index().refresh();
		equal(list, lower);
		Watchlist earlier = watching().watch(HAINAN, DAY, 2018, Progress.NONE);
		assertTrue(earlier.risks().size() < list.risks().size());
		equal(list, lower);
	}

	@Test
	void yearsStandSideBySideAndAPackageWithoutWarningsSaysWhy() throws LookbackException {
		Watchlist list = watch();
		List<YearPoints> years = watching().trend(HAINAN, DAY, list.risks().get(0).key());
		assertEquals(Optional.of(list.risks().get(0)), years.stream().filter(each -> each.year() == 2019).findFirst().orElseThrow().risk());
		assertTrue(assertThrows(LookbackException.class, () -> watching().watch("liaoning-xinbin-2019", DAY, Progress.NONE)).getMessage().contains("没有返贫预警的要求"));
		assertThrows(LookbackException.class, () -> watching().why(HAINAN, DAY, "nobody"));
	}

	@Test
	void theWorkbookHoldsTheList() throws LookbackException {
		Path file = folder.resolve("预警.xlsx");
		watching().export(watch(), watch().proposed(), WarningList.of(WarningList.Kind.WARNED), false, file, Locale.CHINA, Progress.NONE);
		assertTrue(Files.exists(file));
	}

	private Kept draw(int size, String stratum, long seed) throws LookbackException {
		Design design = new Design(stratum.isEmpty() ? Design.Method.SIMPLE : Design.Method.STRATIFIED, size, 0, Design.Allocation.PROPORTIONAL, Map.of(), 2, seed);
		return workspace.sampling().draw(new Sampling.Wanted("抽查", Query.ALL, stratum, "", design, "市扶贫办", "十月上旬抽查"), Progress.NONE);
	}

	@Test
	void aSampleIsDrawnAgainAndComesBackFromTheJournal() throws LookbackException {
		Kept kept = draw(12, "householdYear.exitStatus", 7);
		assertEquals(12, kept.sample().visits().size());
		assertEquals(90, kept.frame().units().size());
		assertEquals(kept.draw().resultHash(), draw(12, "householdYear.exitStatus", 7).draw().resultHash());
		assertNotEquals(kept.draw().resultHash(), draw(12, "householdYear.exitStatus", 8).draw().resultHash());
		Proof proof = workspace.sampling().verify(kept.draw().id(), Progress.NONE);
		assertTrue(proof.holds());
		assertEquals(0, proof.gone() + proof.come());
		workspace.close();
		assertEquals(Map.of(), lookback.rebuild(folder.resolve("workspace"), folder.resolve("anew"), Progress.NONE).left());
		workspace = (OpenWorkspace) lookback.open(folder.resolve("anew"), Lookback.Access.WRITE, Progress.NONE);
		assertEquals(3, workspace.sampling().list().size());
		assertTrue(workspace.sampling().verify(1, Progress.NONE).holds());
		assertEquals(kept.sample().text(), workspace.sampling().find(1).sample().text());
	}

	@Test
	void whatCannotBeDrawnIsRefusedWithASentence() {
		assertTrue(assertThrows(LookbackException.class, () -> draw(91, "", 1)).getMessage().contains("90"));
		assertTrue(assertThrows(LookbackException.class, () -> draw(5, "member.name", 1)).getMessage().contains("member.name"));
		assertTrue(assertThrows(LookbackException.class, () -> workspace.sampling().find(99)).getMessage().contains("99"));
		assertThrows(LookbackException.class, () -> workspace.sampling()
				.draw(new Sampling.Wanted("x", Query.ALL, "", "", Design.simple(3, 0, 1), "", ""), Progress.NONE));
	}

	@Test
	void backChecksAreComparedByFieldAndVisitor() throws LookbackException {
		BackCheck check = workspace.sampling().backCheck(0.95, Progress.NONE);
		assertTrue(check.checked() > 0, "the sample has a few second visits");
		assertTrue(check.first() >= check.checked());
		assertEquals(check.first(), check.visitors().stream().mapToLong(one -> one.households()).sum());
		assertEquals(check.checked(), check.visitors().stream().mapToLong(one -> one.checked()).sum());
		List<List<List<String>>> tables = workspace.sampling().tables(check, false, Locale.CHINA);
		assertEquals(check.fields().size() + 1, tables.get(0).size());
		assertEquals(check.visitors().size() + 1, tables.get(1).size());
	}
}
