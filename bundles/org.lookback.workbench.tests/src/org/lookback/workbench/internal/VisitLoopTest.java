package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.coverage.CoverageList;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.casework.api.visits.ChangeState;
import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.DifferenceKind;
import org.lookback.casework.api.visits.DifferenceQuestion;
import org.lookback.casework.api.visits.DifferenceState;
import org.lookback.casework.api.visits.SheetReport;
import org.lookback.casework.api.visits.SystemChange;
import org.lookback.casework.api.visits.Voice;
import org.lookback.casework.api.visits.VoiceSource;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Aside;
import org.lookback.store.api.FactView;
import org.lookback.store.api.HandChange;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Versions.Entry;
import org.lookback.workbench.api.Visiting;
import org.w3c.dom.Document;

/**
 * The visit loop of one village of two registered households: sheets go out, come back filled in, what differs is decided by a person, and what
 * was decided stays open until the national system's next export says so.
 */
class VisitLoopTest {

	private static final String VILLAGE = "371524001200";
	private static final String PLACE = "山东省,聊城市,东阿县,铜城街道,王海村,";
	private static final String HEADINGS = "省,市,县,乡,行政村,户编号,人编号,姓名,证件号码,与户主关系,脱贫属性,主要致贫原因,人均纯收入,健康状况,联系电话\n";
	private static final String WANG = id(1);
	private static final String SUN = id(2);
	private static final String LI = id(3);

	@TempDir
	Path folder;

	private OpenWorkspace workspace;
	private Visiting visiting;
	private String wang;

	private static String id(int n) {
		String seventeen = "37152419600101" + String.format("%03d", n);
		return seventeen + IdNumber.checkDigit(seventeen);
	}

	@BeforeEach
	void theSystemsExport() throws LookbackException, IOException {
		Locale.setDefault(Locale.CHINA);
		workspace = (OpenWorkspace) new LookbackService(List::of).open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		visiting = workspace.visiting();
		export("2019年建档立卡户信息（宽表）.csv", "因病", "4000.00");
		wang = household("3700000001").key();
	}

	@AfterEach
	void close() throws LookbackException {
		workspace.close();
	}

	/** An export of the national system; cause and income of the first household. */
	private void export(String name, String cause, String income) throws IOException, LookbackException {
		take(file(name, HEADINGS + PLACE + "3700000001,370000000101,王建国," + WANG + ",户主,已脱贫（享受政策）," + cause + ',' + income + ",长期慢性病,19900000001\n"
				+ PLACE + "3700000001,370000000102,孙秀英," + SUN + ",配偶,已脱贫（享受政策）," + cause + ',' + income + ",健康,19900000001\n"
				+ PLACE + "3700000002,370000000201,李红," + LI + ",户主,未脱贫,缺资金,3000.00,健康,19900000002\n"));
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
	}

	private ImportReport take(Path file) throws LookbackException {
		ImportPlan plan = workspace.importing().plan(workspace.importing().sniff(file));
		Outcome outcome = workspace.importing().run(List.of(plan), false, Progress.NONE).getFirst();
		assertEquals("", outcome.failure());
		return outcome.report().orElseThrow();
	}

