package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.TableFormat;
import org.lookback.model.api.dictionary.Dictionary;

class SniffTest {

	private static final String HEADING = "县,乡,行政村,户编号,人编号,姓名,证件号码,与户主关系,人数,主要致贫原因,危房户";
	private static final String ROW = "莘县,朝城镇,王庄村,3700000001,370000000101,张勇,371599196604120013,户主,3,因病,否";

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE" })
	void readsWhatOfficesSave(String encoding) throws Exception {
		String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
		Sniffed sniffed = Ingest.sniff(TestFiles.text(folder, "宽表.csv", Charset.forName(encoding), mark + HEADING, ROW));
		assertEquals(encoding.equals("GBK") ? "GB18030" : encoding, sniffed.encoding().value().orElseThrow());
		assertEquals(List.of(HEADING.split(",")), sniffed.headings());
		assertEquals(List.of(List.of(ROW.split(","))), sniffed.preview());
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheFirstHeading() throws Exception {
		Sniffed sniffed = Ingest.sniff(TestFiles.text(folder, "宽表.csv", "\uFEFF" + HEADING, ROW));
		assertEquals("县", sniffed.headings().get(0));
		assertEquals("UTF-8", sniffed.encoding().value().orElseThrow());
	}

	@Test
	void aSampleMayEndWithinACharacter() throws Exception {
		StringBuilder text = new StringBuilder(HEADING).append('\n');
		while (text.length() < 1_100_000) {
			text.append(ROW).append('\n');
		}
		for (int shift = 0; shift < 3; shift++) {
			Sniffed sniffed = Ingest.sniff(TestFiles.text(folder, "宽表.csv", "x".repeat(shift) + text));
			assertEquals("UTF-8", sniffed.encoding().value().orElseThrow());
		}
	}

	@Test
	void chineseAfterAMegabyteOfDigitsIsSeen() throws Exception {
		String digits = "户编号,人均纯收入\n" + "3700000001,3500.00\n".repeat(60_000);
		byte[] start = digits.substring(digits.indexOf('\n') + 1).getBytes(StandardCharsets.US_ASCII);
		byte[] end = "3700000002,因病\n".getBytes(TestFiles.GB18030);
		byte[] all = new byte[start.length + end.length];
		System.arraycopy(start, 0, all, 0, start.length);
		System.arraycopy(end, 0, all, start.length, end.length);
		assertEquals("GB18030", Ingest.sniff(TestFiles.bytes(folder, "收入.csv", all)).encoding().value().orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(chars = { ',', '\t', ';', '|' })
	void findsTheDelimiter(char sign) throws Exception {
		Sniffed sniffed = Ingest.sniff(
				TestFiles.text(folder, "表.csv", "甲县扶贫办制表", HEADING.replace(',', sign), ROW.replace(',', sign), ROW.replace(',', sign)));
		assertEquals(sign, sniffed.delimiter().value().orElseThrow());
		assertEquals(11, sniffed.headings().size());
	}

	@Test
	void skipsTitlesAndJoinsMergedHeadings() throws Exception {
		Path file = TestFiles.xlsx(folder, "表.xlsx", "户表",
				TestFiles.cells("莘县2019年贫困户收入情况表,,,,", "户编号,户主姓名,收入情况,,人均纯收入", ",,工资性收入,财产性收入,", "1,2,3,4,5",
						"3700000001,张勇,1000,0,3500"));
		Sniffed sniffed = Ingest.sniff(file);
		assertEquals(List.of("莘县2019年贫困户收入情况表"), sniffed.titles());
		assertEquals(2, sniffed.headingRow().value().orElseThrow());
		assertEquals(5, sniffed.dataRow());
		assertEquals(List.of("户编号", "户主姓名", "收入情况 / 工资性收入", "收入情况 / 财产性收入", "人均纯收入"), sniffed.headings());
		assertEquals(Optional.of("income.wage"), Ingest.plan(sniffed, Dictionary.core()).columns().get(2).field());
		assertEquals(2019, sniffed.year().value().orElseThrow());
		assertEquals("income", sniffed.kind().value().orElseThrow().id());
	}

	@Test
	void takesTheFirstSheetThatHasHeadings() throws Exception {
		Path file = folder.resolve("表.xlsx");
		try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
			book.newWorksheet("说明").value(0, 0, "填表说明：本表由乡镇填写。");
			var data = book.newWorksheet("2018年");
			data.value(0, 0, "户编号");
			data.value(0, 1, "主要致贫原因");
			data.value(1, 0, "3700000001");
		}
		Sniffed sniffed = Ingest.sniff(file);
		assertEquals(TableFormat.XLSX, sniffed.format());
		assertEquals(List.of("说明", "2018年"), sniffed.sheets());
		assertEquals("2018年", sniffed.sheet());
		assertEquals(2018, sniffed.year().value().orElseThrow());
		assertEquals("说明", Ingest.sniff(file, SniffOptions.NONE.withSheet("说明")).sheet());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "宽表.csv;" + HEADING + ";wide", "成员.csv;户编号,人编号,姓名,证件号码,与户主关系,文化程度;members",
			"户.csv;户编号,户主姓名,脱贫属性,脱贫年度,主要致贫原因;households", "住房.csv;户编号,住房来源,住房面积,鉴定等级;housing",
			"饮水.csv;户编号,年度,供水方式,饮水安全;water", "措施.csv;户编号,年度,措施类别,措施内容,金额;measures",
			"村.csv;县,乡,行政村,年度,村属性,农户总数,贫困发生率;villages", "贷款.csv;贷款合同号,户编号,发放年度,贷款金额;loans",
			"分户.csv;户编号,对应人编号,关系,亲属姓名,亲属证件号码;kin", "2019年机动车登记.csv;序号,姓名,证件号码,车辆类型,购车价格;register:机动车",
			"残疾人.csv;姓名,证件号码,待遇起;register:残疾人" })
	void tellsTheKindByHeadingsAndName(String name, String headings, String kind) throws Exception {
		String blank = headings.replaceAll("[^,]+", "x");
		assertEquals(kind, Ingest.sniff(TestFiles.text(folder, name, headings, blank)).kind().value().map(ImportKind::id).orElse(""));
	}

	@Test
	void theYearIsThatOfTheColumnThenTheTitleThenTheName() throws Exception {
		assertEquals(2016, Ingest.sniff(TestFiles.text(folder, "2018年.csv", "2017年收入", "户编号,年度,人均纯收入", "1,2016,3")).year().value().orElseThrow());
		assertEquals(2017, Ingest.sniff(TestFiles.text(folder, "2018年.csv", "2017年收入", "户编号,工资性收入,人均纯收入", "1,2,3")).year().value().orElseThrow());
		assertEquals(2018, Ingest.sniff(TestFiles.text(folder, "收入2018年.csv", "户编号,工资性收入,人均纯收入", "1,2,3")).year().value().orElseThrow());
		assertFalse(Ingest.sniff(TestFiles.text(folder, "收入.csv", "户编号,工资性收入,人均纯收入", "1,2,3")).year().value().isPresent());
	}

	@Test
	void whatIsGuessedCanBeOverruled() throws Exception {
		Path file = TestFiles.text(folder, "表.csv", "甲,乙,丙", "户编号,人均纯收入,备注", "3700000001,3500,");
		Sniffed sniffed = Ingest.sniff(file, SniffOptions.NONE.withHeadings(1, 1));
		assertEquals(List.of("甲", "乙", "丙"), sniffed.headings());
		assertEquals(2, sniffed.dataRow());
		assertTrue(sniffed.headingRow().evidence().length() > 0);
	}
}
