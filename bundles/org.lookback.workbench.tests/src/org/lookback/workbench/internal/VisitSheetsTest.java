package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.lookback.casework.api.coverage.CoverageList;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.casework.api.visits.SheetReport;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Aside;
import org.lookback.store.api.FactView;
import org.lookback.workbench.api.Importing.Outcome;
import org.w3c.dom.Document;

/** Comparison sheets go out with what is known, and come back as they were filled in: what is on them is taken, what is not is named. */
class VisitSheetsTest extends VisitedVillage {

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
	void aReasonForLeavingWithoutADayIsNamed() throws LookbackException, IOException {
		ImportReport report = bring(visited().found(wang, "370000000102", "memberChange.changeReason", "死亡"), "a.xlsx");

		assertEquals(1, report.accepted());
		assertEquals(1L, report.counts().get(IssueKind.BAD_VALUE));
		assertEquals(List.of(), differences());
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
	void aVillageWithoutHouseholdsHasNoSheets() {
		assertThrows(LookbackException.class, () -> visiting.sheets("371524001201", false, folder.resolve("x.xlsx"), Locale.CHINESE, Progress.NONE));
		assertThrows(LookbackException.class, () -> visiting.sheets("nowhere", false, folder.resolve("x.xlsx"), Locale.CHINESE, Progress.NONE));
		assertFalse(Files.exists(folder.resolve("x.xlsx")));
	}
}
