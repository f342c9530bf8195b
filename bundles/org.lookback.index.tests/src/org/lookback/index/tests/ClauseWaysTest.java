package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.index.api.Suggestion;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;

/** Ways to go on while one searches policy texts, and what may have been meant by words and conditions that find none. */
class ClauseWaysTest {

	@TempDir
	static Path folder;
	private static Fixture fixture;

	@BeforeAll
	static void indexAProvince() throws LookbackException {
		fixture = new Fixture(folder, 60, 4);
	}

	@AfterAll
	static void close() {
		fixture.close();
	}

	private static List<String> ways(String typed, Locale locale) throws LookbackException {
		return fixture.searching.suggest(typed, typed.length(), 10, locale, Kind.CLAUSES).stream().map(way -> typed.substring(0, way.from()) + way.text()).toList();
	}

	private static long found(Query query) throws LookbackException {
		return fixture.searching.search(query, Shape.Rows.first(Kind.CLAUSES, 0), false).total();
	}

	@ParameterizedTest
	@CsvSource({ "发文, 发文机关:", "发文, 发文日期>=", "不再 发文机关:山东, 不再 发文机关:山东省扶贫开发领导小组", "效力:废, 效力:已废止", "有, 效力:有效", "5号, 文号:鲁扶贫组发〔2019〕5号",
			"文件:回头看, 文件:关于扎实做好脱贫攻坚“回头看”的通知" })
	void fieldsAndWhatStandsInThemAreOffered(String typed, String way) throws LookbackException {
		List<String> offered = ways(typed, Locale.CHINA);
		assertTrue(offered.contains(way) || offered.contains(way.replaceFirst("文件:(.*)", "文件:\"$1\"")), typed + " offers " + offered);
	}

	@Test
	void whatIsOfferedCanBeAskedInBothLanguages() throws LookbackException {
		for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
			for (String typed : List.of("山东", "5号", "文", "Is", "in f", "Issuer:", "文号:", "效力:", "validity:", "标准包:")) {
				for (Suggestion way : fixture.searching.suggest(typed, typed.length(), 20, locale, Kind.CLAUSES)) {
					String asked = typed.substring(0, way.from()) + way.text();
					if (!asked.endsWith(":") && !asked.endsWith("=")) {
						Reading read = fixture.searching.read(asked, Kind.CLAUSES);
						assertEquals(List.of(), read.complaints(), asked);
						assertFalse(read.query().filters().isEmpty(), asked + " is a condition");
					}
				}
			}
		}
		assertEquals(List.of(), ways("危房:", Locale.CHINA), "clauses have no such field");
		assertEquals(List.of(), ways("", Locale.CHINA));
		assertTrue(ways("主要致贫", Locale.CHINA).isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "应保进保, 应保尽保", "不在享受, 不再享受", "公是期, 公示期" })
	void aWordThatSoundsLikeOneOfTheTextsIsMeant(String typed, String meant) throws LookbackException {
		assertEquals(0, found(Query.parse(typed)));
		List<Query> corrections = fixture.searching.corrections(Query.parse(typed), Kind.CLAUSES);
		assertTrue(corrections.contains(Query.parse(meant)), corrections.toString());
		for (Query correction : corrections) {
			assertTrue(found(correction) > 0, correction.print());
		}
	}

	@Test
	void soIsAValueOfACondition() throws LookbackException {
		Query wrong = fixture.searching.read("应保尽保 发文机关:山东省扶贫开发领导小祖", Kind.CLAUSES).query();
		assertEquals(0, found(wrong));
		List<Query> corrections = fixture.searching.corrections(wrong, Kind.CLAUSES);
		assertEquals(List.of(fixture.searching.read("应保尽保 发文机关:山东省扶贫开发领导小组", Kind.CLAUSES).query()), corrections);
		Query township = fixture.searching.read("乡镇:大四坪镇").query();
		assertTrue(fixture.searching.corrections(township).contains(fixture.searching.read("乡镇:大四平镇").query()), "names of regions too");
	}

	@Test
	void whatIsLikeNothingIsLeftAlone() throws LookbackException {
		for (String typed : List.of("xyz", "孙悟空大闹天宫", "的", "应".repeat(5000), "文号:xyz")) {
			assertEquals(List.of(), fixture.searching.corrections(Query.parse(typed), Kind.CLAUSES), typed.substring(0, Math.min(9, typed.length())));
		}
	}
}
