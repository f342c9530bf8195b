package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Issue;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.verdict.Determination;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.StoryDesk;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Proceeding;
import org.lookback.workbench.api.Workspace;

/**
 * A year in the life of a province, in the window from the first file to the last briefing: problems become items, departments get them, a determination
 * becomes a procedure with an objection, a fact is corrected and what it caused is closed, the next round finds it again, a county's copy comes back, and
 * the month has its briefing. At the end every closed item has its proof, and every number of the briefing is what its query finds.
 *
 * <p>The package's readings are given by the façade; everything else is done with widgets.
 */
@TestMethodOrder(OrderAnnotation.class)
class YearTest {

	private static final String SHANDONG = "shandong-2019";
	/** Lives in a dangerous house of grade C or D. */
	private static final String DANGEROUS_HOUSE = "SD-G-HOU-1";
	private static final String GRADE = "鉴定等级";
	private static final List<String> DANGEROUS = List.of("C", "D");
	private static final int ENOUGH_FIGURES = 4;

	@TempDir
	static Path folder;

	private static ChosenFiles files;
	private static SampleResult sample;
	private static Workspace open;
	/** The problem whose way the test follows. */
	private static LedgerItem house;
	private static Path evidence;
	private static Issue september;

	@BeforeAll
	static void anEmptyWorkspace() throws Exception {
		sample = new SampleProvince().write(new SampleSettings(90, 42, folder.resolve("files"), List.of(SampleSettings.SMALL_COUNTY), 2019, 2019), Progress.NONE);
		Window.open(Files.createDirectories(folder.resolve("workspace")));
		open = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		open.policies().setReadings(open.proceeding().choices().stream().map(Proceeding.Choice::standards).filter(one -> one.id().equals(SHANDONG)).findFirst().orElseThrow()
				.sampleReadings().orElseThrow());
		files = new ChosenFiles();
	}

	@AfterAll
	static void goBack() {
		open = null;
		files.close();
		Window.close();
	}

	private static List<LedgerItem> all() throws Exception {
		return open.remedying().items(LedgerQuestion.ALL);
	}

	private static LedgerItem now(LedgerItem item) throws Exception {
		return open.remedying().find(item.key());
	}

	@Test
	@Order(1)
	void theProvincesFilesComeIn() {
		ImportDriver wizard = ImportDriver.open();
		for (String kind : List.of("wide", "income", "housing")) {
			wizard.add(sample.file(kind, 2019).orElseThrow().path());
		}
		wizard.next();
		wizard.next();
		wizard.importAll();
		assertTrue(wizard.results().stream().allMatch(line -> line.contains("已导入")), () -> wizard.results().toString());
		wizard.close();
		Window.until("households", ActBoard.LONG, () -> Services.workspaces().overview().filter(overview -> overview.households() > 0).isPresent());
	}

	@Test
	@Order(2)
	void whatTheFirstRoundFindsBecomesItems() throws Exception {
		ActBoard.check(LocalDate.of(2019, 8, 31));
		ActBoard.open();
		int problems = all().size();
		assertTrue(problems > 0, "there are problems");
		assertTrue(ActBoard.headline().contains("新列 " + problems + " 个"), ActBoard.headline());
		ActBoard.open();
		ActBoard.untilLedgerSays("新列 0 个");
		assertEquals(problems, all().size(), "a repeat opens nothing twice");
		house = all().stream().filter(item -> item.text(LedgerField.RULE).equals(DANGEROUS_HOUSE)).findFirst().orElseThrow();
	}

	@Test
	@Order(3)
	void departmentsGetTheirs() throws Exception {
		ActBoard.press("ledger.assign");
		Shell dialog = Window.await("批量交办");
		ActBoard.type(dialog, "ledger.assign.term", "2019-11-30");
		ActBoard.type(dialog, "ledger.assign.why", "九月调度会");
		ActBoard.ok(dialog);
		Shell preview = Window.await("批量交办：预览");
		assertTrue(now(house).text(LedgerField.DEPARTMENT).isEmpty(), "a preview changes nothing");
		ActBoard.ok(preview);
		ActBoard.untilLedgerSays("已交办");
		assertTrue(now(house).text(LedgerField.DEPARTMENT).contains("住房"), now(house).text(LedgerField.DEPARTMENT));
		assertEquals("2019-11-30", now(house).text(LedgerField.DUE));
	}

	@Test
	@Order(4)
	void theFirstMonthHasItsBriefing() throws Exception {
		september = brief("九月.docx", Optional.empty());
		Figure dangerous = figure(september, "鉴定等级");
		assertEquals(asked(dangerous), dangerous.count().orElseThrow());
	}

