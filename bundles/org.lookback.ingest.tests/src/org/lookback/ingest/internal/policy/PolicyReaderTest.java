package org.lookback.ingest.internal.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.ingest.api.PolicyDetail;
import org.lookback.ingest.api.PolicyFormat;
import org.lookback.ingest.api.PolicyPiece;
import org.lookback.ingest.api.PolicyReader;
import org.lookback.ingest.api.ReadPolicy;
import org.lookback.ingest.internal.policy.PdfFiles.Line;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.model.api.verdict.Validity;

/** Policy texts as people have them become clauses with headings, and what they say of themselves is found with the words that say it. */
class PolicyReaderTest {

	private static final String NOTICE = """
			国务院扶贫开发领导小组办公室文件
			国开办发[2019]2号
			关于印发《贫困人口动态管理办法》的通知
			各省、自治区、直辖市扶贫办：
			现印发《贫困人口动态管理办法》，请遵照执行。
			附件：贫困人口动态管理办法
			国务院扶贫办
			二〇一九年三月十二日
			附件
			贫困人口动态管理办法
			第一章 总 则
			第一条 为规范动态管理，制定本办法。
			第二条 动态管理坚持以下原则：
			（一）实事求是；
			（二）群众公认。
			第二章 附 则
			第三条 本办法自2019年4月1日起施行，有效期五年。《贫困人口动态管理暂行办法》（国开办发〔2015〕11号）同时废止。
			""";

	@TempDir
	Path folder;

	private ReadPolicy text(String words) throws IOException, LookbackException {
		return PolicyReader.read(Files.writeString(folder.resolve("text.txt"), words));
	}

	private static List<String> anchors(ReadPolicy read) {
		return read.pieces().stream().map(PolicyPiece::anchor).toList();
	}

	private static PolicyPiece piece(ReadPolicy read, String anchor) {
		return read.pieces().stream().filter(piece -> piece.anchor().equals(anchor)).findFirst()
				.orElseThrow(() -> new AssertionError(anchor + " is not among " + anchors(read)));
	}

	@Test
	void aNoticeWithItsAnnexIsSplitAndDescribed() throws IOException, LookbackException {
		ReadPolicy read = text(NOTICE);
		assertEquals(new PolicyDetails("关于印发《贫困人口动态管理办法》的通知", "国开办发〔2019〕2号", "国务院扶贫办", "2019-03-12",
				new Validity("2019-04-01", "2024-03-31", false)), read.details());
		assertEquals("二〇一九年三月十二日", read.evidence().get(PolicyDetail.ISSUED));
		assertTrue(read.evidence().get(PolicyDetail.VALID_UNTIL).contains("有效期五年"), read.evidence().toString());
		assertEquals(List.of("国开办发〔2015〕11号"), read.repeals());
		PolicyPiece principle = piece(read, "附件/第一章/第二条/（二）");
		assertEquals("（二）群众公认。", principle.text());
		assertEquals(List.of("附件 贫困人口动态管理办法", "第一章 总 则", "第二条 动态管理坚持以下原则"), principle.heading());
		assertEquals("国务院扶贫办\n二〇一九年三月十二日", piece(read, "落款").text());
		assertTrue(read.notes().isEmpty(), read.notes().toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "x-UTF-16LE-BOM", "UTF-16", "GB18030", "GBK" })
	void anyEncodingOfTheFieldSaysTheSame(String charset) throws IOException, LookbackException {
		Path file = Files.write(folder.resolve("text.txt"), NOTICE.getBytes(Charset.forName(charset)));
		ReadPolicy read = PolicyReader.read(file);
		assertEquals("国开办发〔2019〕2号", read.details().number());
		assertEquals(text(NOTICE).wordsHash(), read.wordsHash());
	}

	@Test
	void linesAreJoinedAcrossPagesAndPageNumbersDropped() throws IOException, LookbackException {
		String page = "\f";
		ReadPolicy read = text("""
				关于开展排查的通知
				一、工作要求
				　　各地要逐村逐户开展排查，做到不漏一户、
				— 1 —
				""" + page + "不落一人，问题清零。\n二、时间安排\n　　九月底前完成，并\n- 2 -\n" + page + "报送总结。\n第 3 页 共 3 页\n");
		assertEquals("一、工作要求\n各地要逐村逐户开展排查，做到不漏一户、不落一人，问题清零。", piece(read, "一").text());
		assertEquals("二、时间安排\n九月底前完成，并报送总结。", piece(read, "二").text());
	}

	@Test
	void hardWrappedLinesBecomeParagraphs() throws IOException, LookbackException {
		ReadPolicy read = text("""
				一、总体要求
				　　以建档立卡数据为基础，以解决问题为重点，全
				面排查义务教育、基本医疗、住房安全和饮水安全等
				方面的问题，建立台账，逐项销号，确保脱贫结果真
				实可靠。
				　　各地要高度重视，加强领导，压实责任，精心组
				织，确保排查工作按时保质完成。
				""");
		assertEquals(List.of("一、总体要求", "以建档立卡数据为基础，以解决问题为重点，全面排查义务教育、基本医疗、住房安全和饮水安全等方面的问题，建立台账，逐项销号，确保脱贫结果真实可靠。",
				"各地要高度重视，加强领导，压实责任，精心组织，确保排查工作按时保质完成。"), piece(read, "一").text().lines().toList());
	}

