package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.ImportedRows;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.file.Tables;
import org.lookback.model.api.text.LookbackException;

/** Files that are broken on purpose or by accident: each is refused in a sentence that names it, the place and what to do, and the store stays as it was. */
class HostileFileTest extends StoreFixture {

	private static final String HEADING = "户编号,户主姓名,人均纯收入";
	private static final String ROW = "3700000001,张勇,3500\n";
	private static final int SHEET_ROWS = 1_048_576;
	private static final String LOLS = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;\">]>";

	/** Imports and gives the one line that refuses; the store must be as before. */
	private String refused(Path file) throws Exception {
		String message = assertThrows(LookbackException.class, () -> imported(file, "households", 2019)).getMessage();
		assertTrue(message.contains(file.getFileName().toString()), message);
		assertEquals(0, households());
		assertEquals(List.of(), store.loads().versions().stream().filter(version -> version.state().name().equals("COMPLETE")).toList());
		return message;
	}

	private void refused(Path file, String... parts) throws Exception {
		String message = refused(file);
		for (String part : parts) {
			assertTrue(message.contains(part), message);
		}
	}

	private Path resource(String name) throws Exception {
		Path file = folder.resolve(name);
		try (InputStream in = HostileFileTest.class.getResourceAsStream(name)) {
			Files.copy(in, file);
		}
		return file;
	}

	@Test
	void nulBytesAreNamedByTheirPlace() throws Exception {
		refused(TestFiles.text(folder, "前.csv", HEADING, "3700000001,张\u0000勇,3500"), "2");
		refused(TestFiles.text(folder, "后.csv", HEADING, ROW.repeat(1000) + "3700000002,李梅,41\u000000"), "1002", "3");
	}

	@Test
	void aMillionColumnsAndARowOfTenMegabytesAreNamedByTheirLine() throws Exception {
		refused(TestFiles.text(folder, "宽.csv", HEADING + ",x".repeat(1_000_000)), "1", "16384");
		refused(TestFiles.text(folder, "长.csv", HEADING, ROW + ("张".repeat(3000) + ",").repeat(1100)), "3", "1048576");
	}

