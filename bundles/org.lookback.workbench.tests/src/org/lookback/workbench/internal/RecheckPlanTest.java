package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleSettings;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.Reading;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.HandEdit;
import org.lookback.workbench.api.Authoring.Shelved;
import org.lookback.workbench.api.Lookback;

/** What a check asks again, and when it asks everybody. */
class RecheckPlanTest {

	private static final String SHANDONG = "shandong-2019";
	private static final LocalDate AS_OF = LocalDate.of(2019, 11, 30);

	@TempDir
	static Path folder;

	private static LookbackService lookback;
	private static OpenWorkspace workspace;
	private static long all;
	private CheckSummary before;

	@BeforeAll
	static void takeTheSmallSampleIn() throws LookbackException {
		lookback = new LookbackService(WorkspaceTest::packages);
		List<SampleFile> files = lookback.sample(SampleSettings.small(folder.resolve("files")), Progress.NONE).files();
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : files) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
		all = workspace.overview().households();
	}

	@AfterAll
	static void close() throws LookbackException {
		workspace.close();
	}

	@BeforeEach
	void check() throws LookbackException {
		before = run();
	}

	private static CheckSummary run() throws LookbackException {
		return workspace.checking().run(SHANDONG, AS_OF, Progress.NONE);
	}

	private static OptionalLong latest() throws LookbackException {
		return OptionalLong.of(workspace.store().checkRuns().latest(SHANDONG).orElseThrow().id());
	}

	private static void assertAll(CheckSummary summary) {
		assertEquals(new CheckSummary.Made(all, 0, OptionalLong.empty()), summary.made());
	}

	@Test
	void nothingHasChanged() throws LookbackException {
		OptionalLong since = latest();
		CheckSummary again = run();
		assertEquals(new CheckSummary.Made(0, all, since), again.made());
		assertEquals(before.outcomes(), again.outcomes());
		assertEquals(before.blocking(), again.blocking());
	}

	@Test
	void onlyTheHouseholdThatWasEditedIsAsked() throws LookbackException {
		long household = first();
		workspace.store().edits().change(new HandEdit(household, Optional.empty(), "water", Optional.of(2019), "", "safeWater", Optional.of(false), "王工", "看过"));
		CheckSummary again = run();
		assertEquals(1, again.made().evaluated());
		assertEquals(all - 1, again.made().carriedOver());
	}

	private static long first() throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			return facts.ranges(1).getFirst().first();
		}
	}

	@Test
	void everybodyIsAskedWhenSomebodyWantsItSo() throws LookbackException {
		assertAll(workspace.checking().run(SHANDONG, AS_OF, true, Progress.NONE));
	}

	@Test
	void anotherDayAsksEverybodyAndTheOldDayGoesOnFromItsOwnRun() throws LookbackException {
		OptionalLong since = latest();
		assertAll(workspace.checking().run(SHANDONG, LocalDate.of(2019, 8, 1).plusDays(all), Progress.NONE));
		assertEquals(since, run().made().since());
	}

	@Test
	void anotherPackageIsNoPlaceToStartFrom() throws LookbackException {
		Shelved shandong = shelved(SHANDONG);
		Shelved own = workspace.authoring().copy(shandong, "own-2019");
		assertAll(workspace.checking().run("own-2019", AS_OF, Progress.NONE));
		assertEquals(all, workspace.checking().run("own-2019", AS_OF, Progress.NONE).made().carriedOver());
		String path = workspace.authoring().files(own).stream().filter(file -> file.startsWith("parameters")).findFirst().orElseThrow();
		workspace.authoring().save(own, path, workspace.authoring().text(own, path) + "\n# 只加了一行说明\n");
		assertAll(workspace.checking().run("own-2019", AS_OF, Progress.NONE));
	}

	private static Shelved shelved(String id) throws LookbackException {
		return workspace.authoring().shelf().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void aReadingForAVillageAsksThoseWhoLiveThere() throws LookbackException {
		String township = RegionTree.shipped().children("371524").getFirst().code();
		String village = RegionTree.shipped().children(township).getLast().code();
		workspace.store().edits().change(
				new HandEdit(first(), Optional.empty(), "household", Optional.empty(), "", "villageCode", Optional.of(village), "王工", "搬家"));
		run();
		set("highProfit", village, "40000", "会议纪要");
		assertEquals(1, run().made().evaluated());
		set("highProfit", village, "40000", "另一份会议纪要");
		assertEquals(0, run().made().evaluated());
		set("highProfit", "", "40000", "全省");
		assertAll(run());
	}

	@Test
	void aReadingThatNoRuleOfHouseholdsReadsAsksNobody() throws LookbackException {
		set("noticeDays", "", "7", "公示期");
		assertEquals(0, run().made().evaluated());
		set("highProfit", "", "77000", LocalDate.of(2019, 12, 1), "下月起");
		assertEquals(0, run().made().evaluated());
	}

	private static void set(String parameter, String region, String value, String why) throws LookbackException {
		workspace.authoring().addReading(reading(parameter, region, value, Optional.empty(), why));
	}

	private static void set(String parameter, String region, String value, LocalDate from, String why) throws LookbackException {
		workspace.authoring().addReading(reading(parameter, region, value, Optional.of(from), why));
	}

	private static Reading reading(String parameter, String region, String value, Optional<LocalDate> from, String why) {
		return new Reading(SHANDONG, parameter, region, "", List.of(value), from, Optional.empty(), "王工", AS_OF, why, false, "", 0);
	}

	@Test
	void aCancelledCheckLeavesNothing() throws LookbackException {
		List<CheckRun> runs = workspace.store().checkRuns().list();
		workspace.store().edits().change(
				new HandEdit(first(), Optional.empty(), "householdYear", Optional.of(2019), "", "wealthy", Optional.of(all % 2 == 0), "王工", "看过"));
		assertThrows(CancelledException.class, () -> workspace.checking().run(SHANDONG, AS_OF, new Progress() {
			private boolean worked;

			@Override
			public void begin(String task, long total) {
				// which task it is does not matter
			}

			@Override
			public void worked(long units) {
				worked |= units > 0;
			}

			@Override
			public boolean cancelled() {
				return worked;
			}
		}));
		assertEquals(runs, workspace.store().checkRuns().list());
		assertEquals(1, run().made().evaluated());
	}

	@Test
	void aRestoredBackupGoesOnFromTheRunsInIt() throws Exception {
		Path zip = folder.resolve("backup.zip");
		workspace.keeping().backup(zip, Progress.NONE);
		OptionalLong since = latest();
		workspace.store().edits().change(new HandEdit(first(), Optional.empty(), "water", Optional.of(2019), "", "safeWater", Optional.of(true), "王工", "修好了"));
		run();
		lookback.restore(zip, folder.resolve("restored"), Progress.NONE);
		try (OpenWorkspace restored = (OpenWorkspace) lookback.open(folder.resolve("restored"), Lookback.Access.WRITE, Progress.NONE)) {
			CheckSummary again = restored.checking().run(SHANDONG, AS_OF, Progress.NONE);
			assertEquals(since, again.made().since());
			assertEquals(before.outcomes(), again.outcomes());
			assertEquals(before.findings(), again.findings());
			assertEquals(before.blocking(), again.blocking());
		} finally {
			Files.deleteIfExists(zip);
		}
	}
}