	@Test
	void numbersDecideWhereATextNestsOtherwise() throws IOException, LookbackException {
		ReadPolicy read = text("""
				1. 住房保障
				（一）危房鉴定由住建部门负责。
				（二）改造在年内完成。
				2. 饮水保障
				一、二级残疾人优先供水。
				""");
		assertEquals(List.of("1", "1/（一）", "1/（二）", "2"), anchors(read));
		assertEquals("2. 饮水保障\n一、二级残疾人优先供水。", piece(read, "2").text());
	}

	@Test
	void theSameNumberTwiceStillHasTwoAnchors() throws IOException, LookbackException {
		ReadPolicy read = text("一、甲事项。\n一、乙事项。\n二、丙事项。\n");
		assertEquals(List.of("一", "一~2", "二"), anchors(read));
	}

	@Test
	void aTextWithoutHeadingsIsAClauseAParagraphAndSaysSo() throws IOException, LookbackException {
		ReadPolicy read = text("今年的工作重点是产业帮扶。\n明年的工作重点是就业帮扶。\n");
		assertEquals(List.of("第1段", "第2段"), anchors(read));
		assertEquals("text", read.details().title());
		assertEquals(1, read.notes().size());
	}

	@Test
	void everyWordOfATextStandsInAClause() throws IOException, LookbackException {
		String all = String.join("", text(NOTICE).pieces().stream().map(PolicyPiece::text).toList()).replaceAll("\\s", "");
		assertEquals(NOTICE.replaceAll("\\s", ""), all);
	}

	@Test
	void aRepealedTextSaysSo() throws IOException, LookbackException {
		assertTrue(text("关于某事的通知（已废止）\n一、甲。\n").details().validity().repealed());
		assertFalse(text("关于某事的通知\n一、原办法同时废止。\n").details().validity().repealed(), "it repeals another one");
	}

