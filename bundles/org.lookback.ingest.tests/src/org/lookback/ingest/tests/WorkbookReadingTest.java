package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.TableFormat;
import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.file.Tables;
import org.lookback.model.api.text.LookbackException;

/** Workbooks as departments send them: XLSX, XLS, web pages and XML that are only named .xls; several sheets, hidden parts, dates and long numbers. */
class WorkbookReadingTest {

	@TempDir
	Path folder;

	static List<SheetRow> rows(Sniffed sniffed) throws LookbackException {
		List<SheetRow> rows = new ArrayList<>();
		try (RowSource source = Tables.open(sniffed)) {
			for (Optional<SheetRow> row = source.next(); row.isPresent(); row = source.next()) {
				rows.add(row.get());
			}
		}
		return rows;
	}

	private Path resource(String name) throws Exception {
		Path file = folder.resolve(name);
		try (InputStream in = WorkbookReadingTest.class.getResourceAsStream(name)) {
			Files.copy(in, file);
		}
		return file;
	}

	private static void notes(Sniffed sniffed, String... parts) {
		for (String part : parts) {
			assertTrue(sniffed.notes().stream().anyMatch(note -> note.contains(part)), sniffed.notes().toString());
		}
	}

	/** Written by Apache POI: merged headings, formulas, a hidden row, a hidden column, a hidden sheet, texts that go over records. */
	@Test
	void anXlsIsReadSheetBySheet() throws Exception {
		List<Sniffed> tables = Ingest.tables(resource("poi-workbook.xls"), SniffOptions.NONE);
		assertEquals(List.of("2019年户表", "隐藏表"), tables.stream().map(Sniffed::sheet).toList());
		Sniffed first = tables.get(0);
		assertEquals(TableFormat.XLS, first.format());
		assertEquals(List.of("说明", "2019年户表", "隐藏表"), first.sheets());
		assertEquals(List.of("县", "户编号", "户主姓名", "收入情况 / 工资性收入", "收入情况 / 财产性收入", "识别时间", "备注", "人数"), first.headings());
		assertEquals(4, first.dataRow());
		notes(first, "G 备注", "8");
		notes(tables.get(1), "隐藏表");
		List<SheetRow> rows = rows(first);
		assertEquals(34, rows.size());
		assertEquals(List.of("东阿县", "3700000001", "张一", "1000.25", "2000.5", "2015-03-01", "长文".repeat(5000), "3"), rows.get(3).cells());
		assertEquals("备注𠮷 1", rows.get(4).cell(6));
		assertEquals(IssueKind.ERROR_CELL, rows.get(6).troubles().get(7));
		assertEquals("文本结果", rows.get(33).cell(6));
	}

	@Test
	void aNumberThatASpreadsheetShortenedIsNamedAsItIsStored() throws Exception {
		SheetRow stored = rows(Ingest.sniff(resource("poi-workbook.xls"), SniffOptions.NONE.withSheet("隐藏表"))).get(1);
		assertEquals("371599196604120000", stored.cell(0));
		assertEquals(IssueKind.SCIENTIFIC_NOTATION, stored.troubles().get(0));
		SheetRow xlsx = rows(Ingest.sniff(TestFiles.rawXlsx(folder, "户表.xlsx",
				TestFiles.row(1, TestFiles.cell("A1", "证件号码"), TestFiles.cell("B1", "姓名"))
						+ TestFiles.row(2, "<c r=\"A2\"><v>3.7159919660412001E+17</v></c>", "<c r=\"B2\"><v>0.30000000000000004</v></c>")))).get(1);
		assertEquals(List.of("371599196604120010", "0.3"), xlsx.cells());
		assertEquals(IssueKind.SCIENTIFIC_NOTATION, xlsx.troubles().get(0));
	}

	@Test
	void aDateKeepsItsTimeAndBothDateSystemsAreKnown() throws Exception {
		Path file = TestFiles.rawXlsx(folder, "户表.xlsx", TestFiles.row(1, TestFiles.cell("A1", "户编号"), TestFiles.cell("B1", "识别时间"))
				+ TestFiles.row(2, "<c r=\"A2\" s=\"1\"><v>43525</v></c>", "<c r=\"B2\" s=\"1\"><v>43525.604166666664</v></c>"));
		assertEquals(List.of("2019-03-01", "2019-03-01 14:30"), rows(Ingest.sniff(file)).get(1).cells());
	}

