package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.Tables;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;

/** Files that cannot be read: each is refused in one sentence that names the file, the place and what to do. */
class BadFileTest {

	private static final String HEADING = "户编号,户主姓名,人均纯收入";

	@TempDir
	Path folder;

	private String refused(Path file) {
		return assertThrows(LookbackException.class, () -> readThrough(file, SniffOptions.NONE)).getMessage();
	}

	private static void readThrough(Path file, SniffOptions options) throws LookbackException {
		try (RowSource rows = Tables.open(Ingest.sniff(file, options))) {
			while (rows.next().isPresent()) {
				// to its end
			}
		}
	}

	private static void says(String message, String... parts) {
		for (String part : parts) {
			assertTrue(message.contains(part), message);
		}
	}

	@Test
	void aPictureIsNoTableWhateverItsName() {
		byte[] jpeg = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F' };
		says(refused(TestFiles.bytes(folder, "照片.xlsx", jpeg)), "照片.xlsx", "JPEG");
	}

	@Test
	void aWordDocumentSaysSo() throws Exception {
		Path file = folder.resolve("通知.xlsx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.closeEntry();
		}
		says(refused(file), "通知.xlsx", "Word");
	}

	@Test
	void emptyAndBinaryAndMissingFilesAreNamed() {
		says(refused(TestFiles.bytes(folder, "空.csv", new byte[0])), "空.csv", "0");
		says(refused(TestFiles.bytes(folder, "杂.csv", new byte[] { 1, 2, 3, 0, 5, 6 })), "杂.csv");
		says(refused(folder.resolve("没有.csv")), "没有.csv");
		says(refused(folder), folder.getFileName().toString());
	}

	@Test
	void anEncodingThatIsNotTheFilesIsRefusedWithTheRightOne() {
		Path gbk = TestFiles.text(folder, "户表.csv", TestFiles.GB18030, HEADING, "3700000001,张勇,3500");
		String message = assertThrows(LookbackException.class, () -> Ingest.sniff(gbk, SniffOptions.NONE.withEncoding("UTF-8"))).getMessage();
		says(message, "户表.csv", "UTF-8", "GB18030", "1");
		Path utf8 = TestFiles.text(folder, "户表8.csv", HEADING, "3700000001,张勇,3500");
		says(assertThrows(LookbackException.class, () -> Ingest.sniff(utf8, SniffOptions.NONE.withEncoding("GBK"))).getMessage(), "户表8.csv",
				"UTF-8");
		says(assertThrows(LookbackException.class, () -> Ingest.sniff(utf8, SniffOptions.NONE.withEncoding("没有"))).getMessage(), "没有");
	}

	@Test
	void bytesOfAnotherEncodingDeepInAFileAreNamedByTheirLine() {
		byte[] good = (HEADING + "\n" + "3700000001,张勇,3500\n".repeat(80_000)).getBytes(StandardCharsets.UTF_8);
		byte[] bad = "3700000002,李梅,3500\n".getBytes(TestFiles.GB18030);
		byte[] all = Arrays.copyOf(good, good.length + bad.length);
		System.arraycopy(bad, 0, all, good.length, bad.length);
		says(refused(TestFiles.bytes(folder, "户表.csv", all)), "户表.csv", "80002", "UTF-8");
	}

	@Test
	void aTableWithoutHeadingsIsNotGuessedAt() throws Exception {
		Path file = TestFiles.text(folder, "户表.csv", "3700000001,张勇,3500", "3700000002,李梅,4100");
		ImportPlan plan = Ingest.plan(Ingest.sniff(file), Dictionary.core());
		assertEquals(1, plan.problems().size());
		says(plan.problems().get(0), "户表.csv", "户编号");
	}

	@Test
	void aSheetWithoutRowsSaysSo() throws Exception {
		ImportPlan plan = Ingest.plan(Ingest.sniff(TestFiles.xlsx(folder, "户表.xlsx", "空表", List.of())), Dictionary.core());
		says(plan.problems().get(0), "户表.xlsx", "空表");
	}

