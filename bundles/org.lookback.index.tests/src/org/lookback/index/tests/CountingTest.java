package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Listing;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** Counts agree with counting by hand, and every bar opens exactly the objects it counts. */
class CountingTest {

	private static final List<String> FIELDS = List.of("householdYear.primaryCause", "householdYear.allCauses", "household.township", "housing.grade",
			"householdYear.exitYear", "householdYear.causeGone", "outcome:" + Province.PACKAGE, "member.gender", "memberYear.health",
			"memberYear.labourClass", "finding.sector", "finding.severity", "finding.rule", "notice.kind", "notice.sector", "householdYear.undecidedRules", "measure.sector", "measure.programme", "measure.measureYear",
			"ledger.state", "ledger.sector", "ledger.level");

	@TempDir
	static Path folder;
	private static Fixture fixture;

	@BeforeAll
	static void index() throws LookbackException {
		fixture = new Fixture(folder, 150, 7);
	}

	@AfterAll
	static void close() {
		fixture.close();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void countsAgreeWithCountingByHand(long seed) throws LookbackException {
		Random random = new Random(seed);
		ByHand byHand = new ByHand(fixture.province);
		for (int i = 0; i < 30; i++) {
			Query query = query(random);
			List<String> fields = fields(random);
			for (Unit unit : Unit.values()) {
				String asked = query.print() + " by " + fields + " in " + unit;
				Map<List<String>, long[]> expected = byHand.count(query, fields, unit);
				long[] totals = expected.getOrDefault(List.of("total"), new long[3]);
				Counts counts = fixture.searching.count(query, new Shape.Counts(fields, unit));
				assertEquals(unit == Unit.HOUSEHOLD ? totals[1] : totals[0], counts.total(), asked);
				assertEquals(totals[1], counts.households(), asked);
				assertEquals(totals[2], counts.persons(), asked);
				Map<List<String>, long[]> wanted = new HashMap<>(expected);
				wanted.remove(List.of("total"));
				wanted.values().removeIf(numbers -> numbers[0] == 0);
				for (Counts.Row row : counts.rows()) {
					List<String> keys = fields.stream().map(row.keys()::get).toList();
					long[] numbers = wanted.remove(keys);
					assertTrue(numbers != null, () -> asked + ": " + keys + " should not occur");
					assertArrayEquals(numbers, new long[] { row.count(), row.households(), row.persons() }, asked + ": " + keys);
				}
				assertTrue(wanted.isEmpty(), () -> asked + ": missing " + wanted.keySet());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12, 13 })
	void everyBarOpensAsManyObjectsAsItCounts(long seed) throws LookbackException {
		Random random = new Random(seed);
		for (int i = 0; i < 12; i++) {
			Query query = query(random).withText(i % 3 == 0 ? "" : i % 3 == 1 ? "住房" : "王 -教育");
			List<String> fields = fields(random);
			for (Unit unit : Unit.values()) {
				Shape.Kind kind = Shape.Kind.values()[switch (unit) {
				case HOUSEHOLD -> 0;
				case PERSON -> 1;
				case FINDING -> 3;
				case NOTICE -> 4;
				case MEASURE -> 5;
				case LEDGER -> 6;
				}];
				Counts counts = fixture.searching.count(query, new Shape.Counts(fields, unit));
				assertEquals(counts.total(), fixture.searching.search(query, Shape.Rows.first(kind, 0), false).total(), query.print() + unit);
				for (Counts.Row row : counts.rows()) {
					Query behind = query;
					for (Map.Entry<String, String> key : row.keys().entrySet()) {
						behind = behind.where(key.getKey(), key.getValue());
					}
					assertEquals(row.count(), fixture.searching.search(behind, Shape.Rows.first(kind, 1), false).total(), behind.print() + " " + unit);
					try (Listing listing = fixture.searching.list(behind, kind, Optional.empty(), false)) {
						assertEquals(row.count(), listing.size(), behind.print() + " " + unit);
					}
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "income.netPerCapita", "memberYear.age", "measure.amount", "ledger.due:month" })
	void bandsOfNumbersOpenTheirHouseholds(String field) throws LookbackException {
		Counts counts = fixture.searching.count(Query.ALL, new Shape.Counts(List.of(field), Unit.HOUSEHOLD));
		assertTrue(counts.rows().size() > 2, counts.rows().toString());
		for (Counts.Row row : counts.rows()) {
			Query behind = Query.ALL.where(field.replaceFirst(":.*", ""), row.keys().get(field));
			assertEquals(row.count(), fixture.searching.search(behind, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 0), false).total(), behind.print());
		}
	}

	@Test
	void aFieldThatDoesNotExistNamesItsNeighbours() {
		LookbackException failure = assertThrows(LookbackException.class,
				() -> fixture.searching.count(Query.ALL, new Shape.Counts(List.of("cause.mian"), Unit.HOUSEHOLD)));
		assertTrue(failure.getMessage().contains("householdYear.primaryCause"), failure.getMessage());
	}

	@Test
	void aValueThatDoesNotExistNamesThePossibleOnes() {
		LookbackException failure = assertThrows(LookbackException.class,
				() -> fixture.searching.search(Query.ALL.where("housing.grade", "E"), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 1), false));
		assertTrue(failure.getMessage().contains("需鉴定未鉴定"), failure.getMessage());
		assertThrows(LookbackException.class,
				() -> fixture.searching.search(Query.parse("housing.grade<3"), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 1), false));
		assertThrows(LookbackException.class,
				() -> fixture.searching.search(Query.ALL.where("income.netPerCapita", "many"), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 1), false));
	}