	@Test
	void allSheetsThatAreTablesComeAndWhatIsHiddenIsSaid() throws Exception {
		Path file = folder.resolve("乡镇.xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
			book.newWorksheet("填表说明").value(0, 0, "请按要求填写。");
			for (String town : List.of("朝城镇", "铜城街道")) {
				Worksheet sheet = book.newWorksheet(town);
				List<String> cells = List.of("户编号", "备注", "人均纯收入");
				for (int i = 0; i < cells.size(); i++) {
					sheet.value(0, i, cells.get(i));
					sheet.value(1, i, "x" + i);
					sheet.value(2, i, "y" + i);
				}
				sheet.hideColumn(1);
				sheet.hideRow(2);
			}
		}
		assertEquals(List.of("朝城镇", "铜城街道"), Ingest.tables(file, SniffOptions.NONE).stream().map(Sniffed::sheet).toList());
		Sniffed one = Ingest.sniff(file);
		assertEquals("朝城镇", one.sheet());
		notes(one, "B 备注", "3", "铜城街道");
		assertEquals(List.of("y0", "y1", "y2"), rows(one).get(2).cells());
		assertTrue(Ingest.sniff(file, SniffOptions.NONE.withSheet("铜城街道")).sheetReason().length() > 0);
	}

	@Test
	void aWebPageNamedXlsIsReadAsTheTableItShows() throws Exception {
		String page = "<html><head><meta content=\"text/html; charset=gb2312\"><style>td{x:y}</style></head><body><!-- <table> --><table><tr><td>版式</td></tr></table>"
				+ "<TABLE><tr><td colspan=4>莘县2019年收入 &amp; 说明</td></tr>"
				+ "<tr><th rowspan=2>户编号</th><th rowspan=\"2\">户主姓名</th><th colspan=2>收入情况</th></tr><tr><th>工资性收入</th><th>财产性收入</th></tr>"
				+ "<tr><td style='mso-number-format:\"\\@\"'>3700000001</td><td>张&nbsp;勇<br>甲</td><td>1,000.50</td><td></td></tr>"
				+ "<tr style=\"display: none\"><td>3700000002<td>李梅<td>&#50;000<td>5 &lt; 6"
				+ "<tr><td>3700000003</td><td rowspan=2>王五</td><td>1</td><td>2</td></tr><tr><td>3700000004</td><td>3</td><td>4</td></tr></table></html>";
		Sniffed sniffed = Ingest.sniff(TestFiles.bytes(folder, "导出.xls", page.getBytes(TestFiles.GB18030)));
		assertEquals(TableFormat.HTML, sniffed.format());
		assertEquals(List.of("户编号", "户主姓名", "收入情况 / 工资性收入", "收入情况 / 财产性收入"), sniffed.headings());
		List<SheetRow> rows = rows(sniffed);
		assertEquals(List.of("3700000001", "张 勇\n甲", "1,000.50", ""), rows.get(3).cells());
		assertEquals(List.of("3700000002", "李梅", "2000", "5 < 6"), rows.get(4).cells());
		assertEquals(List.of("3700000004", "", "3", "4"), rows.get(6).cells());
		notes(sniffed, "5");
	}

