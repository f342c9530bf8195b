package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.ImportedRows;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.Issue;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.api.RejectedRows;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.file.Tables;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Sheets of counties in which county, township, village and household are merged over the rows they hold for. */
class MergedCellsTest extends StoreFixture {

	private static final int MILLION = 1_000_000;
	private static final int SHEET_ROWS = 1_048_576;

	/** Two households of one village, three and two members; the places and households merged. */
	private Path wide() {
		return sheet("2019年宽表.xlsx",
				List.of("县,乡镇,行政村,户编号,户主姓名,姓名,证件号码,与户主关系", "东阿县,铜城街道,王集村,3700000001,张勇,张勇," + ZHANG + ",户主", ",,,,,李梅," + LI + ",配偶", ",,,,,张小,,之子",
						",,,3700000002,王强,王强,,户主", ",,,,,赵云,,配偶"),
				"A2:A6", "B2:B6", "C2:C6", "D2:D4", "E2:E4", "D5:D6", "E5:E6");
	}

	private Path sheet(String name, List<String> lines, String... merges) {
		StringBuilder rows = new StringBuilder();
		for (int row = 0; row < lines.size(); row++) {
			String[] cells = lines.get(row).split(",", -1);
			int number = row + 1;
			rows.append(TestFiles.row(number, IntStream.range(0, cells.length).filter(column -> !cells[column].isEmpty())
					.mapToObj(column -> TestFiles.cell((char) ('A' + column) + "" + number, cells[column])).toArray(String[]::new)));
		}
		return TestFiles.rawXlsx(folder, name, rows + TestFiles.merges(Stream.of(merges)));
	}

	@Test
	void everyRowOfAMergeHasWhatItsFirstRowSays() throws Exception {
		ImportReport report = imported(wide(), "wide", 2019);
		assertEquals(5, report.accepted(), report.issues().toString());
		assertEquals(3, household("3700000001").members().size());
		assertEquals(2, household("3700000002").members().size());
		assertEquals(household("3700000001").root().text("village"), household("3700000002").root().text("village"));
	}

	@Test
	void theCellsComeBackAsTheyStandInTheSheet() throws Exception {
		ImportReport report = imported(wide(), "wide", 2019);
		try (ImportedRows rows = ImportedRows.open(store, (int) report.version().getAsLong())) {
			rows.next();
			assertEquals(List.of("", "", "", "", "", "李梅", LI, "配偶"), rows.next().orElseThrow().cells());
		}
	}

	@Test
	void thePreviewSaysWhatIsMergedAndFromWhere() throws Exception {
		Sniffed sniffed = Ingest.sniff(wide());
		assertEquals(7, sniffed.merged().ranges());
		assertEquals(List.of("东阿县", "铜城街道", "王集村", "3700000001", "张勇", "李梅", LI, "配偶"), sniffed.preview().get(1));
		assertEquals(Map.of(), sniffed.merged().preview().get(0));
		assertEquals(Map.of(0, 2L, 1, 2L, 2, 2L, 3, 5L, 4, 5L), sniffed.merged().preview().get(4));
		assertTrue(sniffed.notes().stream().anyMatch(note -> note.contains("A2:A6") && note.contains("7")), sniffed.notes().toString());
	}

	@Test
	void whatIsWrongWithAMergedCellSaysWhereItStands() throws Exception {
		Path file = sheet("2019年户表.xlsx", List.of("县,户编号,户主姓名", "无此县,3700000001,张勇", ",3700000002,李梅"), "A2:A3");
		List<Issue> issues = imported(file, "households", 2019).issues();
		assertEquals(List.of(2L, 3L), issues.stream().map(Issue::row).toList());
		assertFalse(issues.get(0).reason().contains("2"), issues.get(0).reason());
		assertTrue(issues.get(1).reason().contains("合并单元格，内容取自第 2 行") || issues.get(1).reason().contains("stands in row 2"), issues.get(1).reason());
	}

	@Test
	void rejectedRowsAreShownWithWhatIsMergedIntoThem() throws Exception {
		Path file = sheet("2019年户表.xlsx", List.of("县,户编号,户主姓名", "东阿县,3700000001,张勇", ",,李梅"), "A2:A3");
		ImportReport report = imported(file, "households", 2019);
		RejectedRows rejects = RejectedRows.of(store, (int) report.version().getAsLong(), 10, Progress.NONE);
		assertEquals(List.of("东阿县", "", "李梅"), rejects.rows().get(0).cells());
	}

	@Test
	void anAmountOverSeveralRowsCountsOnce() throws Exception {
		imported(TestFiles.text(folder, "2019年户表.csv", "县,户编号,户主姓名", "东阿县,3700000001,张勇", "东阿县,3700000002,李梅"), "households", 2019);
		Path file = sheet("2019年帮扶措施.xlsx", List.of("县,户编号,措施类型,措施名称,金额", "东阿县,3700000001,产业帮扶,养羊,6000", ",3700000002,产业帮扶,养羊,"), "A2:A3", "E2:E3");
		ImportReport report = imported(file, "measures", 2019);
		assertEquals(2, report.accepted(), report.issues().toString());
		assertEquals(3, only(report, IssueKind.MERGED_AMOUNT).row());
		assertEquals(1, Stream.of("3700000001", "3700000002").map(this::measures).filter(text -> text.contains("6000")).count());
	}

