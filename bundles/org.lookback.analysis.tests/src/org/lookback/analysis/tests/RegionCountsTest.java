package org.lookback.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lookback.analysis.api.RegionCounts;
import org.lookback.analysis.api.RegionReport.NotCarried;
import org.lookback.index.api.Counts;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionChanges.Kind;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/** One count by village, summed up to every level. */
class RegionCountsTest {

	private static final String FIELD = "household.village";

	private final RegionTree tree = RegionTree.shipped();
	private final Region county = tree.region("371524").orElseThrow();
	private final Region township = tree.children(county.code()).getFirst();
	private final Region village = tree.children(township.code()).getFirst();
	private final Region neighbour = tree.children(township.code()).get(1);

	@Test
	void everyLevelIsTheSumOfWhatLiesBelow() {
		RegionCounts counts = counts(row(village.code(), 3, 10), row(neighbour.code(), 2, 5));
		for (String code : List.of("37", "3715", county.code(), township.code())) {
			assertEquals(new HouseholdsAndPersons(5, 15), counts.number(code), code);
		}
		assertEquals(new HouseholdsAndPersons(3, 10), counts.number(village.code()));
		assertEquals(List.of("37"), counts.roots());
		assertEquals("聊城市", counts.name("3715"));
		assertEquals(township.code(), counts.parent(village.code()));
	}

	@Test
	void regionsWithoutHouseholdsAreNotShown() {
		RegionCounts counts = counts(row(village.code(), 3, 10));
		assertEquals(List.of(village.code()), counts.children(township.code()));
	}

	@Test
	void villagesThatFilesAddedHangWhereTheyBelong() {
		Region local = Region.local(township, "新村", RegionLevel.VILLAGE);
		RegionCounts counts = RegionCounts.of(answer(row(local.code(), 1, 4)), FIELD, tree.with(List.of(local)), 2018, 2018);
		assertEquals("新村", counts.name(local.code()));
		assertEquals(1, counts.number(county.code()).households());
	}

	@Test
	void whatIsNotRecordedStandsLastUnderNoRegion() {
		RegionCounts counts = counts(row("", 7, 20), row(village.code(), 3, 10));
		assertEquals(List.of("37", RegionCounts.UNKNOWN), counts.roots());
		assertEquals(7, counts.number(RegionCounts.UNKNOWN).households());
	}

	@Test
	void aCodeThatNobodyKnowsIsNotLost() {
		RegionCounts counts = counts(row("999999", 1, 2));
		assertTrue(counts.contains("999999"));
		assertEquals("999999", counts.name("999999"));
	}

	private RegionCounts counts(Counts.Row... rows) {
		return RegionCounts.of(answer(rows), FIELD, tree, 2018, 2018);
	}

	private static Counts answer(Counts.Row... rows) {
		long households = Arrays.stream(rows).mapToLong(Counts.Row::households).sum();
		long persons = Arrays.stream(rows).mapToLong(Counts.Row::persons).sum();
		return new Counts(List.of(FIELD), Unit.HOUSEHOLD, households, households, persons, List.of(rows), List.of());
	}

	private static Counts.Row row(String village, long households, long persons) {
		return new Counts.Row(Map.of(FIELD, village), households, households, persons);
	}

	private RegionCounts of2023(Counts.Row... rows) {
		return RegionCounts.of(answer(rows), FIELD, tree, 2018, 2023);
	}

	private static List<String> villages(String county, Kind kind) {
		RegionChanges changes = RegionChanges.between(2018, 2023);
		return RegionTree.shipped().children(county).stream().flatMap(township -> RegionTree.shipped().children(township.code()).stream())
				.map(Region::code).filter(code -> changes.of(code).kind() == kind).toList();
	}

	@Test
	void theDivisionOf2023HasEveryHouseholdAndListsWhatHasNoPlaceOfItsOwn() {
		String recoded = villages("371523", Kind.RECODED).getFirst();
		String gone = villages("371523", Kind.GONE).getFirst();
		RegionCounts counts = of2023(row(recoded, 3, 10), row(gone, 2, 5), row("", 1, 1), row("998877665544", 1, 4));
		assertEquals("茌平区", counts.name("371503"));
		assertEquals(new HouseholdsAndPersons(5, 15), counts.number("371503"));
		assertEquals(List.of(gone, "998877665544"), counts.notCarried().stream().map(NotCarried::code).toList());
		assertEquals(List.of("37", RegionCounts.NOWHERE, RegionCounts.UNKNOWN), counts.roots());
		long all = counts.roots().stream().mapToLong(root -> counts.number(root).households()).sum();
		assertEquals(7, all, "nobody is lost");
		assertEquals(2023, counts.division());
	}

	@Test
	void aRegionOfAnotherYearIsAConditionOnTheRegionsOfTheData() {
		String recoded = villages("371523", Kind.RECODED).getFirst();
		String gone = villages("371523", Kind.GONE).getFirst();
		RegionCounts counts = of2023(row(recoded, 3, 10), row(gone, 2, 5), row(village.code(), 4, 8));
		assertEquals(List.of("371523"), counts.condition("371503"), "all that the data have of 茌平县");
		assertEquals(List.of("371503"), counts.chosen(List.of("371523")));
		assertEquals(List.of("37"), counts.condition("37"));
		String now = RegionChanges.between(2018, 2023).of(recoded).code().orElseThrow();
		assertEquals(List.of(now), counts.chosen(counts.condition(now)));
		assertEquals(List.of(), counts.chosen(List.of()));
	}

	@Test
	void laiwuIsPartOfJinanIn2023() {
		RegionCounts counts = of2023(row(firstVillage("371202"), 3, 10), row(firstVillage("370102"), 2, 4), row(village.code(), 1, 1));
		assertEquals(5, counts.number("3701").households());
		assertEquals(List.of("3701", "3712"), counts.condition("3701"));
		assertEquals(List.of("3701"), counts.chosen(List.of("3701", "3712")));
		assertEquals(List.of("37"), counts.chosen(List.of("3701", "3712", "3715")));
	}

	private String firstVillage(String county) {
		return tree.children(tree.children(county).getFirst().code()).getFirst().code();
	}

	@Test
	void aCountyUnderItsProvinceHangsThereInEitherYear() {
		Counts.Row row = row("469002100201", 3, 10);
		for (RegionCounts counts : List.of(counts(row), of2023(row))) {
			assertEquals("46", counts.parent("469002"));
			assertEquals("琼海市", counts.name("469002"));
			assertEquals(List.of("469002"), counts.children("46"));
		}
	}

	@Test
	void aPlaceKeptWithAnotherYearsCodeHasItsNameInEitherYear() {
		String kept = "371523001~371503001001";
		assertEquals("复兴社区", counts(row(kept, 1, 3)).name(kept));
		RegionCounts now = of2023(row(kept, 1, 3));
		assertEquals("371503001", now.parent("371503001001"));
		assertEquals(List.of("37"), now.condition("371503001001"), "all that the data have");
		assertEquals(List.of(), now.notCarried());
	}
}
