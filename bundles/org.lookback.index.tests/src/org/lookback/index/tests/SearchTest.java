package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.Fragment;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.index.api.Listing;
import org.lookback.index.api.Mark;
import org.lookback.index.api.Suggestion;
import org.lookback.index.api.Wider;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;

/** What people type, and what is found, shown and marked. */
class SearchTest {

	@TempDir
	static Path folder;
	private static Fixture fixture;

	@BeforeAll
	static void index() throws LookbackException {
		fixture = new Fixture(folder, 200, 3);
	}

	@AfterAll
	static void close() {
		fixture.close();
	}

	private static Hits find(Kind kind, String words) throws LookbackException {
		return fixture.searching.search(new Query(words, List.of(), java.util.OptionalInt.empty()), Shape.Rows.first(kind, 1000), true);
	}

	private static long membersNamed(String name) {
		return fixture.province.memory().all().stream().flatMap(h -> h.members().stream())
				.filter(member -> member.text("name").orElse("").contains(name)).count();
	}

	@Test
	void whatIsTypedGoesOnToFieldsValuesAndRegions() throws LookbackException {
		assertEquals("健康状况:", fixture.searching.suggest("王 健康状", 5, 10, Locale.CHINA).getFirst().text());
		List<Suggestion> grades = fixture.searching.suggest("危房:C级,", 7, 10, Locale.CHINA);
		assertTrue(grades.stream().anyMatch(way -> way.text().startsWith("D") && way.from() == 6 && way.until() == 6), grades.toString());
		assertTrue(fixture.searching.suggest("(因病", 3, 10, Locale.CHINA).stream().anyMatch(way -> way.text().equals("主要致贫原因:因病") && way.from() == 1));
		assertTrue(fixture.searching.suggest("大四", 2, 10, Locale.CHINA).stream().anyMatch(way -> way.text().startsWith("乡镇:大四平镇")));
		assertEquals(List.of(), fixture.searching.suggest("", 0, 10, Locale.CHINA));
		assertEquals(List.of(), fixture.searching.suggest("没有的字段:甲", 99, 10, Locale.CHINA));
	}

	@Test
	void otherWordsAreOfferedAndJoinedOnlyWhenTaken() {
		Wider way = Wider.of(Query.parse("王 贫困户 收入<4000")).getFirst();
		assertEquals("贫困户", way.word());
		assertTrue(way.note().isPresent());
		assertTrue(way.query().text().startsWith("王 贫困户 OR "), way.query().text());
		assertTrue(way.query().text().contains("建档立卡户"), way.query().text());
		assertEquals(1, way.query().filters().size());
		assertEquals(List.of(), Wider.of(way.query()), "nothing is left to offer");
		assertEquals(List.of(), Wider.of(Query.parse("\"贫困户\" 张三")));
	}

	@Test
	void traditionalCharactersFindSimplifiedOnes() throws LookbackException {
		Shape.Rows rows = Shape.Rows.first(Kind.HOUSEHOLDS, 50);
		long simplified = fixture.searching.search(Query.parse("残疾"), rows, true).total();
		assertTrue(simplified > 0);
		assertEquals(simplified, fixture.searching.search(Query.parse("殘疾"), rows, true).total());
		assertEquals(0, fixture.searching.search(Query.parse("殘疾與此無關"), rows, true).total());
	}

	@Test
	void wordsInTheWrongCharactersAreCorrected() throws LookbackException {
		assertTrue(fixture.searching.corrections(Query.parse("因并")).contains(Query.parse("因病")));
		assertEquals(List.of(), fixture.searching.corrections(Query.parse("xyz")));
	}

	@Test
	void anyPartOfAChineseNameIsFound() throws LookbackException {
		assertEquals(membersNamed("建国"), ownHits("建国"));
		assertEquals(membersNamed("王建"), ownHits("王建"));
		assertEquals(membersNamed("伟"), ownHits("伟"));
	}

	/** Members whose own name has the words, and not that of their household's head. */
	private static long ownHits(String words) throws LookbackException {
		return find(Kind.MEMBERS, words).hits().stream().filter(hit -> hit.fields().get("member.name").contains(words)).count();
	}