	@Test
	void aFileWithoutItsKeyColumnSaysWhichIsLacking() throws Exception {
		ImportPlan plan = Ingest.plan(Ingest.sniff(TestFiles.text(folder, "住房.csv", "住房来源,住房面积,鉴定等级", "自有,80,C")), Dictionary.core());
		says(plan.problems().get(0), "住房.csv", "housing");
	}

	@Test
	void aWorkbookThatWasCutIsNamed() throws Exception {
		Path whole = TestFiles.xlsx(folder, "户表.xlsx", "户表", TestFiles.cells(HEADING, "3700000001,张勇,3500"));
		byte[] bytes = Files.readAllBytes(whole);
		says(refused(TestFiles.bytes(folder, "截断.xlsx", Arrays.copyOf(bytes, bytes.length * 2 / 3))), "截断.xlsx");
		for (int i = 60; i < 120; i++) {
			bytes[i] ^= 0x55;
		}
		says(refused(TestFiles.bytes(folder, "损坏.xlsx", bytes)), "损坏.xlsx");
	}

	@Test
	void aQuoteThatNeverClosesIsNamedByTheLineThatOpensIt() {
		String rows = "3700000001,张勇,3500\n".repeat(40);
		says(refused(TestFiles.text(folder, "户表.csv", HEADING, rows + "3700000002,\"李梅,4100", rows)), "户表.csv", "42", "2");
		String many = "3700000001,张勇,3500\n".repeat(20_000);
		says(refused(TestFiles.text(folder, "大户表.csv", HEADING, many + "3700000002,\"李梅,4100", many)), "大户表.csv", "20002", "2");
		says(refused(TestFiles.text(folder, "后引号.csv", HEADING, "3700000001,\"张勇\"等,3500")), "后引号.csv", "2");
	}

	@Test
	void aCellOfFiftyMegabytesIsRefusedByRowAndColumn() throws Exception {
		Path file = folder.resolve("户表.csv");
		byte[] block = "张".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
		try (OutputStream out = Files.newOutputStream(file)) {
			out.write((HEADING + "\n3700000001,张勇,3500\n3700000002,").getBytes(StandardCharsets.UTF_8));
			for (int i = 0; i < 17; i++) {
				out.write(block);
			}
			out.write(",3500\n".getBytes(StandardCharsets.UTF_8));
		}
		says(refused(file), "户表.csv", "3", "2", "32,767".replace(",", ""));
	}

	@Test
	void aCellOfFiftyMegabytesInAWorkbookIsRefusedByItsAddress() {
		String heading = TestFiles.row(1, TestFiles.cell("A1", "户编号"), TestFiles.cell("B1", "户主姓名"), TestFiles.cell("C1", "人均纯收入"));
		says(refused(TestFiles.rawXlsx(folder, "户表.xlsx", heading + TestFiles.row(2, TestFiles.cell("A2", "3700000001"))
				+ TestFiles.row(3, TestFiles.cell("A3", "3700000002"), TestFiles.cell("B3", TestFiles.LARGE)))), "户表.xlsx", "户表", "B3");
		says(refused(TestFiles.rawXlsx(folder, "共享.xlsx",
				heading + TestFiles.row(2, TestFiles.cell("A2", "3700000001"), "<c r=\"B2\" t=\"s\"><v>1</v></c>"), "张勇", TestFiles.LARGE)), "共享.xlsx", "B2");
	}

	@Test
	void aWorkbookThatUnfoldsWithoutEndIsStopped() throws Exception {
		Path file = folder.resolve("炸弹.xlsx");
		Path plain = TestFiles.rawXlsx(folder, "样.xlsx", TestFiles.row(1, TestFiles.cell("A1", "户编号"), TestFiles.cell("B1", "人均纯收入")));
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
				ZipFile source = new ZipFile(plain.toFile())) {
			for (ZipEntry entry : source.stream().toList()) {
				zip.putNextEntry(new ZipEntry(entry.getName()));
				if (entry.getName().endsWith("styles.xml")) {
					byte[] block = "<numFmt/>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
					for (int i = 0; i < 120; i++) {
						zip.write(block);
					}
				} else {
					source.getInputStream(entry).transferTo(zip);
				}
				zip.closeEntry();
			}
		}
		says(refused(file), "炸弹.xlsx", "styles.xml");
	}
}