	@Test
	@Order(5)
	void aProcedureRunsItsCourseWithAnObjection() throws Exception {
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.act.open");
			Workbenches.show("org.lookback.ui.act.procedures");
		});
		Window.until("the board", ActBoard.LONG, () -> Widgets.isShown("procedures.cases"));
		ActBoard.press("procedures.start");
		Shell start = Window.await("开始办理");
		ActBoard.choose(start, "start.procedure", "标注程序");
		Window.run(() -> Widgets.byId(start, "start.together", Button.class).setSelection(true));
		ActBoard.type(start, "start.date", "2019-09-20");
		ActBoard.type(start, "start.name", "九月第一批");
		ActBoard.ok(start);
		untilCase("民主评议");
		advance("2019-09-23", false);
		untilCase("▷ 2.");
		advance("2019-09-25", true);
		untilCase("▷ 3.");
		advance("2019-09-27", false);
		untilCase("最早可办结：2019-10-04");
		advance("2019-10-01", false);
		assertTrue(ActBoard.close(Window.await("正在登记")).contains("7"), "a notice of seven days does not end after four");
		object("2019-09-29");
		untilCase("收入算少了");
		ActBoard.press("procedures.resolve");
		Shell answer = Window.await("答复异议");
		ActBoard.type(answer, "entry.date", "2019-09-30");
		ActBoard.type(answer, "entry.answer", "核对收入台账，不属实");
		ActBoard.ok(answer);
		ActBoard.close(Window.await("已登记，请注意"));
		untilCase("最早可办结：2019-10-06");
		Window.picture("400-year-procedure");
	}

	private static void untilCase(String words) {
		Window.until(words, ActBoard.LONG, () -> Widgets.byId("procedures.case", StyledText.class).getText().contains(words));
	}

	private static void advance(String day, boolean confirmed) {
		ActBoard.press("procedures.advance");
		Shell dialog = Window.await("办下一步");
		ActBoard.type(dialog, "entry.date", day);
		if (confirmed) {
			Window.run(() -> Widgets.byId(dialog, "entry.confirmed", Button.class).setSelection(true));
		}
		ActBoard.ok(dialog);
	}

	private static void object(String day) {
		ActBoard.press("procedures.object");
		Shell dialog = Window.await("登记异议");
		Window.run(() -> Widgets.byId(dialog, "entry.households", org.eclipse.swt.widgets.List.class).select(0));
		ActBoard.type(dialog, "entry.date", day);
		ActBoard.type(dialog, "entry.by", "村民");
		ActBoard.type(dialog, "entry.objection", "收入算少了");
		ActBoard.ok(dialog);
		ActBoard.close(Window.await("已登记，请注意"));
	}

	@Test
	@Order(6)
	void aFactIsCorrectedAndTheProblemClosedWithProof() throws Exception {
		evidence = Files.writeString(folder.resolve("验收单.txt"), "危房已拆除重建，验收合格");
		ActBoard.showLedger();
		remedied();
		ActBoard.askToClose(files, "王科长", evidence);
		assertTrue(ActBoard.close(Window.await("销号")).contains(SHANDONG), "what was not checked again stays open");
		assertEquals(LedgerState.DONE, LedgerState.of(now(house)));
		ActBoard.correct(house.text(LedgerField.HOUSEHOLD), GRADE, DANGEROUS, "A级", "验收后更正");
		ActBoard.check(LocalDate.of(2019, 11, 30));
		closeHouse("王科长");
		assertEquals("王科长", now(house).text(LedgerField.VERIFIED_BY));
	}

	private static void remedied() throws Exception {
		ActBoard.choose(now(house));
		ActBoard.move("整改中", "开工");
		ActBoard.choose(now(house));
		ActBoard.move("已整改待核", "完工");
		ActBoard.choose(now(house));
	}

	private static void closeHouse(String verifier) throws Exception {
		ActBoard.showLedger();
		ActBoard.choose(now(house));
		ActBoard.askToClose(files, verifier, evidence);
		ActBoard.untilLedgerSays("已销号：");
		assertEquals(LedgerState.CLOSED, LedgerState.of(now(house)));
	}

	@Test
	@Order(7)
	void theNextRoundFindsItAgain() throws Exception {
		ActBoard.correct(house.text(LedgerField.HOUSEHOLD), GRADE, List.of("A"), "D级", "雨后墙体开裂");
		ActBoard.check(LocalDate.of(2019, 12, 15));
		ActBoard.open();
		assertTrue(ActBoard.headline().contains("反弹 1 个"), ActBoard.headline());
		assertEquals(LedgerState.BACK, LedgerState.of(now(house)));
		assertEquals("", now(house).text(LedgerField.VERIFIED_BY), "who had closed it stays in its history alone");
		ActBoard.choose(now(house));
		Window.picture("401-year-back");
		remedied();
		ActBoard.correct(house.text(LedgerField.HOUSEHOLD), GRADE, DANGEROUS, "A级", "加固后更正");
		ActBoard.check(LocalDate.of(2019, 12, 20));
		evidence = Files.writeString(folder.resolve("复验单.txt"), "复验合格");
		closeHouse("赵局长");
		assertEquals(2, open.remedying().history(house.key()).stream().filter(change -> LedgerState.CLOSED.code().equals(change.after().get(LedgerField.STATE))).count());
	}

	@Test
	@Order(8)
	void aCountysCopyComesBack() throws Exception {
		LedgerItem first = all().stream().filter(item -> item.text(LedgerField.RULE).equals(DANGEROUS_HOUSE) && LedgerState.of(item).pending()).findFirst().orElseThrow();
		int before = all().size();
		ActBoard.choose(first);
		Path copy = files.next(folder.resolve("县台账.xlsx"));
		ActBoard.press("ledger.export");
		Window.answer(Window.await("导出台账副本"), "确定");
		Path filled = LedgerCopy.edit(copy, folder.resolve("县里填好.xlsx"), Map.of("责任人", "赵技术员", "整改措施", "拆旧建新"));
		merge(filled, "采用 1 行");
		assertEquals("赵技术员", edited().text(LedgerField.PERSON));
		assertEquals("拆旧建新", edited().text(LedgerField.MEASURE));
		files.next(filled);
		ActBoard.press("ledger.merge");
		Shell again = Window.await("收回台账副本：预览");
		assertTrue(Window.get(() -> Widgets.words(again)).contains("采用 0 行"), "the same copy again changes nothing");
		Window.run(again::close);
		Window.until("the closed preview", again::isDisposed);
		assertEquals(before, all().size(), "nothing is doubled, nothing lost");
		Window.run(() -> Widgets.type(Widgets.byId("ledger.find", Text.class), ""));
	}

	private static LedgerItem edited() throws Exception {
		return all().stream().filter(item -> item.text(LedgerField.PERSON).equals("赵技术员")).findFirst().orElseThrow();
	}

	private static void merge(Path file, String expected) {
		files.next(file);
		ActBoard.press("ledger.merge");
		Shell preview = Window.await("收回台账副本：预览");
		assertTrue(Window.get(() -> Widgets.words(preview)).contains(expected), () -> Window.get(() -> Widgets.words(preview)));
		ActBoard.ok(preview);
		ActBoard.untilLedgerSays("已合并");
	}

	@Test
	@Order(9)
	void theLastMonthsBriefingIsWhatItsQueriesFind() throws Exception {
		Issue december = brief("十二月.docx", Optional.of(september.id()));
		assertNotEquals(september.id(), december.id());
		List<Figure> counted = december.figures().stream()
				.filter(figure -> figure.kind() == Figure.Kind.NUMBER && figure.count().isPresent() && List.of(Unit.HOUSEHOLD, Unit.PERSON, Unit.FINDING).contains(figure.unit())).toList();
		assertTrue(counted.size() >= ENOUGH_FIGURES, () -> december.figures().toString());
		for (Figure figure : counted) {
			assertEquals(asked(figure), figure.count().orElseThrow(), figure.label() + " “" + figure.asked() + "”");
		}
		for (Figure figure : counted.stream().filter(figure -> figure.unit() == Unit.HOUSEHOLD).limit(ENOUGH_FIGURES).toList()) {
			openAgain(figure);
		}
		Figure before = figure(september, GRADE);
		Figure after = figure(december, GRADE);
		assertEquals(before.count().orElseThrow() - 1, after.count().orElseThrow(), "the corrected house is no longer among the dangerous ones");
		assertEquals(before.count(), after.last(), "and the briefing knows what the last one said");
	}

	/** Types the number's id and has its households listed again. */
	private static void openAgain(Figure figure) {
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.brief.open");
			Services.query().clear();
			Widgets.type(Widgets.byId("figures.id", Text.class), figure.id());
			Widgets.press(Widgets.byId("figures.open", Button.class));
		});
		Window.until("the households of " + figure.label(), ActBoard.LONG, () -> Services.query().get().equals(figure.query())
				&& Widgets.byId("figures.says", Label.class).getText().contains("现在同样是"));
		long expected = figure.count().orElseThrow();
		Window.until("as many rows as the page says: " + expected, ActBoard.LONG, () -> expected == ((Number) Widgets.byId("grid", org.eclipse.nebula.widgets.nattable.NatTable.class)
				.getData("org.lookback.rows")).longValue());
	}

	private static Figure figure(Issue issue, String asked) {
		return issue.figures().stream().filter(figure -> figure.kind() == Figure.Kind.NUMBER && figure.unit() == Unit.HOUSEHOLD && figure.asked().contains(asked)).findFirst()
				.orElseThrow(() -> new AssertionError("no number with " + asked + " among " + issue.figures()));
	}

	private static long asked(Figure figure) throws Exception {
		return open.searching().count(figure.query(), new Shape.Counts(List.of(), figure.unit())).total();
	}

	private static StoryDesk desk() {
		return Services.find(StoryDesk.class);
	}

	/** Writes the overview, beside what an earlier one said. */
	private static Issue brief(String name, Optional<String> last) throws Exception {
		Window.run(() -> Workbenches.run("org.lookback.ui.brief.open"));
		Window.until("the templates", ActBoard.LONG, () -> Widgets.isShown("brief.template") && Widgets.byId("brief.template", Combo.class).getItemCount() > 3);
		if (Window.get(() -> desk().get().isEmpty())) {
			ActBoard.choose(Window.get(Window::main), "brief.template", "总体情况");
			Window.until("the cards", ActBoard.LONG, () -> desk().get().isPresent());
		}
		if (last.isPresent()) {
			Window.until("the earlier briefing", ActBoard.LONG, () -> Widgets.byId("brief.last", Combo.class).getItemCount() > 1);
			ActBoard.choose(Window.get(Window::main), "brief.last", last.get());
		}
		Path file = files.next(folder.resolve(name));
		ActBoard.press("brief.docx");
		Shell done = Window.await("写出简报");
		Window.answer(done, "关闭");
		assertTrue(Files.size(file) > 10_000, "a file");
		return open.briefing().issue("latest");
	}

	@Test
	@Order(10)
	void everyClosedItemHasItsProof() throws Exception {
		List<LedgerItem> closed = open.remedying().items(LedgerQuestion.ALL.in(List.of(LedgerState.CLOSED)));
		assertFalse(closed.isEmpty());
		CheckRun run = open.checking().latest(SHANDONG).orElseThrow();
		for (LedgerItem item : closed) {
			assertFalse(item.text(LedgerField.VERIFIED_BY).isEmpty(), "who verified it");
			List<String> proofs = item.text(LedgerField.EVIDENCE).lines().toList();
			assertFalse(proofs.isEmpty(), "what proves it");
			List<String> hashes = new ArrayList<>();
			for (String proof : proofs) {
				hashes.add(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(proof)))));
			}
			assertEquals(hashes, item.text(LedgerField.EVIDENCE_HASH).lines().toList());
			Instant done = open.remedying().history(item.key()).stream().filter(change -> LedgerState.DONE.code().equals(change.after().get(LedgerField.STATE)))
					.map(change -> change.batch().when()).reduce((first, later) -> later).orElseThrow();
			assertTrue(run.finished().isAfter(done), "it was checked again after it was said to be done");
			Determination again = open.checking().explain(item.text(LedgerField.HOUSEHOLD), SHANDONG, Optional.empty()).determination();
			assertTrue(again.findings().stream().noneMatch(finding -> finding.rule().equals(item.text(LedgerField.RULE))), () -> again.findings().toString());
		}
	}

	@Test
	@Order(11)
	void theBoardShowsWhatTheLedgerHolds() throws Exception {
		ActBoard.showLedger();
		int items = all().size();
		Window.until("all items", ActBoard.LONG, () -> ActBoard.items().getItemCount() == items);
		Table groups = Window.get(() -> Widgets.byId("ledger.groups", Table.class));
		long closed = all().stream().filter(item -> LedgerState.of(item) == LedgerState.CLOSED).count();
		Window.run(() -> {
			int line = IntStream.range(0, groups.getItemCount()).filter(each -> Widgets.line(groups, each).contains(LedgerState.CLOSED.code())).findFirst().orElseThrow();
			groups.setSelection(line);
			groups.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("the closed ones", ActBoard.LONG, () -> ActBoard.items().getItemCount() == closed);
		Window.picture("402-year-closed");
	}
}