	@Test
	void familyNamesAreReadAsFamilyNamesInPinyin() throws LookbackException {
		for (String typed : List.of("shanyuying", "syy", "shanyu")) {
			assertEquals(membersNamed("单玉英"), find(Kind.MEMBERS, typed).hits().stream()
					.filter(hit -> hit.fields().get("member.name").equals("单玉英")).count(), typed);
		}
		assertTrue(find(Kind.HOUSEHOLDS, "danyuying").hits().isEmpty(), "单 is no dan as a family name");
		assertTrue(find(Kind.MEMBERS, "zengjianguo").total() > 0);
	}

	@Test
	void anIdNumberIsFoundByAnyPartOfIt() throws LookbackException {
		Fact member = fixture.province.memory().all().stream().flatMap(h -> h.members().stream()).findFirst().orElseThrow();
		String number = member.text("idNumber").orElseThrow();
		List<String> parts = new ArrayList<>(List.of(number.toLowerCase(Locale.ROOT).substring(12)));
		for (int length = 10; length <= number.length(); length++) {
			for (int at = 0; at + length <= number.length(); at++) {
				parts.add(number.substring(at, at + length));
			}
		}
		for (String part : parts) {
			assertEquals(having(members("idNumber"), part).size(), find(Kind.MEMBERS, part).total(), part);
		}
	}

	@Test
	void threeCharactersOfANumberAreEnoughWhereverTheyStand() throws LookbackException {
		everyShortPart(Kind.MEMBERS, members("idNumber"));
		everyShortPart(Kind.MEMBERS, members("memberCode"));
		for (String field : List.of("householdCode", "phone")) {
			everyShortPart(Kind.HOUSEHOLDS, fixture.province.memory().all().stream()
					.collect(Collectors.toMap(Household::key, household -> household.root().text(field).orElse(""))));
		}
	}

	private static void everyShortPart(Kind kind, Map<String, String> numbers) throws LookbackException {
		String number = numbers.values().stream().filter(text -> !text.isEmpty()).findFirst().orElseThrow();
		for (int length = 3; length < 7; length++) {
			for (int at = 0; at + length <= number.length(); at++) {
				String part = number.substring(at, at + length);
				Set<String> missing = having(numbers, part);
				find(kind, part).hits().forEach(hit -> missing.remove(hit.id()));
				assertEquals(Set.of(), missing, part + " of " + number);
			}
		}
	}

	/** The numbers of members, by the members' codes. */
	private static Map<String, String> members(String field) {
		return fixture.province.memory().all().stream().flatMap(h -> h.members().stream())
				.collect(Collectors.toMap(member -> member.text("memberCode").orElseThrow(), member -> member.text(field).orElse("")));
	}