	@Test
	void anXmlWorkbookNamedXlsIsRead() throws Exception {
		String xml = "<?xml version=\"1.0\" encoding=\"GBK\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
				+ "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"户表\"><Table>"
				+ "<Column ss:Index=\"2\" ss:Hidden=\"1\"/><Row><Cell ss:MergeAcross=\"3\"><Data ss:Type=\"String\">2018年户表</Data></Cell></Row>"
				+ "<Row ss:Index=\"3\"><Cell><Data ss:Type=\"String\">户编号</Data></Cell><Cell><Data ss:Type=\"String\">户主姓名</Data></Cell>"
				+ "<Cell ss:Index=\"4\"><Data ss:Type=\"String\">人均纯收入</Data></Cell></Row>"
				+ "<Row><Cell><Data ss:Type=\"Number\">3700000001</Data></Cell><Cell><Data ss:Type=\"String\">张<B>勇</B></Data></Cell>"
				+ "<Cell ss:Index=\"4\"><Data ss:Type=\"Number\">3500.10</Data></Cell></Row>"
				+ "<Row ss:Hidden=\"1\"><Cell><Data ss:Type=\"Number\">3.7159919660412E+17</Data></Cell><Cell ss:Index=\"3\"><Data ss:Type=\"DateTime\">2015-03-01T00:00:00.000</Data></Cell>"
				+ "<Cell><Data ss:Type=\"Error\">#N/A</Data></Cell></Row></Table></Worksheet></Workbook>";
		Sniffed sniffed = Ingest.sniff(TestFiles.bytes(folder, "导出.xls", xml.getBytes(TestFiles.GB18030)));
		assertEquals(TableFormat.XML, sniffed.format());
		assertEquals(3, sniffed.headingRow().value().orElseThrow());
		assertEquals(2018, sniffed.year().value().orElseThrow());
		List<SheetRow> rows = rows(sniffed);
		assertEquals(List.of("3700000001", "张勇", "", "3500.1"), rows.get(2).cells());
		assertEquals(List.of("371599196604120000", "", "2015-03-01", "#N/A"), rows.get(3).cells());
		assertEquals(Map.of(0, IssueKind.SCIENTIFIC_NOTATION, 3, IssueKind.ERROR_CELL), rows.get(3).troubles());
		notes(sniffed, "B 户主姓名", "5");
	}

	@Test
	void anXlsOfALargeTableIsReadToItsEnd() throws Exception {
		List<List<Object>> cells = new ArrayList<>(List.of(List.of("户编号", "户主姓名", "识别时间")));
		for (int i = 0; i < 20_000; i++) {
			cells.add(List.of(3_700_000_000d + i, "户主" + i, LocalDate.of(2014, 1, 1).plusDays(i % 1000)));
		}
		List<SheetRow> rows = rows(Ingest.sniff(XlsWriter.write(folder, "户表.xls", Map.of("户表", cells))));
		assertEquals(20_001, rows.size());
		assertEquals(List.of("3700019999", "户主19999", "2016-09-26"), rows.get(20_000).cells());
	}

	@Test
	void aTextIsReadWhateverItsEncodingSaysOfItself() throws Exception {
		byte[] plain = "户编号,人均纯收入\r\n3700000001,3500\n".getBytes(StandardCharsets.UTF_16LE);
		Sniffed sniffed = Ingest.sniff(TestFiles.bytes(folder, "收入.csv", plain));
		assertEquals("UTF-16LE", sniffed.encoding().value().orElseThrow());
		assertEquals(List.of("户编号", "人均纯收入"), sniffed.headings());
		notes(sniffed, "CR LF");
		assertEquals("UTF-16BE", Ingest.sniff(TestFiles.bytes(folder, "收入b.csv", "户编号,人均纯收入\n1,2\n".getBytes(StandardCharsets.UTF_16BE)),
				SniffOptions.NONE.withEncoding("UTF-16")).encoding().value().orElseThrow());
	}

	@Test
	void delimitersAndQuotesAreFoundOrSaid() throws Exception {
		assertEquals('^', Ingest.sniff(TestFiles.text(folder, "一.csv", "户编号^人均纯收入^备注", "1^3500^a,b")).delimiter().value().orElseThrow());
		assertEquals('\u0001', Ingest.sniff(TestFiles.text(folder, "二.csv", "户编号\u0001人均纯收入\u0001备注", "1\u00013500\u0001a,b")).delimiter().value().orElseThrow());
		Sniffed single = Ingest.sniff(TestFiles.text(folder, "三.csv", "'户编号','人均纯收入','备注'", "'1','3500','a,b'"));
		assertEquals(List.of(List.of("1", "3500", "a,b")), single.preview());
		Path literal = TestFiles.text(folder, "四.csv", "户编号,备注", "1,\"张勇\"等");
		assertEquals(List.of(List.of("1", "\"张勇\"等")), Ingest.sniff(literal, SniffOptions.NONE.withQuote(SniffOptions.NO_QUOTE)).preview());
		assertEquals(List.of("户编号,备注"), Ingest.sniff(literal, SniffOptions.NONE.withQuote(SniffOptions.NO_QUOTE).withDelimiter('|').withHeadingRow(1)).headings());
	}
}
