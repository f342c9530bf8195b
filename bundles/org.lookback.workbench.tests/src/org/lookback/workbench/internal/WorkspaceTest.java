package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.analysis.api.Table;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Listing;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Truth;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.PackageSource;
import org.lookback.workbench.api.Checking;
import org.lookback.workbench.api.Checking.Explained;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Workspace;

/** The small sample through all façades, as an analyst would take it. */
class WorkspaceTest {

	private static final String SHANDONG = "shandong-2019";
	private static final LocalDate AS_OF = LocalDate.of(2019, 11, 30);

	@TempDir
	static Path folder;

	private static LookbackService lookback;
	private static SampleResult sample;
	private static Workspace workspace;
	private static List<Outcome> imported;
	private static CheckSummary summary;

	static List<PackageSource> packages() {
		try (Stream<Path> bundles = Files.list(Path.of("..").toAbsolutePath().normalize())) {
			return bundles.map(bundle -> bundle.resolve("package")).filter(p -> Files.exists(p.resolve("package.yaml"))).sorted()
					.map(PackageSource::folder).toList();
		} catch (IOException unreadable) {
			throw new java.io.UncheckedIOException(unreadable);
		}
	}

	@BeforeAll
	static void importAndCheckTheSmallSample() throws LookbackException {
		lookback = new LookbackService(WorkspaceTest::packages);
		sample = lookback.sample(SampleSettings.small(folder.resolve("files")), Progress.NONE);
		workspace = lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		imported = workspace.importing().run(plans(), false, Progress.NONE);
		summary = workspace.checking().run(SHANDONG, AS_OF, Progress.NONE);
	}

