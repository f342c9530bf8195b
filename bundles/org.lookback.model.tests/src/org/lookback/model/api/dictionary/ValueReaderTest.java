package org.lookback.model.api.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {

	private final Dictionary dictionary = Dictionary.core();

	private Optional<Object> read(String field, String text) throws BadValueException {
		return ValueReader.read(dictionary, dictionary.field(field), text, 2019);
	}

	private String refusal(String field, String text) {
		return assertThrows(BadValueException.class, () -> read(field, text), text).code();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u3000", "\t\n" })
	void aBlankCellIsAbsentWhateverItsType(String blank) throws BadValueException {
		for (Field field : dictionary.fields()) {
			assertEquals(Optional.empty(), ValueReader.read(dictionary, field, blank, 2019), field.id());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "3500|3500.00", "3500.5|3500.50", "３５００．５|3500.50", "3,500|3500.00", "3，500.00|3500.00",
			"1,234,567.89|1234567.89", "3500元|3500.00", "0.35万元|3500.00", "¥3500|3500.00", "-120|-120.00",
			"3333.333333|3333.33", "2.005|2.01", "0|0.00", "3.5E3|3500.00", " 3 500 |3500.00", ".5|0.50" })
	void moneyIsReadToTheFen(String text, BigDecimal yuan) throws BadValueException {
		assertEquals(Optional.of(yuan), read("income.wage", text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "三千", "3500左右", "3,50", "3.5.0", "--3", "元", ".", "1E99999", "约3500", "３５oo",
			"99999999999999999999999999999999999999999999" })
	void whatIsNoNumberIsRefused(String text) {
		assertEquals("notANumber", refusal("income.wage", text));
	}

	@Test
	void numbersBeyondAllReasonAreRefused() {
		assertEquals("tooLarge", refusal("income.wage", "1E15"));
		assertEquals("tooLarge", refusal("householdYear.memberCount", "9".repeat(30)));
	}

	@Test
	void unitsAreThoseOfTheField() throws BadValueException {
		assertEquals(Optional.of(new BigDecimal("5.2")), read("village.collectiveIncome", "5.2"));
		assertEquals(Optional.of(new BigDecimal("5.2")), read("village.collectiveIncome", "5.2万元"));
		assertEquals(Optional.of(new BigDecimal("5.2")), read("village.collectiveIncome", "52000元"));
		assertEquals(Optional.of(new BigDecimal("60")), read("housing.floorArea", "60㎡"));
		assertEquals(Optional.of(new BigDecimal("95")), read("water.supplyRate", "95%"));
	}

	@Test
	void wholeNumbersAreWhole() throws BadValueException {
		assertEquals(Optional.of(4L), read("householdYear.memberCount", "4"));
		assertEquals(Optional.of(4L), read("householdYear.memberCount", "4.0"));
		assertEquals(Optional.of(4L), read("householdYear.memberCount", "４人"));
		assertEquals(Optional.of(10L), read("memberYear.workMonths", "10个月"));
		assertEquals("notWhole", refusal("householdYear.memberCount", "4.5"));
	}

	@ParameterizedTest
	@CsvSource({ "2019-06-30,2019-06-30", "2019/6/30,2019-06-30", "2019.6.30,2019-06-30", "2019年6月30日,2019-06-30",
			"20190630,2019-06-30", "201906,2019-06-01", "2019-06,2019-06-01", "2019年6月,2019-06-01", "２０１９－６－１,2019-06-01",
			"43646,2019-06-30", "43646.5,2019-06-30", "2019-06-30 00:00:00,2019-06-30", "2019/6/30 0:00,2019-06-30",
			"2019-06-30T08:00:00,2019-06-30", "20000,1954-10-03", "60000,2064-04-08" })
	void datesAreReadAsFilesWriteThem(String text, LocalDate date) throws BadValueException {
		assertEquals(Optional.of(date), read("household.firstIdentified", text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019-02-30", "19-6-30", "6月30日", "2019-13-01", "19999", "60001", "昨天", "20191301", "0201-01-01" })
	void whatIsNoDateIsRefused(String text) {
		assertEquals("notADate", refusal("household.firstIdentified", text));
	}

	@Test
	void aBareYearIsADateOnlyWhereTheColumnIsKnownToGiveYears() throws BadValueException {
		assertEquals("yearOnly", refusal("visit.visitedOn", "2019"));
		assertEquals(Optional.of(LocalDate.of(2016, 1, 1)), read("housing.completedOn", "2016年"));
		assertEquals(Optional.of(2016L), read("householdYear.exitYear", "2016年度"));
		assertEquals(Optional.of(2016L), read("householdYear.exitYear", "2016.0"));
		assertEquals("notAYear", refusal("householdYear.exitYear", "16"));
		assertEquals("notAYear", refusal("householdYear.exitYear", "0"));
	}

	@ParameterizedTest
	@CsvSource({ "是,true", "有,true", "√,true", "1,true", "１,true", "Y,true", "yes,true", "否,false", "无,false", "×,false",
			"0,false", "n,false", "FALSE,false" })
	void yesAndNoAreReadAsFilesWriteThem(String text, Boolean flag) throws BadValueException {
		assertEquals(Optional.of(flag), read("memberYear.lowGuarantee", text));
	}

	@Test
	void neitherYesNorNoIsNeverNo() throws BadValueException {
		assertEquals("notABoolean", refusal("memberYear.lowGuarantee", "不清楚"));
		assertEquals("notABoolean", refusal("memberYear.lowGuarantee", "2"));
		assertEquals(Optional.of("不涉及"), read("memberYear.stableJob", "不涉及"));
		assertEquals(Optional.of("是"), read("memberYear.stableJob", "√"));
		assertEquals(Optional.of("否"), read("memberYear.stableJob", "×"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "因病|因病", "因病、因残|因病;因残", "因病,因学|因病;因学", "因病 因残|因病;因残", "因病；缺技术|因病;缺技术",
			"因病/因残|因病;因残", "01,02|因病;因残", "因病、因病|因病", "因病；|因病" })
	void severalCodesStandInOneCell(String text, String codes) throws BadValueException {
		assertEquals(List.of(codes.split(";")), read("householdYear.otherCauses", text).orElseThrow());
	}

	@Test
	void aCodeThatTheListLacksIsNamedWithWhatTheListHas() {
		BadValueException bad = assertThrows(BadValueException.class, () -> read("householdYear.primaryCause", "懒"));
		assertEquals("notInCodeList", bad.code());
		assertTrue(bad.reason().zh().contains("懒") && bad.reason().zh().contains("因病") && bad.reason().zh().contains("2019"),
				bad.reason().zh());
		assertTrue(bad.reason().en().contains("Cause"), bad.reason().en());
		assertEquals("notInCodeList", refusal("householdYear.otherCauses", "因病、懒"));
		assertEquals(0, bad.getStackTrace().length);
	}

	@Test
	void notAStudentIsNothingRecorded() throws BadValueException {
		assertEquals(Optional.empty(), read("memberYear.schooling", "非在校生"));
		assertEquals(Optional.empty(), read("memberYear.schooling", "01"));
		assertEquals(Optional.of("七年级"), read("memberYear.schooling", "初一"));
	}

	@Test
	void aNumberThatASpreadsheetDestroyedIsRefusedByTheNameOfItsColumn() {
		BadValueException bad = assertThrows(BadValueException.class, () -> read("member.idNumber", "3.70102E+17"));
		assertEquals("scientificNotation", bad.code());
		assertTrue(bad.reason().zh().contains("证件号码"), bad.reason().zh());
		assertTrue(bad.reason().en().contains("export again"), bad.reason().en());
		assertEquals("scientificNotation", refusal("household.subsidyAccount", "6.22848E+18"));
		assertEquals("scientificNotation", refusal("household.villageCode", "3.71323E+11"));
	}

	@Test
	void numbersThatIdentifyLoseWidthAndSpacesAndTextsKeepThem() throws BadValueException {
		assertEquals(Optional.of("37010219560101001X"), read("member.idNumber", " '３７０102 19560101 001x"));
		assertEquals(Optional.of("阿依古丽·买买提"), read("member.name", " 阿依古丽·买买提 "));
		assertEquals(Optional.of("房屋（东）漏雨"), read("visit.problemNote", "房屋（东）漏雨\n"));
	}

	@Test
	void theMixedFieldTakesARegionOrAnOldCode() throws BadValueException {
		assertEquals(Optional.of("省外务工"), read("memberYear.workPlace", "04"));
		assertEquals(Optional.of("山东省青岛市"), read("memberYear.workPlace", "山东省青岛市"));
	}

	@ParameterizedTest
	@CsvSource({ "income.wage,3500.5", "householdYear.memberCount,4", "household.firstIdentified,2014-12-01",
			"memberYear.lowGuarantee,是", "memberYear.stableJob,不涉及", "householdYear.otherCauses,因病;因残",
			"householdYear.exitYear,2016", "housing.grade,需鉴定未鉴定", "member.name,王建国", "water.supplyRate,0" })
	void theCanonicalFormIsReadBack(String field, String text) throws BadValueException {
		Object value = read(field, text).orElseThrow();
		assertEquals(text, ValueReader.canonical(value));
	}

	@Test
	void everyCodesCanonicalFormIsReadBack() throws BadValueException {
		for (Field field : dictionary.fields()) {
			for (Code code : dictionary.codeList(field).map(CodeList::offered).orElse(List.of())) {
				Object value = field.type() == FieldType.CODES ? List.of(code.id()) : code.id();
				assertEquals(Optional.of(value),
						ValueReader.read(dictionary, field, ValueReader.canonical(value), 2019), field.id());
			}
		}
	}

	@Test
	void valuesAreShownInTheReadersLanguage() {
		Field causes = dictionary.field("householdYear.otherCauses");
		assertEquals("因病、因残", ValueReader.format(causes, List.of("因病", "因残"), Locale.CHINA));
		assertEquals("Illness, Disability", ValueReader.format(causes, List.of("因病", "因残"), Locale.ENGLISH));
		Field status = dictionary.field("householdYear.exitStatus");
		assertEquals("已脱贫（享受政策）", ValueReader.format(status, "已脱贫享受政策", Locale.CHINA));
		assertEquals("没有的值", ValueReader.format(status, "没有的值", Locale.ENGLISH));
		assertEquals("12,345.00", ValueReader.format(dictionary.field("income.wage"), new BigDecimal("12345"), Locale.CHINA));
		assertEquals("2019", ValueReader.format(dictionary.field("householdYear.exitYear"), 2019L, Locale.CHINA));
		assertEquals("12,345", ValueReader.format(dictionary.field("village.farmPopulation"), 12345L, Locale.ENGLISH));
		assertEquals("Yes", ValueReader.format(dictionary.field("household.filed"), true, Locale.ENGLISH));
		assertFalse(ValueReader.format(dictionary.field("household.filed"), true, Locale.CHINA).isBlank());
	}
}
