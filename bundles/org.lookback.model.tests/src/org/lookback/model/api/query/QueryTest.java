package org.lookback.model.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is understood as they mean it, and what is not is named and searched for all the same. */
class QueryTest {

	private static final Filter GRADE_CD = new Filter.In("住房等级", List.of("C级", "D级"));
	private static final Filter POOR = new Filter.Between("收入", Optional.empty(), false, Optional.of(new BigDecimal(4000)), false);
	private static final Filter NO_WATER = new Filter.In("饮水", List.of("否"));

	private static Reading read(String typed) {
		return Query.read(typed, filter -> filter.field().equals("没有的字段") ? Optional.of("没有这个字段") : Optional.empty());
	}

	@Test
	void wordsConditionsAndTheYearStandSideBySide() {
		Query query = Query.parse("危房　住房等级：C级，D级 收入<4000元 -漏雨 \"危房 改造\" 年度:2018");
		assertEquals("危房 -漏雨 \"危房 改造\"", query.text());
		assertEquals(List.of(GRADE_CD, POOR), query.filters());
		assertEquals(OptionalInt.of(2018), query.year());
		assertTrue(query.groups().isEmpty());
	}

	@Test
	void orBindsCloserThanASpace() {
		assertEquals("王 危房 OR 漏雨", Query.parse("王 危房 或 漏雨").text());
		assertEquals(List.of(new Filter.In("住房等级", List.of("C级", "D级"))), Query.parse("住房等级:C级 OR 住房等级:D级").filters());
		Query mixed = Query.parse("王 收入<4000 OR 饮水:否 住房等级:C级,D级");
		assertEquals("王", mixed.text());
		assertEquals(List.of(GRADE_CD), mixed.filters());
		assertEquals(List.of(new Group(false, List.of(Query.ALL.and(POOR), Query.ALL.and(NO_WATER)))), mixed.groups());
	}

	@Test
	void parenthesesAndNotSpeakOfTheHousehold() {
		assertEquals(List.of(new Group(true, List.of(Query.ALL.and(NO_WATER)))), Query.parse("-饮水:否").groups());
		assertEquals(Query.parse("-饮水:否"), Query.parse("NOT (饮水:否)"));
		assertEquals(Query.parse("-饮水:否"), Query.parse("非 饮水:否"));
		Query two = Query.parse("(饮水:否) (收入<4000 住房等级:C级,D级)");
		assertEquals(2, two.groups().size());
		assertEquals(List.of(new Group(false, List.of(Query.ALL.and(POOR).and(GRADE_CD)))), two.groups().subList(1, 2));
		assertEquals(List.of(new Group(true, List.of(Query.ALL.and(POOR), Query.ALL.withText("漏雨")))), Query.parse("-(收入<4000 或 漏雨)").groups());
		assertEquals("-漏雨", Query.parse("NOT 漏雨").text());
	}

	@Test
	void aParenthesisInsideAWordStaysThere() {
		assertEquals("低保（特困）", Query.parse("低保（特困）").text());
		assertEquals(List.of(new Filter.In("类别", List.of("低保(A类)"))), Query.parse("(类别:低保(A类) 王)").groups().getFirst().any().getFirst().filters());
		assertTrue(read("低保（特困）").complaints().isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "收入<0.4万 | 4000", "收入<4,000元 | 4000", "收入<4000.50 | 4000.50", "收入<-20 | -20", "日期<2019-08-01 | 20190801", "日期<2019年8月1日 | 20190801",
			"日期<2019-8 | 201908", "日期<2019年 | 2019", "收入＜１２ | " })
	void numbersAndDatesAreReadAsPeopleWriteThem(String typed, String number) {
		Reading reading = read(typed);
		if (number == null || number.isBlank()) {
			assertEquals(1, reading.complaints().size());
		} else {
			assertEquals(new BigDecimal(number), ((Filter.Between) reading.query().filters().getFirst()).until().orElseThrow());
		}
	}

	@Test
	void anotherValueIsNotTheSameAsNone() {
		assertEquals(List.of(new Filter.Other("住房等级", List.of("A级"))), Query.parse("住房等级!=A级").filters());
		assertEquals(Query.parse("住房等级≠A级"), Query.parse("住房等级<>A级"));
		assertEquals(List.of(new Filter.Missing("住房等级")), Query.parse("住房等级:").filters());
		assertEquals(List.of(new Filter.In("住房等级", List.of("A级"))), Query.parse("住房等级=A级").filters());
	}

	@Test
	void whatIsNotUnderstoodIsNamedAndSearched() {
		Reading reading = read("王 收入<许多 没有的字段:甲 )");
		assertEquals("王 收入 许多 没有的字段 甲", reading.query().text());
		assertEquals(List.of(2, 8, 16), reading.complaints().stream().map(Complaint::from).toList());
		assertEquals(List.of(7, 15, 17), reading.complaints().stream().map(Complaint::until).toList());
		assertTrue(reading.complaints().getFirst().message().contains("收入<许多"), reading.complaints().toString());
		assertEquals("没有这个字段", reading.complaints().get(1).message());
	}

	@ParameterizedTest
	@ValueSource(strings = { "(危房", "危房 OR", "OR 危房", "\"危房", "危房 NOT", "危房 )", "(危房 year:2018)", "住房等级!=", "危房 OR OR 漏雨", "(((危房" })
	void aSlipIsSaidAndTheWordIsStillFound(String typed) {
		Reading reading = read(typed);
		assertTrue(reading.complaints().size() >= 1, typed);
		assertTrue(reading.query().words().contains("危房") || typed.startsWith("住房"), reading.query().print());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void aPrintedQueryIsReadBackTheSame(long seed) {
		Random random = new Random(seed);
		List<String> pieces = List.of("危房", "-漏雨", "\"两 字\"", "OR", "或", "(", ")", "（", "）", "NOT", "-(", "AND", "收入<4000", "收入>=2019-08-01", "住房等级:C级,D级", "住房等级:C级", "-饮水:否",
				"饮水:", "住房等级!=A级", "year:2018", "低保（特困）", "地址:\"王 庄,东\"", "|", "\"");
		for (int i = 0; i < 400; i++) {
			StringBuilder typed = new StringBuilder();
			for (int n = random.nextInt(9); n >= 0; n--) {
				typed.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(5) == 0 ? "" : " ");
			}
			Query query = Query.parse(typed.toString());
			assertEquals(query, Query.parse(query.print()), () -> typed + " → " + query.print());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "-(", "a OR ", "x:y ", "\"", "收入<", "))((", "－", "\uD800" })
	void hugeAndSenselessTextIsReadWithoutAFault(String piece) {
		Reading reading = read(piece.repeat(1_000_000 / piece.length()));
		assertTrue(reading.query().print().length() >= 0);
	}
}