	@Test
	void anEncodingThatTurnsOutWrongDeepInTheFileLeavesTheStoreAsItWas() throws Exception {
		byte[] good = ("县," + HEADING + "\n" + ("东阿县," + ROW).repeat(60_000)).getBytes(StandardCharsets.UTF_8);
		byte[] bad = "东阿县,3700000002,李梅,3500\n".getBytes(TestFiles.GB18030);
		byte[] all = Arrays.copyOf(good, good.length + bad.length);
		System.arraycopy(bad, 0, all, good.length, bad.length);
		refused(TestFiles.bytes(folder, "户表.csv", all), "60002", "UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels",
			"[Content_Types].xml" })
	void entitiesInAnyPartOfAWorkbookAreNotRead(String part) throws Exception {
		Path plain = TestFiles.rawXlsx(folder, "样.xlsx", TestFiles.row(1, TestFiles.cell("A1", "户编号"), TestFiles.cell("B1", "人均纯收入"))
				+ TestFiles.row(2, TestFiles.cell("A2", "3700000001"), TestFiles.cell("B2", "3500")));
		Path file = folder.resolve("攻击.xlsx");
		try (ZipFile source = new ZipFile(plain.toFile()); ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (ZipEntry entry : source.stream().toList()) {
				zip.putNextEntry(new ZipEntry(entry.getName()));
				String text = new String(source.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
				zip.write((entry.getName().equals(part) ? text.replaceFirst("\\?>", "?>" + LOLS) : text).getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		refused(file, part);
	}

	@Test
	void entitiesInAnXmlWorkbookAreNotRead() throws Exception {
		String secret = TestFiles.text(folder, "秘密.txt", "secret").toUri().toString();
		String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"" + secret + "\">]>"
				+ "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"a\"><Table>"
				+ "<Row><Cell><Data>户编号</Data></Cell><Cell><Data>&y;</Data></Cell></Row></Table></Worksheet></Workbook>";
		refused(TestFiles.text(folder, "攻击.xls", xml));
		refused(TestFiles.text(folder, "攻击.xml", "<?xml version=\"1.0\"?>" + LOLS + "<a>&lol2;</a>"));
	}

	@ParameterizedTest
	@CsvSource({ "0.3", "0.7", "0.95" })
	void aCutWorkbookIsNamedWhateverItsFormat(double part) throws Exception {
		byte[] xls = Files.readAllBytes(resource("poi-workbook.xls"));
		refused(TestFiles.bytes(folder, "截断.xls", Arrays.copyOf(xls, (int) (xls.length * part))));
		String page = "<html><table><tr><td>户编号</td><td>人均纯收入</td></tr>" + "<tr><td>3700000001</td><td>3500</td></tr>".repeat(50) + "</table></html>";
		refused(TestFiles.text(folder, "截断页.xls", page.substring(0, page.lastIndexOf("3500", (int) (page.length() * part)) + 2)));
		String xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>"
				+ "<Row><Cell><Data>户编号</Data></Cell></Row>".repeat(50) + "</Table></Worksheet></Workbook>";
		refused(TestFiles.text(folder, "截断表.xls", xml.substring(0, (int) (xml.length() * part))));
	}

	@Test
	void anXlsWithDamagedBytesIsRefusedOrReadButNeverHangs() throws Exception {
		byte[] whole = Files.readAllBytes(resource("poi-workbook.xls"));
		Random random = new Random(4);
		for (int i = 0; i < 300; i++) {
			byte[] bytes = whole.clone();
			for (int k = 0; k < 20; k++) {
				bytes[512 + random.nextInt(bytes.length - 512)] = (byte) random.nextInt();
			}
			Path file = TestFiles.bytes(folder, "损坏.xls", bytes);
			try {
				for (Sniffed sniffed : Ingest.tables(file, SniffOptions.NONE)) {
					assertTrue(WorkbookReadingTest.rows(sniffed).size() >= 0);
				}
			} catch (LookbackException named) {
				assertTrue(named.getMessage().contains("损坏.xls"), named.getMessage());
			}
		}
	}

	@Test
	void aPasswordIsSaid() throws Exception {
		String said = refused(resource("poi-password.xls"));
		assertTrue(said.contains("密码") || said.contains("password"), said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "xlsx", "xls" })
	void aFileThatIsStillBeingWrittenIsNotHalfRead(String format) throws Exception {
		Path file = switch (format) {
		case "csv" -> TestFiles.text(folder, "导出.csv", HEADING, ROW.repeat(50_000));
		case "xlsx" -> TestFiles.xlsx(folder, "导出.xlsx", "户表", TestFiles.cells(HEADING, "3700000001,张勇,3500"));
		default -> XlsWriter.write(folder, "导出.xls", Map.of("户表", List.of(List.of("户编号", "人均纯收入"), List.of("3700000001", "3500"))));
		};
		Sniffed sniffed = Ingest.sniff(file);
		try (RowSource rows = Tables.open(sniffed)) {
			rows.next();
			try (OutputStream more = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
				more.write("3700000002,李梅,41".getBytes(StandardCharsets.UTF_8));
			}
			String message = assertThrows(LookbackException.class, () -> {
				while (rows.next().isPresent()) {
					// to its end
				}
			}).getMessage();
			assertTrue(message.contains("导出." + format), message);
		}
	}

	@Test
	void aWorkbookThatSomebodyHasOpenIsReadWithANote() throws Exception {
		Path file = TestFiles.xlsx(folder, "户表.xlsx", "户表", TestFiles.cells(HEADING, "3700000001,张勇,3500"));
		assertEquals(List.of(), Ingest.sniff(file).notes());
		TestFiles.bytes(folder, "~$户表.xlsx", new byte[165]);
		assertEquals(1, Ingest.sniff(file).notes().size());
	}

	@Test
	void aWebPageWithoutATableAndOtherXmlSayWhatTheyAre() throws Exception {
		refused(TestFiles.text(folder, "登录.xls", "<html><body>请先登录</body></html>"));
		refused(TestFiles.text(folder, "别的.xml", "<?xml version=\"1.0\"?><a><b/></a>"));
		refused(TestFiles.text(folder, "网页.mht", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>"));
	}

	@Test
	void aCellLongerThanACellIsNamedInAPage() throws Exception {
		refused(TestFiles.text(folder, "页.xls", "<table><tr><td>户编号</td><td>人均纯收入</td></tr><tr><td>1</td><td>" + "长".repeat(50_000) + "</td></tr></table>"), "B2");
		refused(TestFiles.text(folder, "宽页.xls", "<table><tr><td colspan=999999>户编号</td><td>人均纯收入</td></tr></table>"), "16384");
	}

	@Test
	void aFileThatChangedAfterItWasLookedAtIsNotImported() throws Exception {
		Path file = TestFiles.text(folder, "导出.csv", "县," + HEADING, "东阿县," + ROW.strip());
		ImportPlan plan = plan(file).withYear(2019);
		Files.write(file, ("东阿县,3700000002,李梅,4100\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
		String message = assertThrows(LookbackException.class, () -> run(plan)).getMessage();
		assertTrue(message.contains("导出.csv") && message.contains(String.valueOf(Files.size(file))), message);
		assertEquals(0, households());
		assertEquals(2, imported(file, "households", 2019).accepted(), "looked at again, it is taken");
	}

	@Test
	void aLastRowThatBreaksOffIsSaid() throws Exception {
		Path file = TestFiles.bytes(folder, "半截.csv", ("县," + HEADING + "\n东阿县," + ROW + "东阿县,3700000002,李").getBytes(TestFiles.GB18030));
		assertEquals(1, Ingest.sniff(file).notes().size());
		ImportReport report = imported(file, "households", 2019);
		assertEquals(1, report.accepted());
		assertEquals(IssueKind.COLUMN_COUNT, report.issues().getFirst().kind());
		assertEquals(3, report.issues().getFirst().row());
		assertEquals(List.of(), Ingest.sniff(TestFiles.bytes(folder, "全.csv", (HEADING + "\n" + ROW.strip()).getBytes(TestFiles.GB18030))).notes());
	}

	@Test
	void mixedLineEndsAreSaidAndEveryRowIsTaken() throws Exception {
		Path file = TestFiles.bytes(folder, "混.csv",
				("县," + HEADING + "\r\n东阿县,3700000001,张勇,3500\n东阿县,3700000002,李梅,4100\r东阿县,3700000003,王强,4200\r\n").getBytes(StandardCharsets.UTF_8));
		assertEquals(1, Ingest.sniff(file).notes().size());
		assertEquals(3, imported(file, "households", 2019).accepted());
	}

	@Test
	void twoHeadingsAlikeLoseNoColumn() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "重.csv", "县," + HEADING + ",人均纯收入", "东阿县,3700000001,张勇,3500,3600"), "households", 2019);
		assertEquals("人均纯收入", only(report, IssueKind.DUPLICATE_COLUMN).column());
		try (ImportedRows rows = ImportedRows.open(store, (int) report.version().getAsLong())) {
			assertEquals(List.of("东阿县", "3700000001", "张勇", "3500", "3600"), rows.next().orElseThrow().cells());
		}
	}

	@Test
	void aWorkbookEncryptedWithAPasswordSaysSo() throws Exception {
		String said = refused(resource("poi-password.xlsx"));
		assertTrue(said.contains("密码") || said.contains("password"), said);
	}

	@Test
	void aFileThatMayNotBeReadSaysSo() throws Exception {
		Path file = TestFiles.text(folder, "锁.csv", HEADING, ROW.strip());
		assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "whoever may read everything cannot be kept out");
		refused(file);
	}

	@Test
	void theEndingOfANameCountsForNothing() throws Exception {
		Path workbook = TestFiles.xlsx(folder, "户表.xlsx", "户表", TestFiles.cells("县," + HEADING, "东阿县,3700000001,张勇,3500"));
		Path named = Files.move(workbook, folder.resolve("户表.csv"));
		assertEquals(1, imported(named, "households", 2019).accepted());
		Path text = TestFiles.text(folder, "户表.xlsx", "县," + HEADING, "东阿县,3700000002,李梅,4100");
		assertEquals(1, imported(text, "households", 2019).accepted());
	}

	@Test
	void aSheetOfAMillionRowsIsReadToItsEnd() throws Exception {
		Path file = folder.resolve("满.xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("户表");
			sheet.value(0, 0, "户编号");
			sheet.value(0, 1, "人均纯收入");
			for (int row = 1; row < SHEET_ROWS; row++) {
				sheet.value(row, 0, row);
				sheet.value(row, 1, 3500);
				if (row % 10_000 == 0) {
					sheet.flush();
				}
			}
			sheet.finish();
		}
		long last = 0;
		try (RowSource rows = Tables.open(Ingest.sniff(file))) {
			for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
				last = row.get().number();
			}
		}
		assertEquals(SHEET_ROWS, last);
	}
}