	@Test
	void halvesOfCharactersAndControlCharactersDoNoHarm() throws IOException, LookbackException {
		byte[] broken = "\uFEFF一、甲\uD800乙\u001F\u0000丙。\n二、丁。\n".getBytes(StandardCharsets.UTF_16LE);
		int half = 2 * "\uFEFF一、甲".length();
		broken[half] = 0x00;
		broken[half + 1] = (byte) 0xD8;
		ReadPolicy read = PolicyReader.read(Files.write(folder.resolve("text.txt"), broken));
		assertTrue(read.pieces().getFirst().text().chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c)), read.pieces().toString());
		assertTrue(read.notes().getFirst().contains("1"), read.notes().toString());
	}

	@Test
	void whatIsNoPolicyTextIsRefusedWithWhatToDo() throws IOException {
		assertTrue(refused("empty.txt", new byte[0]).contains("empty.txt"));
		assertTrue(refused("old.doc", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0 }).contains(".docx"));
		assertTrue(refused("page.txt", "<html><body>一、</body></html>".getBytes(StandardCharsets.UTF_8)).contains("page.txt"));
		assertTrue(assertThrows(LookbackException.class, () -> PolicyReader.read(folder.resolve("none.txt"))).getMessage().contains("none.txt"));
	}

	private String refused(String name, byte[] content) throws IOException {
		Path file = Files.write(folder.resolve(name), content);
		return assertThrows(LookbackException.class, () -> PolicyReader.read(file)).getMessage();
	}

	@Test
	void fiftyMegabytesAreRefusedBeforeTheyFillTheMemory() throws IOException {
		Path file = folder.resolve("huge.txt");
		byte[] line = "一、各地要逐村逐户开展排查，做到不漏一户、不落一人，问题清零。\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
		try (var out = Files.newOutputStream(file)) {
			for (long written = 0; written < 50L << 20; written += line.length) {
				out.write(line);
			}
		}
		assertTrue(assertThrows(LookbackException.class, () -> PolicyReader.read(file)).getMessage().contains("600"));
	}

	@Test
	void aWordDocumentKeepsItsNumbersTablesAndOrder() throws IOException, LookbackException {
		String table = "<w:tbl><w:tr><w:tc>" + WordFiles.paragraph("档次") + "</w:tc><w:tc>" + WordFiles.paragraph("金额") + "</w:tc></w:tr></w:tbl>";
		Path file = WordFiles.parts(folder.resolve("list.docx"), Map.of("word/numbering.xml", WordFiles.numbering(), "word/document.xml",
				WordFiles.document(WordFiles.paragraph("某县关于教育资助的通知") + WordFiles.numbered(5, 0, "资助对象") + WordFiles.numbered(5, 1, "低保家庭学生")
						+ WordFiles.numbered(5, 1, "孤儿") + WordFiles.numbered(5, 0, "资助标准") + table
						+ "<w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:t>按学期发放。</w:t></w:r></w:p>")));
		ReadPolicy read = PolicyReader.read(file);
		assertEquals(PolicyFormat.DOCX, read.format());
		assertEquals("（二）孤儿", piece(read, "一/（二）").text());
		assertEquals("二、资助标准\n档次 金额\n按学期发放。", piece(read, "二").text());
		assertEquals("某县", read.details().issuer());
	}

	@Test
	void aWordDocumentAndATextThatSayTheSameAreKnownByTheirWords() throws IOException, LookbackException {
		Path file = WordFiles.write(folder.resolve("same.docx"), NOTICE.lines().toArray(String[]::new));
		assertEquals(text(NOTICE).wordsHash(), PolicyReader.read(file).wordsHash());
		assertEquals(anchors(text(NOTICE)), anchors(PolicyReader.read(file)));
	}

	@Test
	void wordDocumentsThatAttackAreRefused() throws IOException {
		Path entities = WordFiles.parts(folder.resolve("xxe.docx"), Map.of("word/document.xml",
				"<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:p><w:t>&x;</w:t></w:p></w:document>"));
		assertTrue(assertThrows(LookbackException.class, () -> PolicyReader.read(entities)).getMessage().contains("word/document.xml"));
		Path bomb = WordFiles.parts(folder.resolve("bomb.docx"), Map.of("word/document.xml",
				WordFiles.document(WordFiles.paragraph("一".repeat(9_000_000)))));
		assertTrue(Files.size(bomb) < 100_000);
		assertTrue(assertThrows(LookbackException.class, () -> PolicyReader.read(bomb)).getMessage().contains("bomb.docx"));
		Path torn = Files.write(folder.resolve("torn.docx"), Arrays.copyOf(Files.readAllBytes(bomb), 5_000));
		assertTrue(assertThrows(LookbackException.class, () -> PolicyReader.read(torn)).getMessage().contains("torn.docx"));
		Path zip = WordFiles.parts(folder.resolve("sheet.docx"), Map.of("xl/workbook.xml", "<x/>"));
		assertTrue(assertThrows(LookbackException.class, () -> PolicyReader.read(zip)).getMessage().contains("sheet.docx"));
	}

	@Test
	void aPdfIsReadAcrossItsPages() throws IOException, LookbackException {
		Path file = PdfFiles.write(folder.resolve("text.pdf"), List.of(
				List.of(new Line(8, "某县政策汇编"), new Line(5, "关于住房安全的通知"), new Line(2, "一、鉴定要求"), new Line(2, "对全部农户住房开展安全鉴定，形成鉴定报告并由住建"), new Line(0, "部门盖章，鉴定为危房的立即列入改造计划，由乡镇负责落实"), new Line(0, "搬离措施，防止发生安全事故，做到危房不住人、住人无危房"),
						new Line(12, "1")),
				List.of(new Line(8, "某县政策汇编"), new Line(0, "的目标。"), new Line(2, "二、改造时限"), new Line(2, "九月底前完成。"), new Line(12, "2")),
				List.of(new Line(8, "某县政策汇编"), new Line(18, "某县住建局"), new Line(18, "2020年5月6日"), new Line(12, "3"))));
		ReadPolicy read = PolicyReader.read(file);
		assertEquals(PolicyFormat.PDF, read.format());
		assertEquals("一、鉴定要求\n对全部农户住房开展安全鉴定，形成鉴定报告并由住建部门盖章，鉴定为危房的立即列入改造计划，由乡镇负责落实搬离措施，防止发生安全事故，做到危房不住人、住人无危房的目标。", piece(read, "一").text());
		assertEquals("某县住建局", read.details().issuer());
		assertEquals("2020-05-06", read.details().issued());
		assertTrue(read.pieces().stream().noneMatch(piece -> piece.text().contains("政策汇编")), read.pieces().toString());
	}

	@Test
	void pdfsWithoutReadableTextAreRefusedWithTheReason() throws IOException {
		List<List<Line>> pages = List.of(List.of(new Line(0, "一、这是一份加密的文件。")));
		String locked = assertThrows(LookbackException.class, () -> PolicyReader.read(PdfFiles.locked(folder.resolve("locked.pdf"), pages, "secret"))).getMessage();
		String scanned = assertThrows(LookbackException.class, () -> PolicyReader.read(PdfFiles.scanned(folder.resolve("scan.pdf"), 3))).getMessage();
		String torn = refused("torn.pdf", "%PDF-1.7\n1 0 obj <</Type /Cat".getBytes(StandardCharsets.US_ASCII));
		assertEquals(3, List.of(locked, scanned, torn).stream().distinct().count());
		assertTrue(scanned.contains("OCR"), scanned);
		assertTrue(locked.contains("locked.pdf") && torn.contains("torn.pdf"), locked + torn);
	}

	@Test
	void aFolderMeansTheTextsInItAndBelow() throws IOException, LookbackException {
		Path below = Files.createDirectories(folder.resolve("a/b"));
		for (String name : List.of("x.txt", "y.DOCX", "~$y.docx", "z.xlsx")) {
			Files.writeString(below.resolve(name), "一、甲");
		}
		assertEquals(List.of("x.txt", "y.DOCX"), PolicyReader.files(List.of(folder)).stream().map(path -> path.getFileName().toString()).toList());
	}
}
