package org.lookback.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.lookback.analysis.api.RegionReport;
import org.lookback.index.api.Counts;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionChanges.Kind;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/** Data with the codes of 2018, reported by the division of 2018 and of 2023. */
class RegionReportTest {

	private static final String FIELD = "household.village";
	private static final RegionTree TREE = RegionTree.of(2018);

	private static Counts counts(Map<String, Integer> households) {
		List<Counts.Row> rows = new ArrayList<>();
		households.forEach((code, count) -> rows.add(new Counts.Row(Map.of(FIELD, code), count, count, count * 3L)));
		long all = households.values().stream().mapToLong(Integer::intValue).sum();
		return new Counts(List.of(FIELD), Unit.HOUSEHOLD, all, all, all * 3, rows, List.of());
	}

	private static RegionReport report(Map<String, Integer> households, int division, RegionLevel level) {
		return RegionReport.of(counts(households), FIELD, TREE, 2018, division, level);
	}

	private static String village(String county, Kind kind) {
		RegionChanges changes = RegionChanges.between(2018, 2023);
		for (Region township : TREE.children(county)) {
			for (Region village : TREE.children(township.code())) {
				if (changes.of(village.code()).kind() == kind) {
					return village.code();
				}
			}
		}
		throw new AssertionError(kind + " in " + county);
	}

	@Test
	void aCountyOf2018IsTheDistrictOf2023() {
		String village = village("371523", Kind.RECODED);
		RegionReport now = report(Map.of(village, 7), 2023, RegionLevel.COUNTY);
		assertEquals(List.of("山东省", "聊城市", "茌平区"), now.rows().get(0).path());
		assertEquals(new HouseholdsAndPersons(7, 21), now.rows().get(0).number());
		assertEquals("茌平县", report(Map.of(village, 7), 2018, RegionLevel.COUNTY).rows().get(0).name());
	}

	@Test
	void aVillageThatCannotBeFoundIsListedYetItsCountyIsKnown() {
		String gone = village("371523", Kind.GONE);
		RegionReport villages = report(Map.of(gone, 5), 2023, RegionLevel.VILLAGE);
		assertEquals(List.of(), villages.rows());
		assertEquals(Kind.GONE, villages.notCarried().get(0).kind());
		assertEquals(TREE.path(gone).stream().map(Region::name).toList(), villages.notCarried().get(0).path());
		assertEquals(Optional.of(true), villages.notCarried().get(0).within().map(code -> code.startsWith("371503")));
		assertEquals("371503", report(Map.of(gone, 5), 2023, RegionLevel.COUNTY).rows().get(0).code());
	}

	@Test
	void aCountyUnderItsProvinceStandsAmongTheCities() {
		assertEquals("469002", report(Map.of("469002100201", 3), 2023, RegionLevel.CITY).rows().get(0).code());
	}

	@Test
	void aLocalVillageGoesWithItsTownship() {
		String township = TREE.children("469002").get(0).code();
		RegionReport report = report(Map.of(township + "~新村", 2), 2023, RegionLevel.VILLAGE);
		assertEquals("新村", report.rows().get(0).name());
		assertEquals(1, report(Map.of(township + "~新村", 2), 2023, RegionLevel.TOWNSHIP).rows().size());
	}

	@Test
	void nothingIsLostOnTheWay() {
		Random random = new Random(4);
		for (int round = 0; round < 20; round++) {
			Map<String, Integer> households = new TreeMap<>();
			households.put("", 3);
			for (String county : List.of("371523", "371202", "141124", "469002", "210422")) {
				for (Region township : TREE.children(county)) {
					List<Region> villages = TREE.children(township.code());
					if (!villages.isEmpty()) {
						households.put(villages.get(random.nextInt(villages.size())).code(), 1 + random.nextInt(50));
					}
				}
			}
			long all = households.values().stream().mapToLong(Integer::intValue).sum();
			for (RegionLevel level : RegionLevel.values()) {
				for (int division : RegionChanges.years()) {
					RegionReport report = report(households, division, level);
					assertEquals(new HouseholdsAndPersons(all, all * 3), report.total());
					assertEquals(new HouseholdsAndPersons(3, 9), report.unrecorded());
					assertTrue(division != 2018 || report.notCarried().isEmpty());
				}
			}
		}
	}
}