	@Test
	void aConditionThatNothingKnowsIsNamedAndSearchedAsWords() throws LookbackException {
		Reading reading = fixture.searching.read("王 危旧房等:C (住房等级:E OR 收入<4000)");
		assertEquals(2, reading.complaints().size(), reading.toString());
		assertEquals("王 危旧房等 C", reading.query().text());
		assertEquals(2, reading.complaints().getFirst().from());
		assertTrue(reading.query().words().contains("住房等级"), reading.query().print());
		total(reading.query());
	}

	@Test
	void aDateMayBeAYearOrAMonth() throws LookbackException {
		long all = fixture.searching.search(Query.parse("出生日期>=1900"), Shape.Rows.first(Shape.Kind.MEMBERS, 0), false).total();
		for (String edge : List.of("1980", "1980-07", "1980-07-15")) {
			long before = persons("出生日期<" + edge);
			assertTrue(before > 0 && before < all, edge);
			assertEquals(all, before + persons("出生日期>=" + edge), edge);
			assertEquals(all, persons("出生日期<=" + edge) + persons("出生日期>" + edge), edge);
		}
		assertTrue(persons("出生日期<=1980") > persons("出生日期<1980"));
	}

	private static long persons(String typed) throws LookbackException {
		return fixture.searching.search(Query.parse(typed), Shape.Rows.first(Shape.Kind.MEMBERS, 0), false).total();
	}

	@Test
	void moreConditionsThanAnyoneTypesAreRefused() {
		Query query = Query.ALL;
		for (int i = 0; i < 600; i++) {
			query = query.and(new Group(false, List.of(Query.ALL.where("housing.grade", "C"))));
		}
		Query many = query;
		assertThrows(LookbackException.class, () -> total(many));
	}

	@Test
	void aFieldMayBeAskedForOnlyOnce() {
		assertThrows(LookbackException.class,
				() -> fixture.searching.count(Query.ALL, new Shape.Counts(List.of("cause.main", "householdYear.primaryCause"), Unit.HOUSEHOLD)));
	}

	@Test
	void codesAreTakenAsIdsNationalValuesAndLabels() throws LookbackException {
		long byId = total(Query.ALL.where("cause.main", "因病"));
		assertTrue(byId > 0);
		assertEquals(byId, total(Query.ALL.where("主要致贫原因", "01")));
		assertEquals(byId, total(Query.ALL.where("householdYear.primaryCause", "illness")), "label in English");
	}

	@Test
	void aRegionHoldsEverythingBelowIt() throws LookbackException {
		long all = total(Query.ALL);
		assertEquals(all, total(Query.ALL.where("household.county", "新宾满族自治县")));
		assertEquals(all, total(Query.ALL.where("household.village", "21")));
		assertTrue(total(Query.ALL.where("household.county", "210422100")) < all);
		assertThrows(LookbackException.class, () -> total(Query.ALL.where("household.county", "990000")));
	}

	private static long total(Query query) throws LookbackException {
		return fixture.searching.search(query, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 0), false).total();
	}

	static List<String> fields(Random random) {
		List<String> fields = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			String field = FIELDS.get(random.nextInt(FIELDS.size()));
			if (!fields.contains(field)) {
				fields.add(field);
			}
		}
		return fields;
	}

	static Query query(Random random) {
		Query query = random.nextInt(4) == 0 ? Query.ALL.inYear(Province.YEAR - 1) : Query.ALL;
		for (int i = random.nextInt(3); i > 0; i--) {
			query = query.and(filter(random));
		}
		return random.nextInt(3) == 0 ? query.and(group(random, 2)) : query;
	}

	private static Group group(Random random, int depth) {
		List<Query> any = new ArrayList<>();
		for (int i = random.nextInt(3); i >= 0; i--) {
			Query one = Query.ALL.and(filter(random));
			any.add(random.nextInt(3) == 0 ? one.and(filter(random)) : depth > 0 && random.nextInt(4) == 0 ? one.and(group(random, depth - 1)) : one);
		}
		return new Group(random.nextBoolean(), any);
	}

	private static Filter filter(Random random) {
		return switch (random.nextInt(18)) {
		case 0 -> new Filter.In("householdYear.primaryCause", List.of("因病", "因残"));
		case 1 -> new Filter.In("housing.grade", List.of("C", "D"));
		case 2 -> new Filter.In("member.gender", List.of("女"));
		case 3 -> new Filter.In("memberYear.health", List.of("残疾"));
		case 4 -> new Filter.In("finding.sector", List.of("教育", "住房建设"));
		case 5 -> new Filter.Missing("finding.severity");
		case 6 -> new Filter.Missing("memberYear.labourClass");
		case 7 -> new Filter.In("measure.programme", List.of("教育"));
		case 8 -> new Filter.Between("income.netPerCapita", Optional.of(new BigDecimal("3000")), true, Optional.of(new BigDecimal("9000.50")), false);
		case 9 -> new Filter.Missing("finding.sector");
		case 10 -> new Filter.In("notice.kind", List.of("预警"));
		case 11 -> new Filter.Other("memberYear.health", List.of("健康"));
		case 12 -> new Filter.Other("housing.grade", List.of("A", "B"));
		case 13 -> new Filter.Other("finding.sector", List.of("教育"));
		case 14 -> new Filter.In("ledger.state", List.of("未整改", "整改中"));
		case 15 -> new Filter.Missing("ledger.sector");
		case 16 -> new Filter.Other("ledger.state", List.of("已销号"));
		default -> new Filter.Between("measure.amount", Optional.of(new BigDecimal("1000")), false, Optional.empty(), false);
		};
	}
}