	private Household household(String code) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			return facts.household(code).orElseThrow();
		}
	}

	private Path sheets() throws LookbackException {
		Path blank = folder.resolve("blank.xlsx");
		visiting.sheets(VILLAGE, false, blank, Locale.CHINESE, Progress.NONE);
		return blank;
	}

	private ImportReport bring(SheetFiller filler, String name) throws LookbackException, IOException {
		Path filled = folder.resolve(name);
		filler.write(sheets(), filled, 0);
		return take(filled);
	}

	private List<Difference> differences() throws LookbackException {
		return visiting.differences(DifferenceQuestion.in(VILLAGE), Progress.NONE);
	}

	private Difference difference(String field) throws LookbackException {
		return differences().stream().filter(one -> one.target().field().equals(field)).findFirst().orElseThrow();
	}

	private SheetFiller visited() {
		return new SheetFiller().visit(wang, "visit.visitedOn", "2019-11-05").visit(wang, "visit.visitor", "赵队长").visit(wang, "visit.signed", "是");
	}

	@Test
	void aPageForEveryHouseholdWithWhatTheSystemSays() throws LookbackException, IOException {
		Path blank = folder.resolve("sheets.xlsx");

		SheetReport report = visiting.sheets(VILLAGE, false, blank, Locale.CHINESE, Progress.NONE);

		assertEquals(new SheetReport(2, 3, 2, 0), report);
		String all = SheetFiller.rows(blank).toString();
		assertTrue(all.contains("王建国") && all.contains("长期慢性病") && all.contains("因病") && all.contains("户主签字"), all);
		assertFalse(all.contains(WANG), "numbers are masked unless somebody asks");
		try (ZipFile zip = new ZipFile(blank.toFile())) {
			String sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(sheet.contains("<rowBreaks count=\"2\""), "a page ends after each household");
			assertTrue(new String(zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(), StandardCharsets.UTF_8).contains("Print_Area"));
		}
	}

	@Test
	void theSamePagesForWordAreForPaperAlone() throws Exception {
		Path file = folder.resolve("sheets.docx");

		SheetReport report = visiting.sheets(VILLAGE, false, file, Locale.CHINESE, Progress.NONE);

		assertEquals(new SheetReport(2, 3, 2, 0), report);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (String part : List.of("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "word/footer1.xml")) {
				DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(zip.getInputStream(zip.getEntry(part)));
			}
			Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(zip.getInputStream(zip.getEntry("word/document.xml")));
			String text = document.getDocumentElement().getTextContent();
			assertTrue(text.contains("王建国") && text.contains("长期慢性病") && text.contains("户主签字") && text.contains("查无"), text);
			assertFalse(text.contains(WANG), "numbers are masked unless somebody asks");
			assertEquals(1, document.getElementsByTagName("w:pageBreakBefore").getLength(), "the second household begins a page");
			assertEquals(2 * 4, document.getElementsByTagName("w:tbl").getLength());
			String styles = new String(zip.getInputStream(zip.getEntry("word/styles.xml")).readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(styles.contains("仿宋") && styles.contains("黑体"));
			assertTrue(new String(zip.getInputStream(zip.getEntry("word/footer1.xml")).readAllBytes(), StandardCharsets.UTF_8).contains("XLSX"),
					"it says which file comes back");
		}
		assertThrows(LookbackException.class, () -> visiting.sheets(VILLAGE, false, folder.resolve("sheets.pdf"), Locale.CHINESE, Progress.NONE));
		assertFalse(Files.exists(folder.resolve("sheets.docx.part")));
	}

	@Test
	void theSheetIsKnownByItselfAndItsVisitCounts() throws LookbackException, IOException {
		Path filled = folder.resolve("filled.xlsx");
		visited().write(sheets(), filled, 0);

		ImportPlan plan = workspace.importing().plan(workspace.importing().sniff(filled));
		assertEquals(Form.SHEETS, plan.kind().form());
		ImportReport report = take(filled);

		assertEquals(1, report.accepted());
		assertEquals("赵队长", household("3700000001").root().children("visit").getFirst().text("visitor").orElseThrow());
		assertEquals(List.of(), differences(), "nothing was asked, so nothing differs");
		CoverageRow total = workspace.covering().coverage(CoverageQuestion.by(RegionLevel.VILLAGE), Progress.NONE).total();
		assertEquals(1, total.visited().households());
		assertEquals(2, total.visited().persons());
		assertEquals(1, workspace.covering().households(CoverageQuestion.by(RegionLevel.VILLAGE), "", CoverageList.MISSED, 0, 10, Progress.NONE).size());
	}

	@Test
	void systemCardAndRealityDifferThreeWays() throws LookbackException, IOException {
		take(file("明白卡.csv", "县,乡,行政村,户编号,户主姓名,年度,主要致贫原因,人均纯收入\n东阿县,铜城街道,王海村,3700000001,王建国,2019,因残,4000.00\n"
				+ "东阿县,铜城街道,王海村,3700000002,李红,2019,因学,3000.00\n"));

		bring(visited().found(wang, "", "householdYear.primaryCause", "因残").found(wang, "", "income.netPerCapita", "4000")
				.found(wang, "370000000102", "memberYear.health", "残疾").card(wang, "", "householdYear.exitStatus", "未脱贫")
				.found(wang, "", "householdYear.exitStatus", "已脱贫（享受政策）"), "a.xlsx");

		assertEquals(DifferenceKind.SYSTEM, difference("householdYear.primaryCause").kind());
		assertEquals(DifferenceKind.SYSTEM, difference("memberYear.health").kind());
		assertEquals("孙秀英", difference("memberYear.health").person());
		assertEquals(DifferenceKind.CARD, difference("householdYear.exitStatus").kind());
		assertEquals(List.of("householdYear.primaryCause"), differences().stream().filter(one -> one.kind() == DifferenceKind.NOT_ASKED)
				.map(one -> one.target().field()).toList(), "of 李红 system and card differ, and nobody has looked");
		assertEquals(4, differences().size());
		assertEquals("因病", household("3700000001").root().child("householdYear", 2019).orElseThrow().text("primaryCause").orElseThrow(),
				"what was found is no fact until somebody accepts it");
	}

	@Test
	void anAcceptedDifferenceStaysOpenUntilTheNextExportProvesIt() throws LookbackException, IOException {
		bring(visited().found(wang, "", "householdYear.primaryCause", "因残").found(wang, "", "income.netPerCapita", "2800"), "a.xlsx");
		visiting.accept(difference("householdYear.primaryCause"), Optional.empty(), "刘乡长", "残疾证核对无误", "残疾证复印件", Progress.NONE);
		visiting.accept(difference("income.netPerCapita"), Optional.of("2900"), "刘乡长", "重新核算", "", Progress.NONE);

		assertEquals("因残", household("3700000001").root().child("householdYear", 2019).orElseThrow().text("primaryCause").orElseThrow());
		assertEquals(DifferenceState.ACCEPTED, difference("householdYear.primaryCause").state());
		List<SystemChange> open = visiting.open("", Progress.NONE);
		assertEquals(List.of(ChangeState.NOT_TYPED, ChangeState.NOT_TYPED), open.stream().map(SystemChange::state).toList());
		assertFalse(open.getFirst().seen());
		Path list = folder.resolve("清单.xlsx");
		visiting.exportChanges(visiting.changes(VILLAGE, List.of(), Progress.NONE), false, list, Locale.CHINESE, Progress.NONE);
		String written = SheetFiller.rows(list).toString();
		assertTrue(written.contains("残疾证核对无误") && written.contains("刘乡长") && written.contains("因残") && written.contains("2900") && written.contains("王**"), written);

		export("2019年建档立卡户信息（宽表）-12月.csv", "因残", "3100.00");

		List<SystemChange> changes = visiting.changes("", List.of(), Progress.NONE);
		assertEquals(List.of(ChangeState.TYPED, ChangeState.TYPED_OTHERWISE), changes.stream().map(SystemChange::state).toList());
		assertTrue(changes.getLast().seen());
		assertEquals(List.of("income.netPerCapita"), visiting.open("", Progress.NONE).stream().map(one -> one.target().field()).toList());
	}

	@Test
	void severalDifferencesAreAcceptedForOneReason() throws LookbackException, IOException {
		bring(visited().found(wang, "", "householdYear.primaryCause", "因残").found(wang, "", "income.netPerCapita", "2800"), "a.xlsx");

		assertEquals(2, visiting.acceptAll(differences(), "刘乡长", "逐项核实", "", Progress.NONE).size());

		assertEquals(2, visiting.open(VILLAGE, Progress.NONE).size());
		assertTrue(differences().stream().allMatch(one -> one.state() == DifferenceState.ACCEPTED));
	}

	@Test
	void aDecisionNeedsNameAndReasonAndCanBeTakenBack() throws LookbackException, IOException {
		bring(visited().found(wang, "", "householdYear.primaryCause", "因残"), "a.xlsx");
		Difference difference = difference("householdYear.primaryCause");

		assertThrows(LookbackException.class, () -> visiting.accept(difference, Optional.empty(), " ", "理由", "", Progress.NONE));
		assertThrows(LookbackException.class, () -> visiting.reject(difference, "刘乡长", ""));
		assertThrows(LookbackException.class, () -> visiting.accept(difference, Optional.of("因懒"), "刘乡长", "理由", "", Progress.NONE));
		visiting.reject(difference, "刘乡长", "户主记错");
		assertEquals(DifferenceState.REJECTED, difference("householdYear.primaryCause").state());
		assertEquals(List.of(), visiting.changes("", List.of(), Progress.NONE));
		visiting.withdraw(difference.target().key(), "刘乡长", "再核");
		assertEquals(DifferenceState.OPEN, difference("householdYear.primaryCause").state());
		assertEquals(2, visiting.history(difference.target().key()).size());
		assertEquals(difference.target(), visiting.find(difference.target().key(), Progress.NONE).target());
		assertThrows(LookbackException.class, () -> visiting.withdraw(difference.target().key(), "刘乡长", "再撤"));
	}

	@Test
	void somebodyNewBecomesAMemberWhenHeIsAcceptedAndIsNoneAgainWhenThatIsUndone() throws LookbackException, IOException {
		bring(newcomer(), "a.xlsx");

		List<Difference> differences = differences();

		assertEquals(4, differences.size(), "name, number, relation, low guarantee");
		assertTrue(differences.stream().allMatch(one -> one.kind() == DifferenceKind.SYSTEM && one.person().equals("王小宝")));
		assertEquals(2, household("3700000001").members().size(), "what a visitor says is no fact by itself");
		visiting.accept(difference("member.name"), Optional.empty(), "刘乡长", "户口本", "户口本复印件", Progress.NONE);

		Fact fresh = member("王小宝");
		assertEquals(id(9), fresh.text("idNumber").orElseThrow());
		assertEquals(LocalDate.of(2019, 11, 5), fresh.date("memberFrom").orElseThrow(), "since the visit");
		assertEquals("收养", fresh.children("memberChange").getFirst().text("changeReason").orElseThrow());
		assertTrue(fresh.child("memberYear", 2019).isEmpty(), "what was not accepted is none");
		assertEquals(1, visiting.open("", Progress.NONE).size());
		visiting.accept(difference("memberYear.lowGuarantee"), Optional.empty(), "刘乡长", "低保证", "", Progress.NONE);
		assertTrue(member("王小宝").child("memberYear", 2019).orElseThrow().flag("lowGuarantee").orElseThrow());

		List<Entry> entries = workspace.versions().list(Locale.CHINESE).stream().filter(one -> one.id().startsWith("H")).toList();
		assertEquals(2, entries.size(), "he came, and his low guarantee was set");
		assertTrue(entries.stream().anyMatch(one -> one.what().equals("addMember") && one.why().contains("户口本复印件")));
		for (Entry entry : entries.stream().sorted(Comparator.comparing(Entry::sequence).reversed()).toList()) {
			workspace.versions().undo(entry.id(), "没有此人", Progress.NONE);
		}
		assertEquals(2, household("3700000001").members().size());
	}

	private SheetFiller newcomer() {
		return visited().found(wang, "+1", "member.name", "王小宝").found(wang, "+1", "member.idNumber", id(9))
				.found(wang, "+1", "member.relationToHead", "之子").found(wang, "+1", "memberYear.lowGuarantee", "是")
				.found(wang, "+1", "memberChange.changeReason", "收养");
	}

	private Fact member(String name) throws LookbackException {
		return household("3700000001").members().stream().filter(one -> one.text("name").filter(name::equals).isPresent()).findFirst().orElseThrow();
	}

	@Test
	void somebodyNewIsOneChangeWhenAllOfHimIsAcceptedAtOnce() throws LookbackException, IOException {
		bring(newcomer(), "a.xlsx");

		visiting.acceptAll(differences(), "刘乡长", "户口本", "", Progress.NONE);

		Fact fresh = member("王小宝");
		assertEquals("之子", fresh.text("relationToHead").orElseThrow());
		assertTrue(fresh.child("memberYear", 2019).orElseThrow().flag("lowGuarantee").orElseThrow());
		assertEquals(1, workspace.store().hand().list().size());
		assertEquals(4, visiting.open("", Progress.NONE).size(), "all of it is to be typed");
	}

	@Test
	void somebodyGoneLeavesOnTheDayAndForTheReasonThatWereFound() throws LookbackException, IOException {
		bring(visited().found(wang, "370000000102", "member.memberUntil", "2019-08-01").found(wang, "370000000102", "memberChange.changeReason", "死亡"), "a.xlsx");

		assertEquals(List.of("member.memberUntil"), differences().stream().map(one -> one.target().field()).toList());
		visiting.accept(differences().getFirst(), Optional.empty(), "刘乡长", "死亡证明", "", Progress.NONE);

		Fact gone = member("孙秀英");
		assertEquals(LocalDate.of(2019, 8, 1), gone.date("memberUntil").orElseThrow());
		assertEquals("死亡", gone.children("memberChange").getFirst().text("changeReason").orElseThrow());
		assertEquals(List.of("removeMember"), workspace.store().hand().list().stream().map(HandChange::kind).toList());
		assertEquals(1, visiting.open("", Progress.NONE).size());
	}

	@Test
	void aReasonForLeavingWithoutADayIsNamed() throws LookbackException, IOException {
		ImportReport report = bring(visited().found(wang, "370000000102", "memberChange.changeReason", "死亡"), "a.xlsx");

		assertEquals(1, report.accepted());
		assertEquals(1L, report.counts().get(IssueKind.BAD_VALUE));
		assertEquals(List.of(), differences());
	}

	@Test
	void lookedAndNothingThereIsADifferenceButNotLookedAtIsNone() throws LookbackException, IOException {
		bring(visited().found(wang, "", "householdYear.primaryCause", "查无").found(wang, "", "household.phone", "无")
				.found(wang, "370000000101", "memberYear.health", "未见").found(wang, "", "water.safeWater", "查无"), "a.xlsx");

		List<Difference> differences = differences();

		assertEquals(List.of("householdYear.primaryCause", "household.phone", "memberYear.health"),
				differences.stream().map(one -> one.target().field()).toList(), "nobody says anything of the water, so nothing is nothing");
		assertTrue(differences.stream().allMatch(one -> one.kind() == DifferenceKind.SYSTEM && one.found().nothing()));
		assertEquals("查无", visiting.cells(differences.getFirst(), true, Locale.CHINESE).get(7));
		visiting.accept(difference("householdYear.primaryCause"), Optional.empty(), "刘乡长", "识别有误", "", Progress.NONE);

		assertEquals(Optional.empty(), household("3700000001").root().child("householdYear", 2019).orElseThrow().text("primaryCause"));
		assertEquals(DifferenceState.ACCEPTED, difference("householdYear.primaryCause").state());
		SystemChange open = visiting.open("", Progress.NONE).getFirst();
		assertTrue(visiting.cells(open, true, Locale.CHINESE).get(7).startsWith("查无"));

		export("2019年建档立卡户信息（宽表）-11月.csv", "因病", "4000.00");
		assertEquals(ChangeState.NOT_TYPED, visiting.changes("", List.of(), Progress.NONE).getFirst().state());
		export("2019年建档立卡户信息（宽表）-12月.csv", "", "4000.00");
		assertEquals(ChangeState.TYPED, visiting.changes("", List.of(), Progress.NONE).getFirst().state(), "the newest export leaves it blank");
	}

	@Test
	void whatWasFoundLaterCountsBeItAValueOrNothing() throws LookbackException, IOException {
		bring(visited().found(wang, "", "householdYear.primaryCause", "查无"), "a.xlsx");
		bring(visited().found(wang, "", "householdYear.primaryCause", "因残"), "b.xlsx");
		assertEquals("因残", difference("householdYear.primaryCause").found().text());

		bring(visited().found(wang, "", "householdYear.primaryCause", "nothing found").card(wang, "", "householdYear.exitStatus", "查无")
				.found(wang, "", "householdYear.exitStatus", "已脱贫（享受政策）"), "c.xlsx");

		assertTrue(difference("householdYear.primaryCause").found().nothing());
		assertEquals(DifferenceKind.CARD, difference("householdYear.exitStatus").kind(), "the card was looked at, and does not say it");
	}

	@Test
	void wordsThatAFieldKnowsAreItsValuesAndANameIsNeverNothing() throws LookbackException, IOException {
		ImportReport report = bring(visited().found(wang, "370000000101", "memberYear.lowGuarantee", "无")
				.found(wang, "370000000101", "member.name", "查无"), "a.xlsx");

		assertEquals(1L, report.counts().get(IssueKind.BAD_VALUE));
		try (FactSource found = workspace.store().facts(FactView.of(Aside.FOUND))) {
			assertEquals(Optional.of(false), found.household("3700000001").orElseThrow().members().getFirst().child("memberYear", 2019).orElseThrow()
					.flag("lowGuarantee"));
		}
	}

	@Test
	void aLargeHouseholdGoesOnOnFurtherPagesAndComesBackWhole() throws LookbackException, IOException {
		StringBuilder rows = new StringBuilder(HEADINGS);
		for (int i = 1; i <= 30; i++) {
			rows.append(PLACE).append("3700000003,").append(370000000300L + i).append(",张").append((char) ('一' + i)).append(',').append(id(100 + i)).append(',')
					.append(i == 1 ? "户主" : "其他").append(",未脱贫,缺资金,3000.00,健康,19900000003\n");
		}
		take(file("2019年建档立卡户信息（宽表）-大户.csv", rows.toString()));
		String zhang = household("3700000003").key();
		Path blank = sheets();
		try (ZipFile zip = new ZipFile(blank.toFile())) {
			String sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(sheet.contains("<rowBreaks count=\"5\""), "three pages for the large one");
		}
		SheetFiller filler = new SheetFiller().visit(zhang, "visit.visitedOn", "2019-11-05");
		for (int i = 1; i <= 30; i++) {
			filler.found(zhang, String.valueOf(370000000300L + i), "memberYear.health", "残疾");
		}

		ImportReport report = bring(filler, "a.xlsx");

		assertEquals(1, report.accepted());
		assertEquals(30, differences().stream().filter(one -> one.target().field().equals("memberYear.health")).count());
	}

	@Test
	void whatCannotBeReadIsNamedAndTheRestIsTaken() throws LookbackException, IOException {
		ImportReport report = bring(visited().found(wang, "", "householdYear.primaryCause", "天生的").found(wang, "", "income.netPerCapita", "2800")
				.found(wang, "370000000101", "member.idNumber", "3715**********0019").found("无此户", "", "income.netPerCapita", "1"), "a.xlsx");

		assertEquals(1, report.accepted());
		assertEquals(2L, report.counts().get(IssueKind.BAD_VALUE));
		assertEquals(List.of("income.netPerCapita"), differences().stream().map(one -> one.target().field()).toList());
	}

	@Test
	void aPageWithoutTheDayOfTheVisitIsNotTaken() throws LookbackException, IOException {
		ImportReport report = bring(new SheetFiller().found(wang, "", "income.netPerCapita", "2800"), "a.xlsx");

		assertEquals(0, report.accepted());
		assertEquals(1, report.rejected());
		assertTrue(report.rejects().isPresent());
		assertEquals(List.of(), differences());
	}

	@Test
	void sheetsWithMovedColumnsAreRefusedRatherThanMisread() throws LookbackException, IOException {
		Path moved = folder.resolve("moved.xlsx");
		visited().found(wang, "", "income.netPerCapita", "2800").write(sheets(), moved, 1);

		ImportPlan plan = workspace.importing().plan(workspace.importing().sniff(moved));
		Outcome outcome = workspace.importing().run(List.of(plan), false, Progress.NONE).getFirst();

		assertTrue(outcome.report().isEmpty());
		assertTrue(outcome.failure().contains("moved.xlsx"), outcome.failure());
		assertEquals(List.of(), differences());
	}

	@Test
	void theSameSheetTwiceChangesNothing() throws LookbackException, IOException {
		SheetFiller filler = visited().found(wang, "", "income.netPerCapita", "2800");
		bring(filler, "a.xlsx");
		int versions = workspace.store().loads().versions().size();

		ImportReport again = take(folder.resolve("a.xlsx"));

		assertTrue(again.alreadyImported());
		assertEquals(versions, workspace.store().loads().versions().size());
	}

	@Test
	void whoseWordAnImportIsCanBeSaid() throws LookbackException, IOException {
		bring(visited().found(wang, "", "income.netPerCapita", "2800"), "a.xlsx");
		VoiceSource export = visiting.sources().getFirst();
		assertEquals(Voice.SYSTEM, export.voice());

		visiting.take(export.version().id(), Voice.OTHER);

		assertEquals(List.of(), differences(), "where the system says nothing at all, nobody contradicts it");
		int found = visiting.sources().stream().filter(one -> one.voice() == Voice.FOUND).findFirst().orElseThrow().version().id();
		assertThrows(LookbackException.class, () -> visiting.take(found, Voice.SYSTEM));
		assertThrows(LookbackException.class, () -> visiting.take(99, Voice.SYSTEM));
	}

	@Test
	void aVillageWithoutHouseholdsHasNoSheets() {
		assertThrows(LookbackException.class, () -> visiting.sheets("371524001201", false, folder.resolve("x.xlsx"), Locale.CHINESE, Progress.NONE));
		assertThrows(LookbackException.class, () -> visiting.sheets("nowhere", false, folder.resolve("x.xlsx"), Locale.CHINESE, Progress.NONE));
		assertFalse(Files.exists(folder.resolve("x.xlsx")));
	}
}
