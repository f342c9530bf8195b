package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.procedure.Advance;
import org.lookback.casework.api.procedure.CaseBook;
import org.lookback.casework.api.procedure.CaseHousehold;
import org.lookback.casework.api.procedure.CaseState.Phase;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.casework.api.procedure.Entered;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Checking;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Proceeding;
import org.lookback.workbench.api.Proceeding.BoardRow;
import org.lookback.workbench.api.Proceeding.DeadlineRow;
import org.lookback.workbench.api.Proceeding.Done;
import org.lookback.workbench.api.Proceeding.MomentKind;
import org.lookback.workbench.api.Proceeding.Question;
import org.lookback.workbench.api.Proceeding.Start;
import org.lookback.workbench.api.Proceeding.Started;

/** Procedures from the outcome of a check to the notice on the wall, kept, taken back and made anew. */
class ProcedureDeskTest {

	private static final String SHANDONG = "shandong-2019";
	private static final String MARKING = "SD-MARKING";
	private static final String OPENS = "脱贫不再享受政策人口（原则上）";
	private static final int HOUSEHOLDS = 60;
	private static final LocalDate DAY = LocalDate.of(2019, 9, 20);

	@TempDir
	static Path shared;

	@TempDir
	Path folder;

	private final LookbackService lookback = new LookbackService(WorkspaceTest::packages);
	private OpenWorkspace workspace;

	@BeforeAll
	static void checkASmallProvince() throws LookbackException {
		Locale.setDefault(Locale.CHINA);
		LookbackService making = new LookbackService(WorkspaceTest::packages);
		SampleResult sample = making.sample(new SampleSettings(HOUSEHOLDS, 11, shared.resolve("files"), List.of("371524"), 2018, 2019), Progress.NONE);
		try (OpenWorkspace made = (OpenWorkspace) making.open(shared.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE)) {
			List<ImportPlan> plans = new ArrayList<>();
			for (SampleFile file : sample.files()) {
				plans.add(made.importing().plan(made.importing().sniff(file.path())));
			}
			made.importing().run(plans, false, Progress.NONE);
			StandardsPackage standards = made.shelf().find(SHANDONG);
			made.policies().setReadings(standards.sampleReadings().orElseThrow());
			made.checking().run(SHANDONG, LocalDate.of(2019, 9, 1), Progress.NONE);
		}
	}