	private static Set<String> having(Map<String, String> numbers, String part) {
		return numbers.entrySet().stream().filter(number -> number.getValue().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
				.map(Map.Entry::getKey).collect(Collectors.toCollection(HashSet::new));
	}

	@Test
	void aHouseholdCodeIsFoundByItsBeginningAndByAnyPart() throws LookbackException {
		assertEquals(1, find(Kind.HOUSEHOLDS, "210422001150").total());
		assertEquals(200, find(Kind.HOUSEHOLDS, "2104220").total());
		assertTrue(find(Kind.HOUSEHOLDS, "1150").hits().stream().anyMatch(hit -> hit.id().equals("XB100150")));
	}

	@Test
	void aKeyWithAHyphenIsFoundAsItIsWritten() throws LookbackException {
		String key = find(Kind.MEASURES, "大四平镇").hits().getFirst().id();
		assertTrue(key.contains("-"), key);
		for (String typed : List.of(key, '"' + key + '"')) {
			assertTrue(find(Kind.MEASURES, typed).hits().stream().anyMatch(hit -> hit.id().equals(key)), typed);
		}
		assertEquals(1, find(Kind.HOUSEHOLDS, key).total());
	}

	@Test
	void severalWordsMustAllBeThere() throws LookbackException {
		Set<String> both = ids(find(Kind.HOUSEHOLDS, "因病 大四平镇"));
		Set<String> expected = ids(find(Kind.HOUSEHOLDS, "因病"));
		expected.retainAll(ids(find(Kind.HOUSEHOLDS, "大四平镇")));
		assertFalse(both.isEmpty());
		assertEquals(expected, both);
	}

	@Test
	void orMinusAndQuotes() throws LookbackException {
		Set<String> any = ids(find(Kind.HOUSEHOLDS, "因病 OR 因残"));
		Set<String> expected = ids(find(Kind.HOUSEHOLDS, "因病"));
		expected.addAll(ids(find(Kind.HOUSEHOLDS, "因残")));
		assertEquals(expected, any);
		Set<String> without = ids(find(Kind.HOUSEHOLDS, "因病 -因残"));
		expected = ids(find(Kind.HOUSEHOLDS, "因病"));
		expected.removeAll(ids(find(Kind.HOUSEHOLDS, "因残")));
		assertEquals(expected, without);
		assertEquals(ids(find(Kind.HOUSEHOLDS, "住房不安全")), ids(find(Kind.HOUSEHOLDS, "“住房不安全”")));
	}

	@Test
	void wordsThatNobodyCanFindFindNothing() throws LookbackException {
		assertEquals(0, find(Kind.HOUSEHOLDS, "。").total());
		assertEquals(0, find(Kind.HOUSEHOLDS, "瞿麦").total());
		assertEquals(0, find(Kind.CLAUSES, "（").total());
	}

	@Test
	void aWholePageIsNoSearch() {
		LookbackException failure = assertThrows(LookbackException.class, () -> find(Kind.HOUSEHOLDS, "危房 ".repeat(2000)));
		assertTrue(failure.getMessage().contains("64"), failure.getMessage());
		assertThrows(LookbackException.class, () -> find(Kind.CLAUSES, "户".repeat(5000)));
	}

	@Test
	void personalDataIsMaskedUnlessRevealed() throws LookbackException {
		Query query = new Query("王建国", List.of(), java.util.OptionalInt.empty());
		for (Kind kind : List.of(Kind.HOUSEHOLDS, Kind.MEMBERS, Kind.FINDINGS, Kind.NOTICES, Kind.MEASURES)) {
			Hits masked = fixture.searching.search(query, Shape.Rows.first(kind, 50), false);
			assertTrue(masked.total() > 0, kind.id());
			assertFalse(masked.hits().toString().contains("王建国"), () -> masked.hits().toString());
			assertFalse(masked.hits().toString().matches("(?s).*\\d{17}X.*"));
		}
		assertTrue(fixture.searching.search(query, Shape.Rows.first(Kind.MEMBERS, 50), true).hits().toString().contains("王建国"));
		try (Listing listing = fixture.searching.list(query, Kind.MEMBERS, Optional.of("member.name"), false)) {
			assertFalse(listing.cells(0, 50, List.of("member.name", "household.headName"), false, Locale.CHINESE).toString().contains("建国"));
		}
	}

	@Test
	void aHitSaysInWhichFieldTheWordsWere() throws LookbackException {
		Hit hit = find(Kind.HOUSEHOLDS, "大四平").hits().getFirst();
		Fragment village = hit.highlights().get("household.village").getFirst();
		Mark mark = village.marks().getFirst();
		assertEquals("大四平", village.text().substring(mark.from(), mark.until()));
		Map<String, List<Fragment>> byPinyin = find(Kind.MEMBERS, "syy").hits().getFirst().highlights();
		assertTrue(byPinyin.containsKey("member.name") || byPinyin.containsKey("household.headName"), byPinyin.toString());
	}

	@Test
	void clausesAreFoundByAnyPartAndMarked() throws LookbackException {
		for (String words : List.of("回头看", "“回头看”", "分类施策", "应保尽保", "不再享受", "C级", "〔2019〕20号", "公示期7天", "两", "人均可支配收入")) {
			Hits hits = find(Kind.CLAUSES, words);
			String plain = words.replaceAll("[“”]", "");
			long expected = Fixture.CLAUSES.stream()
					.filter(c -> (c.text() + c.heading() + c.documentTitle() + c.number()).contains(plain)).count();
			assertEquals(expected, hits.total(), words);
			hits.hits().forEach(hit -> assertFalse(hit.highlights().isEmpty(), words));
		}
		assertEquals("附件/二", fixture.searching.clause(Fixture.CLAUSES.get(2).id()).orElseThrow().anchor());
		assertEquals(Fixture.CLAUSES, fixture.searching.clauses());
	}

	@Test
	void everyPartOfEveryClauseIsFound() throws LookbackException {
		for (var clause : Fixture.CLAUSES) {
			String text = clause.text();
			for (int from = 0; from + 4 <= text.length(); from += 3) {
				String part = text.substring(from, from + 4);
				if (part.chars().allMatch(Character::isIdeographic)) {
					assertTrue(find(Kind.CLAUSES, part).hits().stream().anyMatch(hit -> hit.id().equals(clause.id())), part);
				}
			}
		}
	}

	@Test
	void pagesGoOnWithoutGapsAndTotalsAreExact() throws LookbackException {
		Set<String> seen = new HashSet<>();
		for (int offset = 0; offset < 200; offset += 70) {
			Hits page = fixture.searching.search(Query.ALL, new Shape.Rows(Kind.HOUSEHOLDS, Optional.empty(), false, offset, 70), false);
			assertEquals(200, page.total());
			page.hits().forEach(hit -> assertTrue(seen.add(hit.id())));
		}
		assertEquals(200, seen.size());
		assertTrue(fixture.searching.search(Query.ALL, new Shape.Rows(Kind.HOUSEHOLDS, Optional.empty(), false, 5000, 10), false).hits().isEmpty());
	}

	@Test
	void aGridIsSortedByAnyColumnWithBlanksLast() throws LookbackException {
		try (Listing listing = fixture.searching.list(Query.ALL, Kind.HOUSEHOLDS, Optional.of("income.netPerCapita"), true)) {
			List<String> incomes = listing.cells(0, 200, List.of("income.netPerCapita"), false, Locale.ENGLISH).stream().map(List::getFirst).toList();
			List<Double> numbers = incomes.stream().filter(text -> !text.isEmpty()).map(text -> Double.valueOf(text.replace(",", ""))).toList();
			assertEquals(numbers.stream().sorted(java.util.Comparator.reverseOrder()).toList(), numbers);
			assertTrue(incomes.getLast().isEmpty());
		}
		try (Listing listing = fixture.searching.list(Query.ALL, Kind.MEMBERS, Optional.of("household.township"), false)) {
			List<List<String>> rows = listing.cells(0, listing.size(), List.of("household.township", "member.gender"), false, Locale.CHINESE);
			assertEquals("新宾镇", rows.getFirst().getFirst());
			Household first = fixture.province.memory().household(listing.household(0)).orElseThrow();
			assertEquals("210422100", first.root().text("villageCode").orElseThrow());
		}
	}

	@Test
	void aYearIsSpokenOfAtATime() throws LookbackException {
		long last = fixture.searching.search(Query.ALL.inYear(Province.YEAR - 1), Shape.Rows.first(Kind.HOUSEHOLDS, 0), false).total();
		long expected = fixture.province.memory().all().stream().filter(h -> h.years().contains(Province.YEAR - 1)).count();
		assertEquals(expected, last);
		assertEquals(List.of(2018, 2019), fixture.searching.years());
		assertEquals(0, fixture.searching.search(Query.ALL.inYear(2012), Shape.Rows.first(Kind.HOUSEHOLDS, 0), false).total());
	}

	private static Set<String> ids(Hits hits) {
		Set<String> ids = new HashSet<>();
		hits.hits().forEach(hit -> ids.add(hit.id()));
		return ids;
	}

	@Test
	void findingsAreSortedByAColumnOfTheirHousehold() throws LookbackException {
		for (String column : List.of("householdYear.primaryCause", "income.netPerCapita", "household.village")) {
			for (boolean descending : List.of(false, true)) {
				List<String> households = cells(Kind.HOUSEHOLDS, column, descending).stream().map(row -> row.get(1)).distinct().toList();
				List<String> findings = cells(Kind.FINDINGS, column, descending).stream().map(row -> row.get(1)).distinct().toList();
				assertFalse(findings.isEmpty());
				assertEquals(households.stream().filter(findings::contains).toList(), findings, column + descending);
			}
		}
		assertFalse(cells(Kind.FINDINGS, "member.gender", false).isEmpty(), "a column of nobody in particular orders nothing and breaks nothing");
	}

	private static List<List<String>> cells(Kind kind, String column, boolean descending) throws LookbackException {
		try (Listing rows = fixture.searching.list(Query.ALL, kind, Optional.of(column), descending)) {
			return rows.cells(0, rows.size(), List.of("household.householdKey", column.startsWith("member") ? "household.village" : column), true, Locale.CHINA);
		}
	}
}
