package org.lookback.ui.data.internal.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.ui.data.internal.quality.QualityData.Asked;

/** What a number of the data quality view counts is what a click on it opens. */
class AskedTest {

	private static final Place ALL = new Place("", "全部", "", true, 9, 1, 5, 12);
	private static final Place VILLAGE = new Place("371524001200", "王海村", "山东省 聊城市", false, 4, 0, 3, 8);
	private static final Place UNKNOWN = new Place("", "（不知道哪个村）", "", false, 2, 0, 1, 1);

	private static Asked asked(RegionLevel level, Place place, String rule) {
		return new Asked(level, Optional.ofNullable(place), Optional.ofNullable(rule));
	}

	@Test
	void onlyFindingsOfTheCleansingRulesAreMeant() {
		assertEquals(Query.ALL.where("finding.package", "data-quality"), asked(RegionLevel.VILLAGE, null, null).query());
		assertEquals(asked(RegionLevel.VILLAGE, null, null).query(), asked(RegionLevel.COUNTY, ALL, null).query(), "all together is no place");
	}

	@Test
	void aPlaceIsAskedOfItsLevelAndARuleByItsId() {
		assertEquals("finding.package:data-quality household.township:371524001200 finding.rule:DQ-ID-01",
				asked(RegionLevel.TOWNSHIP, VILLAGE, "DQ-ID-01").query().print());
	}

	@Test
	void aPlaceThatNobodyKnowsIsAskedForAsNotRecorded() {
		assertTrue(asked(RegionLevel.VILLAGE, UNKNOWN, null).query().print().contains("household.village:"));
		assertFalse(UNKNOWN.isRegion(), "no list can be made for it");
		assertTrue(VILLAGE.isRegion());
		assertFalse(ALL.isRegion());
	}

	@Test
	void theNumbersOfPlacesCountTheOnlyRule() {
		assertEquals(asked(RegionLevel.VILLAGE, VILLAGE, "DQ-ID-01").query().filters().size(), asked(RegionLevel.VILLAGE, null, "DQ-ID-01").of(VILLAGE).filters().size());
		assertEquals(2, asked(RegionLevel.VILLAGE, VILLAGE, "DQ-ID-01").of(ALL).filters().size());
	}
}