	private static List<ImportPlan> plans() throws LookbackException {
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : sample.files()) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		return plans;
	}

	@AfterAll
	static void close() throws Exception {
		workspace.close();
	}

	@Test
	void everyFileIsRecognisedAndNoRowIsLost() {
		for (SampleFile file : sample.files()) {
			Outcome outcome = imported.stream().filter(o -> o.file().equals(file.path())).findFirst().orElseThrow();
			assertEquals("", outcome.failure(), file.name());
			var report = outcome.report().orElseThrow();
			assertEquals(file.kind(), report.kind().id(), file.name());
			if (!file.kind().equals("sheets")) {
				assertEquals(file.rows(), report.rows(), file.name());
			}
			assertEquals(report.rows(), report.accepted() + report.rejected(), file.name());
		}
	}

	@Test
	void importingTheSameFilesAgainDoublesNothing() throws LookbackException {
		long before = workspace.overview().households();
		List<Outcome> again = workspace.importing().run(plans(), false, Progress.NONE);
		assertTrue(again.stream().allMatch(outcome -> outcome.report().orElseThrow().alreadyImported()));
		assertEquals(before, workspace.overview().households());
	}

	@Test
	void aBarCountsWhatItOpens() throws LookbackException {
		Table table = workspace.charting().table(Query.ALL, List.of("cause.main", "finding.sector"), Unit.HOUSEHOLD, Locale.CHINA);
		assertFalse(table.cells().isEmpty());
		for (Table.Cell cell : table.cells()) {
			try (Listing list = workspace.searching().list(cell.query(), Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
				assertEquals(cell.count(), list.size(), cell.key().toString());
			}
		}
	}

	@Test
	void everyHouseholdHasAnOutcomeAndTheIndexKnowsIt() throws LookbackException {
		long decided = summary.outcomes().stream().mapToLong(outcome -> outcome.households()).sum();
		assertEquals(summary.households(), decided + summary.undecided());
		Counts counts = workspace.searching().count(Query.ALL, new Shape.Counts(List.of("outcome:" + SHANDONG), Unit.HOUSEHOLD));
		assertEquals(summary.households(), counts.rows().stream().mapToLong(Counts.Row::count).sum());
		assertFalse(workspace.checking().latest(SHANDONG).orElseThrow().outdated());
	}

	@Test
	void theCheckAndTheIndexCountTheSameHouseholdsAndPersons() throws LookbackException {
		Counts persons = workspace.searching().count(Query.ALL, new Shape.Counts(List.of("outcome:" + SHANDONG), Unit.PERSON));
		assertEquals(summary.persons(), persons.total());
		assertEquals(summary.persons(), workspace.overview().persons());
		assertEquals(summary.households(), workspace.overview().households());
	}

	@Test
	void aRepeatedCheckReadsAgainOnlyWhatItSeesDifferently() throws LookbackException, IOException {
		List<Path> before = generations();
		CheckSummary again = workspace.checking().run(SHANDONG, AS_OF, Progress.NONE);
		assertEquals(before, generations());
		CheckSummary later = workspace.checking().run(SHANDONG, AS_OF.plusDays(40), Progress.NONE);
		for (CheckSummary.OutcomeCount outcome : later.outcomes()) {
			Query query = Query.ALL.where("outcome:" + SHANDONG, outcome.outcome());
			assertEquals(outcome.households(), workspace.searching().count(query, new Shape.Counts(List.of(), Unit.HOUSEHOLD)).total());
		}
		assertEquals(again.outcomes(), workspace.checking().run(SHANDONG, AS_OF, Progress.NONE).outcomes());
		assertEquals(AS_OF, workspace.checking().latest(SHANDONG).orElseThrow().asOf());
	}

	private static List<Path> generations() throws IOException {
		try (Stream<Path> folders = Files.list(workspace.directory().resolve("index"))) {
			return folders.filter(Files::isDirectory).sorted().toList();
		}
	}

	@Test
	void outcomesAndRulesAreInTheReadersWords() throws LookbackException {
		String outcomes = "outcome:" + SHANDONG;
		assertEquals("脱贫享受政策人口", workspace.searching().label(outcomes, "脱贫享受政策人口", Locale.CHINA));
		assertEquals("Lifted, still supported", workspace.searching().label(outcomes, "脱贫享受政策人口", Locale.ENGLISH));
		assertEquals("未定", workspace.searching().label(outcomes, "undecided", Locale.CHINA));
		assertTrue(workspace.searching().label("finding.rule", "SD-G-EDU-1", Locale.CHINA).startsWith("义务教育阶段失学辍学"));
		assertEquals("NO-SUCH-RULE", workspace.searching().label("finding.rule", "NO-SUCH-RULE", Locale.CHINA));
	}

	@Test
	void anExplanationGoesDownToClauseAndImportedRow() throws LookbackException {
		String household = workspace.searching().search(Query.ALL, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 1), false).hits().get(0).id();
		Explained explained = workspace.checking().explain(household, SHANDONG, Optional.empty());
		assertEquals(AS_OF, explained.asOf());
		for (Decision decision : explained.decisions()) {
			String clause = decision.clause().clauseId(SHANDONG);
			assertTrue(workspace.policies().clause(clause).orElseThrow().text().contains(decision.clause().quote()), clause);
			assertTrue(decision.value() != Truth.UNDECIDED || !decision.blockedBy().isEmpty(), decision.rule());
		}
		assertTrue(explained.decisions().stream().flatMap(d -> d.facts().stream()).anyMatch(f -> f.source().filter(s -> s.row() > 0).isPresent()));
		assertEquals(explained.decisions(), explained.tree().stream().map(rule -> rule.decision().orElseThrow()).toList());
		assertTrue(explained.tree().stream().allMatch(rule -> !rule.children().isEmpty() || rule.value().equals(Optional.of(Truth.NOT_MET))));
	}

	@Test
	void aVillageIsExplainedWithWhatStandsInIt() throws LookbackException {
		String household = workspace.searching().search(Query.ALL, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 1), false).hits().get(0).id();
		String village = workspace.checking().household(household).root().text("villageCode").orElseThrow();
		Checking.ExplainedVillage explained = workspace.checking().explainVillage(village, SHANDONG, Optional.of(AS_OF));
		assertEquals(village, explained.villageCode());
		explained.places().forEach(place -> assertEquals(place.decisions(),
				place.tree().stream().map(rule -> rule.decision().orElseThrow()).toList()));
		assertThrows(LookbackException.class, () -> workspace.checking().explainVillage("000000000000", SHANDONG, Optional.empty()));
	}

	@Test
	void readersWorkBesideTheWriterAndCannotWrite() throws LookbackException {
		try (Workspace reader = lookback.open(workspace.directory(), Lookback.Access.READ, Progress.NONE)) {
			assertEquals(workspace.overview().households(), reader.overview().households());
			assertThrows(LookbackException.class, () -> reader.checking().run(SHANDONG, AS_OF, Progress.NONE));
		}
	}

	@Test
	void aSecondWriterIsToldWhoHoldsIt() {
		String message = assertThrows(LookbackException.class,
				() -> lookback.open(workspace.directory(), Lookback.Access.WRITE, Progress.NONE)).getMessage();
		assertTrue(message.contains(Long.toString(ProcessHandle.current().pid())), message);
	}

	@Test
	void anExportHasTheRowsOfTheList() throws LookbackException, IOException {
		Query query = Query.ALL.where("cause.main", "因病");
		Path file = folder.resolve("list.csv");
		long rows = workspace.exporting().list(query, Shape.Kind.HOUSEHOLDS, Optional.empty(), false,
				workspace.exporting().usualFields(Shape.Kind.HOUSEHOLDS), false, file, Locale.CHINA, Progress.NONE);
		assertEquals(rows + 1, Files.readAllLines(file).size());
		try (Listing list = workspace.searching().list(query, Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
			assertEquals(list.size(), rows);
		}
	}

	@Test
	void aPackageWithoutRulesSaysSo(@TempDir Path other) throws LookbackException, IOException {
		Path own = other.resolve("packages").resolve("documents-only");
		Files.createDirectories(own.resolve("documents"));
		Files.writeString(own.resolve("documents").resolve("notice.txt"), "¶ 一\n逐户排查。\n");
		Files.writeString(own.resolve("package.yaml"), """
				id: documents-only
				title: {zh: 只有文件, en: Documents only}
				version: 1.0.0
				province: 示例省
				regions: ["37"]
				documents:
				  - {id: notice, title: 通知, number: 无, issuer: 示例, issued: 2019-01-01}
				""");
		try (Workspace fresh = lookback.open(other, Lookback.Access.CREATE, Progress.NONE)) {
			assertTrue(assertThrows(LookbackException.class, () -> fresh.checking().run("documents-only", AS_OF, Progress.NONE)).getMessage()
					.contains("documents-only"));
		}
	}

	@Test
	void readingsDecideWhatWasOpenAndOutdateTheCheck(@TempDir Path other) throws LookbackException, IOException {
		try (Workspace fresh = lookback.open(other, Lookback.Access.CREATE, Progress.NONE)) {
			fresh.importing().run(plans(), false, Progress.NONE);
			long openBefore = fresh.checking().run(SHANDONG, AS_OF, Progress.NONE).undecided();
			fresh.policies().addReadings(sample.directory().resolve("readings_" + SHANDONG + ".yaml"));
			assertTrue(fresh.checking().latest(SHANDONG).orElseThrow().outdated());
			long openAfter = fresh.checking().run(SHANDONG, AS_OF, Progress.NONE).undecided();
			assertTrue(openAfter < openBefore, openBefore + " → " + openAfter);
			assertThrows(LookbackException.class, () -> fresh.policies().setReadings("readings:\n  - nonsense: ["));
		}
	}

	@Test
	void aFileThatFailsDoesNotStopTheOthers(@TempDir Path other) throws LookbackException, IOException {
		Path bad = Files.write(other.resolve("照片.xlsx"), new byte[] { (byte) 0xFF, (byte) 0xD8, 1, 2, 3 });
		assertTrue(assertThrows(LookbackException.class, () -> workspace.importing().sniff(bad)).getMessage().contains("照片.xlsx"));
	}
}
