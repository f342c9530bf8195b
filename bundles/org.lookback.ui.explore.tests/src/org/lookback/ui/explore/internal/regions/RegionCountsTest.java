package org.lookback.ui.explore.internal.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lookback.analysis.api.HouseholdsAndPersons;
import org.lookback.index.api.Counts;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.Region;
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
		RegionCounts counts = RegionCounts.of(answer(row(local.code(), 1, 4)), FIELD, tree.with(List.of(local)));
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
		return RegionCounts.of(answer(rows), FIELD, tree);
	}

	private static Counts answer(Counts.Row... rows) {
		long households = Arrays.stream(rows).mapToLong(Counts.Row::households).sum();
		long persons = Arrays.stream(rows).mapToLong(Counts.Row::persons).sum();
		return new Counts(List.of(FIELD), Unit.HOUSEHOLD, households, households, persons, List.of(rows), List.of());
	}

	private static Counts.Row row(String village, long households, long persons) {
		return new Counts.Row(Map.of(FIELD, village), households, households, persons);
	}
}