	@BeforeEach
	void copyIt() throws LookbackException, IOException {
		Locale.setDefault(Locale.CHINA);
		copy(shared.resolve("workspace"), folder.resolve("workspace"));
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.WRITE, Progress.NONE);
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else {
					Files.copy(file, target);
				}
			}
		}
	}

	@AfterEach
	void close() throws LookbackException {
		workspace.close();
		Locale.setDefault(Locale.ENGLISH);
	}

	private Proceeding proceeding() {
		return workspace.proceeding();
	}

	private static Query opened() {
		return Query.ALL.and(new Filter.In("outcome:" + SHANDONG, List.of(OPENS)));
	}

	private Started start(Query query, boolean together) throws LookbackException {
		return proceeding().start(new Start(SHANDONG, MARKING, List.of(), query, DAY, together, "", ""), "王乡长", Progress.NONE);
	}

	private Done next(long id, String day) throws LookbackException {
		return proceeding().advance(id, Advance.next(LocalDate.parse(day)).confirming(), "王乡长");
	}

	private CaseView posted() throws LookbackException {
		CaseView batch = start(opened(), true).cases().getFirst();
		next(batch.id(), "2019-09-23");
		next(batch.id(), "2019-09-25");
		return next(batch.id(), "2019-09-27").view();
	}

	private static String refused(Executable entry) {
		return assertThrows(LookbackException.class, entry).getMessage();
	}

	@Test
	void thoseWhoseOutcomeOpensItStartAndTheOthersAreNamed() throws Exception {
		Started started = start(Query.ALL, false);
		assertTrue(started.count().households() > 1, "the sample has some");
		assertEquals(HOUSEHOLDS, started.count().households() + started.leftOut().size());
		assertEquals(started.cases().size(), started.cases().stream().map(one -> one.households().getFirst().village()).distinct().count());
		Checking.Verdicts verdicts = workspace.checking().verdicts(SHANDONG, started.cases().stream().flatMap(one -> one.households().stream())
				.map(CaseHousehold::number).toList()).orElseThrow();
		assertTrue(verdicts.of().values().stream().allMatch(one -> one.outcome().equals(OPENS)));
		assertTrue(started.leftOut().stream().allMatch(one -> one.why().contains("不打开这个程序")));
		assertTrue(refused(() -> start(opened(), true)).contains("已经在办"));
		assertTrue(refused(() -> proceeding().start(new Start(SHANDONG, "SD-PRC-9", List.of("x"), Query.ALL, DAY, true, "", ""), "", Progress.NONE)).contains(MARKING));
		assertTrue(refused(() -> proceeding().start(new Start("liaoning-xinbin-2019", "LN-PRC-1", List.of(), Query.ALL, DAY, true, "", ""), "", Progress.NONE)).contains("先检查"));
	}

	@Test
	void theBoardCountsWhatItsListHolds() throws Exception {
		posted();
		for (BoardRow row : proceeding().board(Question.ALL)) {
			List<CaseView> list = proceeding().cases(new Question(row.packageId(), row.procedure(), row.step(), row.step().isEmpty() ? List.of(row.phase()) : List.of(), "", ""));
			assertEquals(row.cases(), list.size(), row.toString());
			assertEquals(row.count().persons(), list.stream().mapToLong(one -> one.count().persons()).sum(), row.toString());
		}
	}

	@Test
	void anObjectionAgainstOneHouseholdLeavesTheOthersGoing() throws Exception {
		CaseView batch = posted();
		String key = batch.households().getFirst().key();
		Done alone = proceeding().object(batch.id(), List.of(key), LocalDate.of(2019, 9, 29), "村民", "买了商品房", "王乡长");
		assertEquals(Phase.OBJECTED, alone.view().state().phase());
		assertEquals(List.of(key), alone.view().households().stream().map(CaseHousehold::key).toList());
		assertEquals(batch.households().size() - 1, proceeding().find(batch.id()).households().size());
		assertEquals(Phase.RUNNING, next(batch.id(), "2019-10-04").view().state().phase());
		assertTrue(refused(() -> next(alone.view().id(), "2019-10-04")).contains("还没有答复"));
		Done on = proceeding().resolve(alone.view().id(), LocalDate.of(2019, 9, 30), false, "不属实", "王乡长");
		assertEquals(Optional.of(LocalDate.of(2019, 10, 6)), on.view().dates("SD-PRC-3").spans().getFirst().earliest());
		assertTrue(refused(() -> proceeding().withdraw(batch.id(), List.of(key), LocalDate.of(2019, 10, 8), "已单独办理", "")).contains("没有户"));
		assertEquals(1, proceeding().cases(new Question("", "", "", List.of(), "", key)).size());
	}

	@Test
	void whatIsRefusedLeavesNothingAndTwoAtOnceAreTold() throws Exception {
		CaseView batch = posted();
		long seen = batch.state().seen();
		assertTrue(refused(() -> next(batch.id(), "2019-09-30")).contains("公示期7天"));
		assertEquals(seen, proceeding().find(batch.id()).state().seen());
		CaseBook book = CaseBook.open(workspace.store().procedures());
		Entered mine = new Entered(batch.state().events().subList(0, 1), List.of());
		next(batch.id(), "2019-10-04");
		assertTrue(refused(() -> book.enter(batch.state(), mine)).contains("刚刚有了新的登记"));
		assertTrue(refused(() -> proceeding().find(99)).contains("没有编号为 99"));
	}

	@Test
	void aWorkspaceMadeAnewHasTheSameCases() throws Exception {
		CaseView batch = posted();
		proceeding().object(batch.id(), List.of(batch.households().getFirst().key()), LocalDate.of(2019, 9, 29), "村民", "有车", "王乡长");
		next(batch.id(), "2019-10-04");
		proceeding().undo(batch.id(), "录错", "李主任");
		List<String> before = told();
		List<CaseView> cases = proceeding().cases(Question.ALL);
		assertEquals(List.of(), workspace.keeping().verify(Progress.NONE));
		workspace.close();
		assertEquals(Map.of(), lookback.rebuild(folder.resolve("workspace"), folder.resolve("anew"), Progress.NONE).left());
		workspace = (OpenWorkspace) lookback.open(folder.resolve("anew"), Lookback.Access.WRITE, Progress.NONE);
		assertEquals(before, told());
		assertEquals(cases.stream().map(one -> one.state().steps()).toList(), proceeding().cases(Question.ALL).stream().map(one -> one.state().steps()).toList());
		assertTrue(before.stream().anyMatch(line -> line.startsWith("［已撤销］") && line.contains("村内公示")), before.toString());
	}

	private List<String> told() throws LookbackException {
		return proceeding().cases(Question.ALL).stream().flatMap(one -> Stream.concat(proceeding().cells(one, Locale.CHINA).stream(),
				proceeding().history(one, Locale.CHINA).stream())).toList();
	}

	@Test
	void theNoticeIsPrintedFromTheTemplateWithMaskedNames() throws Exception {
		CaseView batch = posted();
		Path file = folder.resolve("公示.docx");
		proceeding().print(batch.id(), "", "乡扶贫办", false, file);
		String text = text(file);
		assertTrue(text.contains("2019年9月27日") && text.contains("2019年10月4日") && text.contains("乡扶贫办") && text.contains("公示期7天"), text);
		assertTrue(text.contains("**") && !text.matches("(?s).*\\d{17}[\\dX].*") && !text.contains("{"), text);
		proceeding().print(batch.id(), "SD-PRC-3", "", true, file);
		assertTrue(text(file).matches("(?s).*\\d{17}[\\dX].*"));
		assertTrue(refused(() -> proceeding().print(batch.id(), "SD-PRC-4", "", false, file)).contains("SD-PRC-3"));
		assertTrue(refused(() -> proceeding().print(batch.id(), "", "", false, folder.resolve("a.pdf"))).contains(".docx"));
	}

	private static String text(Path docx) throws IOException {
		try (ZipFile zip = new ZipFile(docx.toFile())) {
			ZipEntry entry = zip.getEntry("word/document.xml");
			return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
		}
	}

	@Test
	void aPackageThatChangedHalfWayIsSaidAndMovedToOnlyWhenAsked() throws Exception {
		CaseView batch = posted();
		workspace.close();
		workspace = (OpenWorkspace) new LookbackService(this::changed).open(folder.resolve("workspace"), Lookback.Access.WRITE, Progress.NONE);
		CaseView view = proceeding().find(batch.id());
		assertEquals(Optional.of("1.0.1"), view.newer());
		assertEquals("1.0.0", view.state().pinned().version());
		assertTrue(next(batch.id(), "2019-10-04").notes().getLast().contains("仍按开始时的 1.0.0 版办理"));
		assertTrue(refused(() -> proceeding().move(batch.id(), "", "")).contains("理由"));
		Done moved = proceeding().move(batch.id(), "新版通知", "王乡长");
		assertEquals("1.0.1", moved.view().state().pinned().version());
		assertEquals(Optional.empty(), moved.view().newer());
		assertEquals("SD-PRC-4", moved.view().state().current().orElseThrow().step().id());
	}

	private List<PackageSource> changed() {
		Path copy = folder.resolve("changed");
		try {
			if (!Files.isDirectory(copy)) {
				copy(Path.of("..").toAbsolutePath().normalize().resolve("org.lookback.pack.shandong/package"), copy);
				Path header = copy.resolve("package.yaml");
				Files.writeString(header, Files.readString(header).replace("version: 1.0.0", "version: 1.0.1"));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return List.of(PackageSource.folder(copy));
	}

	@Test
	void deadlinesHaveWeekdaysAndQuestions() throws Exception {
		List<DeadlineRow> rows = proceeding().deadlines(SHANDONG, LocalDate.of(2019, 8, 20));
		DeadlineRow city = row(rows, "SD-DL-1");
		assertEquals(Optional.of(LocalDate.of(2019, 9, 2)), city.last());
		assertEquals(Optional.of(DayOfWeek.MONDAY), city.weekday());
		assertEquals(13, city.days());
		assertEquals(Optional.of(9L), city.workdays());
		assertTrue(city.questions().getFirst().contains("2015-08-12"), "an issue date of 2015 is questioned");
		DeadlineRow province = row(rows, "SD-DL-2");
		assertEquals(Optional.of(LocalDate.of(2019, 9, 1)), province.last());
		assertEquals(Optional.of(DayOfWeek.SUNDAY), province.weekday());
		assertEquals(Optional.of(LocalDate.of(2019, 9, 2)), province.rolled());
		assertEquals(List.of(), province.questions());
		assertEquals(Optional.of(DayOfWeek.SATURDAY), row(rows, "SD-DL-3").weekday());
		assertEquals(Optional.of(LocalDate.of(2019, 11, 30)), row(rows, "SD-DL-3").last());
		List<DeadlineRow> shanxi = proceeding().deadlines("shanxi-2021", LocalDate.of(2021, 4, 30));
		assertEquals(Optional.of(LocalDate.of(2021, 5, 21)), row(shanxi, "SX-DEPARTMENTS").last());
		assertEquals(Optional.of(20L), row(shanxi, "SX-PROVINCE").workdays().map(days -> days + 1));
		DeadlineRow liaoning = row(proceeding().deadlines("liaoning-xinbin-2019", LocalDate.of(2019, 7, 3)), "LN-DL-1");
		assertEquals(25, liaoning.days());
		assertEquals(Optional.of(DayOfWeek.SUNDAY), liaoning.weekday());
		DeadlineRow guangdong = row(proceeding().deadlines("guangdong-qingyuan-2019", LocalDate.of(2019, 9, 16)), "GD-DL-DONE");
		assertEquals(Optional.of(11L), guangdong.workdays());
	}

	private static DeadlineRow row(List<DeadlineRow> rows, String id) {
		return rows.stream().filter(row -> row.deadline().id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void theTimelineHoldsMeasuresVisitsFindingsAndSteps() throws Exception {
		CaseView batch = posted();
		String key = batch.households().getFirst().key();
		List<Proceeding.Moment> moments = proceeding().timeline(key, false, Locale.CHINA);
		for (MomentKind kind : List.of(MomentKind.STEP, MomentKind.VERDICT, MomentKind.DATA, MomentKind.DEADLINE)) {
			assertTrue(moments.stream().anyMatch(one -> one.kind() == kind), kind.toString());
		}
		assertEquals(moments.stream().map(Proceeding.Moment::day).sorted().toList(), moments.stream().map(Proceeding.Moment::day).toList());
		assertFalse(moments.stream().anyMatch(one -> one.title().contains("!")), moments.toString());
	}
}