	private String measures(String code) {
		try {
			return household(code).root().children("measure").toString();
		} catch (LookbackException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void blanksOfATextFileAreNotFilledAndTheReasonIsNamed() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "2019年户表.csv", "县,户编号,户主姓名", "东阿县,3700000001,张勇", ",3700000002,李梅"), "households", 2019);
		assertEquals(1, report.accepted());
		Issue refused = report.issues().stream().filter(Issue::whole).findFirst().orElseThrow();
		assertTrue(refused.remedy().contains("合并") || refused.remedy().contains("merge"), refused.remedy());
	}

	@Test
	void aFileThatWasTakenBeforeIsNotTakenTwice() throws Exception {
		Path once = wide();
		imported(once, "wide", 2019);
		assertTrue(imported(once, "wide", 2019).alreadyImported());
	}

	@Test
	void cellsOfAWebPageOverSeveralRowsAreSaidInAll() throws Exception {
		Path file = TestFiles.text(folder, "2019年户表.xls", TestFiles.GB18030,
				"<html><head><meta charset=gbk></head><table><tr><td>县</td><td>户编号</td><td>户主姓名</td><td>备注</td></tr>",
				"<tr><td rowspan=3>东阿县</td><td>3700000001</td><td>张勇</td><td rowspan=99999>同村</td></tr>",
				"<tr><td>3700000002</td><td>李梅</td></tr><tr><td>3700000003</td><td>王强</td></tr></table></html>");
		ImportReport report = imported(file, "households", 2019);
		assertEquals(3, report.accepted(), report.issues().toString());
		assertEquals(Optional.of("同村"), household("3700000003").root().child("householdYear", 2019).orElseThrow().get("备注"));
	}

	@Test
	void overlappingMergesAreReadRowByRow() throws Exception {
		Path file = sheet("2019年户表.xlsx",
				List.of("县,户编号,户主姓名,备注", "东阿县,3700000001,张勇,甲", ",3700000002,李梅,", ",3700000003,王强,乙", ",3700000004,赵云,", ",3700000005,钱五,", ",3700000006,孙六,"), "A2:A5", "A4:A7",
				"D2:D5", "D4:D6", "D2:D6");
		ImportReport report = imported(file, "households", 2019);
		assertEquals(List.of("甲", "甲", "乙", "乙"), IntStream.rangeClosed(1, 4).mapToObj(this::remark).toList());
		assertEquals(4, report.accepted(), "the second range begins in a cell that says nothing");
	}

	private String remark(int household) {
		try {
			return household("370000000" + household).root().child("householdYear", 2019).orElseThrow().text("备注").orElse("");
		} catch (LookbackException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aMergeOverAWholeColumnOrWithTheHeadingsSpreadsNoHeading() throws Exception {
		Path file = sheet("2019年户表.xlsx", List.of("县,户编号,户主姓名,备注", "东阿县,3700000001,张勇,甲", ",3700000002,李梅,"), "A2:A1048576", "D1:D1048576");
		ImportReport report = imported(file, "households", 2019);
		assertEquals(1, Ingest.sniff(file).headingRows());
		assertEquals(2, report.accepted(), report.issues().toString());
		assertEquals("", remark(2));
	}

	@Test
	void rangesThatAreNoneAreLeftOut() throws Exception {
		Path file = sheet("2019年户表.xlsx", List.of("县,户编号,户主姓名", "东阿县,3700000001,张勇", "东阿县,3700000002,李梅"), "", "A", ":", "A2:", "B9:A2", "C2:C99999999999", "ABCDEF2:ABCDEF9",
				"A0:A5", "乱2:乱3", "C2:C2");
		assertEquals(0, Ingest.sniff(file).merged().ranges());
		assertEquals(2, imported(file, "households", 2019).accepted());
	}

	@Test
	void aMillionMergesAreReadInTheTimeOfASheet() throws Exception {
		String rows = TestFiles.row(1, TestFiles.cell("A1", "县"), TestFiles.cell("B1", "户编号"), TestFiles.cell("C1", "户主姓名"))
				+ TestFiles.row(2, TestFiles.cell("A2", "东阿县"), TestFiles.cell("B2", "3700000001"), TestFiles.cell("C2", "张勇"))
				+ TestFiles.row(SHEET_ROWS, TestFiles.cell("B" + SHEET_ROWS, "3700000002"), TestFiles.cell("C" + SHEET_ROWS, "李梅"));
		Stream<String> merges = Stream.concat(Stream.of("A2:A" + SHEET_ROWS), IntStream.range(2, MILLION).mapToObj(row -> "A" + row + ":C" + (row + 1)));
		Path file = TestFiles.rawXlsx(folder, "2019年户表.xlsx", rows + TestFiles.merges(merges));
		assertTimeout(Duration.ofSeconds(60), () -> {
			List<SheetRow> read = new ArrayList<>();
			try (RowSource source = Tables.spread(Ingest.sniff(file), new BitSet())) {
				for (Optional<SheetRow> row = source.next(); row.isPresent(); row = source.next()) {
					read.add(row.get());
				}
			}
			assertEquals(List.of("东阿县", "3700000002", "李梅"), read.getLast().cells());
			assertEquals(Map.of(0, 2L), read.getLast().merged());
		});
	}
}
