package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.api.Mapping;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/** A run as a whole: what it leaves behind when it goes well, is only tried, is stopped, or fails. */
class RunTest extends StoreFixture {

	private static final String HEADING = "县,户编号,户主姓名,主要致贫原因,联系电话";

	private Path households(int count) {
		String[] lines = new String[count + 1];
		lines[0] = HEADING;
		for (int i = 1; i <= count; i++) {
			lines[i] = "东阿县,37" + (10_000_000 + i) + ",张勇,因病,19900001234";
		}
		return TestFiles.text(folder, "2019年户表.csv", lines);
	}

	@Test
	void aDryRunReportsAndStoresNothing() throws Exception {
		Path file = TestFiles.text(folder, "2019年户表.csv", HEADING, "东阿县,3700000001,张勇,因懒,", "东阿县,,李梅,因病,");
		ImportReport report = Ingest.run(plan(file), store, RegionTree.shipped(), Progress.NONE, true);
		assertTrue(report.dryRun());
		assertEquals(1, report.accepted());
		assertEquals(1, report.rejected());
		assertTrue(Files.exists(report.rejects().orElseThrow()));
		assertTrue(report.version().isEmpty());
		assertEquals(0, households());
		assertFalse(imported(file).alreadyImported());
	}

	@Test
	void aCancelLeavesNothingBehind() throws Exception {
		Progress impatient = new Progress() {
			@Override
			public void begin(String task, long total) {
				assertTrue(total > 0);
			}

			@Override
			public void worked(long units) {
				assertTrue(units >= 0);
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		ImportPlan plan = plan(households(3000));
		assertThrows(CancelledException.class, () -> Ingest.run(plan, store, RegionTree.shipped(), impatient, false));
		assertEquals(0, households());
		assertEquals(3000, run(plan).accepted());
	}

	@Test
	void aFileThatBreaksInTheMiddleChangesNothing() throws Exception {
		byte[] good = Files.readAllBytes(households(60_000));
		byte[] bad = "东阿县,3799999999,李梅,因病,\n".getBytes(TestFiles.GB18030);
		byte[] all = Arrays.copyOf(good, good.length + bad.length);
		System.arraycopy(bad, 0, all, good.length, bad.length);
		Path file = TestFiles.bytes(folder, "2019年户表.csv", all);
		String message = assertThrows(LookbackException.class, () -> imported(file)).getMessage();
		assertTrue(message.contains("2019年户表.csv") && message.contains("60002"), message);
		assertEquals(0, households());
		assertFalse(Files.exists(store.workspace().imports().resolve("rejects")));
	}

	@Test
	void whenTheRejectsCannotBeWrittenNothingIsStored() throws Exception {
		Files.createDirectories(store.workspace().imports());
		Files.writeString(store.workspace().imports().resolve("rejects"), "in the way");
		Path file = TestFiles.text(folder, "2019年户表.csv", HEADING, "东阿县,3700000001,张勇,因懒,");
		assertTrue(assertThrows(LookbackException.class, () -> imported(file)).getMessage().contains("rejects"));
		assertEquals(0, households());
	}

	@Test
	void aTableWithoutRowsIsRefused() throws Exception {
		String message = assertThrows(LookbackException.class, () -> imported(TestFiles.text(folder, "2019年户表.csv", HEADING, ",,,,"))).getMessage();
		assertTrue(message.contains("2019年户表.csv"), message);
	}

	@Test
	void theRejectsFileMasksPersonsAndHoldsNoFormulas() throws Exception {
		Path file = TestFiles.text(folder, "2019年户表.csv", "县,户编号,户主姓名,人数,经度", "东阿县,3700000001,张勇,=cmd|x,东经116.25度");
		ImportReport report = imported(file);
		String rejects = Files.readString(report.rejects().orElseThrow(), StandardCharsets.UTF_8);
		assertTrue(rejects.contains("'=cmd|x"), rejects);
		assertFalse(rejects.contains("116.25"), rejects);
	}

	@Test
	void aFormulasResultCountsAndOneWithoutIsNamed() throws Exception {
		String heading = TestFiles.row(1, TestFiles.cell("A1", "户编号"), TestFiles.cell("B1", "县"), TestFiles.cell("C1", "人数"), TestFiles.cell("D1", "主要致贫原因"));
		Path file = TestFiles.rawXlsx(folder, "2019年户表.xlsx",
				heading + TestFiles.row(2, TestFiles.cell("A2", "3700000001"), TestFiles.cell("B2", "东阿县"), "<c r=\"C2\"><f>1+2</f><v>3</v></c>")
						+ TestFiles.row(3, TestFiles.cell("A3", "3700000002"), TestFiles.cell("B3", "东阿县"), "<c r=\"C3\"><f>SUM(A1:A9)</f></c>")
						+ TestFiles.row(5, TestFiles.cell("A5", "3700000003"), TestFiles.cell("B5", "东阿县"), "<c r=\"C5\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")
						+ TestFiles.row(6, "<c r=\"A6\"><v>3.7000000000012E+17</v></c>", TestFiles.cell("B6", "东阿县"), "<c r=\"C6\"><v>2</v></c>"));
		ImportReport report = imported(file);
		assertEquals(3, report.accepted());
		assertEquals(3, only(report, IssueKind.FORMULA_WITHOUT_VALUE).row());
		assertEquals(5, only(report, IssueKind.ERROR_CELL).row());
		assertEquals("人数", only(report, IssueKind.ERROR_CELL).column());
		assertEquals(6, only(report, IssueKind.SCIENTIFIC_NOTATION).row());
		assertTrue(only(report, IssueKind.SCIENTIFIC_NOTATION).whole(), "a household's number that has lost its digits tells no household");
		assertEquals(Optional.of(3L), household("3700000001").root().child("householdYear", 2019).orElseThrow().whole("memberCount"));
	}

	@Test
	void aSpreadsheetsDatesAndNumbersAreReadAsTheyAreShown() throws Exception {
		String heading = TestFiles.row(1, TestFiles.cell("A1", "户编号"), TestFiles.cell("B1", "县"), TestFiles.cell("C1", "首次识别时间"), TestFiles.cell("D1", "人均纯收入"));
		Path file = TestFiles.rawXlsx(folder, "2019年户表.xlsx", heading + TestFiles.row(2, "<c r=\"A2\"><v>3700000001</v></c>", TestFiles.cell("B2", "东阿县"),
				"<c r=\"C2\" s=\"1\"><v>42370</v></c>", "<c r=\"D2\"><v>3500.1299999999997</v></c>"));
		ImportReport report = imported(file);
		assertEquals(List.of(), report.issues());
		var root = household("3700000001").root();
		assertEquals(Optional.of(LocalDate.of(2016, 1, 1)), root.date("firstIdentified"));
		assertEquals(Optional.of(new BigDecimal("3500.13")), root.child("income", 2019).orElseThrow().decimal("netPerCapita"));
	}

	@Test
	void whatAPersonMappedIsKeptForTheNextFile() throws Exception {
		Path file = TestFiles.text(folder, "2019年户表.csv", "县,编码,户主姓名,原因", "东阿县,3700000001,张勇,因病");
		ImportPlan plan = plan(file);
		assertFalse(plan.problems().isEmpty());
		ImportPlan changed = plan.withColumn(1, Optional.of("household.householdCode")).withColumn(3, Optional.of("householdYear.primaryCause"));
		assertEquals(List.of(), changed.problems());
		assertThrows(IllegalArgumentException.class, () -> plan.withColumn(1, Optional.of("project.projectName")));
		Path saved = folder.resolve("对应关系.yaml");
		Ingest.saveMapping(changed.mapping(), saved);
		Mapping loaded = Ingest.loadMapping(saved);
		assertEquals(changed.mapping(), loaded);
		ImportPlan next = Ingest.plan(Ingest.sniff(file, loaded.options()), Dictionary.core(), loaded);
		assertEquals(changed.columns().stream().map(c -> c.field()).toList(), next.columns().stream().map(c -> c.field()).toList());
		assertEquals(1, run(next).accepted());
		assertEquals(Optional.of("因病"), household("3700000001").root().child("householdYear", 2019).orElseThrow().text("primaryCause"));
	}

	@Test
	void aMappingFileThatIsNoneSaysWhatIsWrong() {
		for (String bad : List.of("kind: 没有", "- a", "columns: 3", "year: x", "a: [")) {
			Path file = TestFiles.text(folder, "对应.yaml", bad);
			assertTrue(assertThrows(LookbackException.class, () -> Ingest.loadMapping(file)).getMessage().contains("对应.yaml"));
		}
	}

	@Test
	void columnsOfOneNameAreKeptApart() throws Exception {
		Path file = TestFiles.text(folder, "2019年户表.csv", "县,户编号,户主姓名,主要致贫原因,备注,备注,主要致贫原因", "东阿县,3700000001,张勇,因病,甲,乙,因学");
		ImportReport report = imported(file);
		assertEquals(2L, report.counts().get(IssueKind.DUPLICATE_COLUMN));
		var year = household("3700000001").root().child("householdYear", 2019).orElseThrow();
		assertEquals(List.of("甲", "乙", "因学", "因病"),
				Stream.of("备注", "备注 (2)", "主要致贫原因 (2)", "primaryCause").map(name -> year.get(name).orElse("")).toList());
	}
}
