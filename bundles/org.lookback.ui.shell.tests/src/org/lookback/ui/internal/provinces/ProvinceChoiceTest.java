package org.lookback.ui.internal.provinces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Which province's view a choice of regions calls for. */
class ProvinceChoiceTest {

	private static final ProvinceView MATRIX = new ProvinceView("matrix", "shandong");
	private static final ProvinceView BOARD = new ProvinceView("board", "hainan");
	private static final Map<ProvinceView, List<String>> REGIONS = Map.of(MATRIX, List.of("3715"), BOARD, List.of("46"));

	private static Set<String> wanted(Set<ProvinceView> withData, String... chosen) {
		return new ProvinceChoice(REGIONS, withData).wanted(List.of(chosen));
	}

	@Test
	void aProvinceACountyOrAVillageOfThePackageCallsForItsView() {
		Set<ProvinceView> both = Set.of(MATRIX, BOARD);
		assertEquals(Set.of("matrix"), wanted(both, "37"));
		assertEquals(Set.of("matrix"), wanted(both, "371524"));
		assertEquals(Set.of("board"), wanted(both, "469002100201"));
		assertEquals(Set.of("matrix", "board"), wanted(both, "371524", "46"));
	}

	@Test
	void anotherCityOfTheProvinceHasNoView() {
		assertEquals(Set.of(), wanted(Set.of(MATRIX, BOARD), "3701"));
	}

	@Test
	void theOnlyProvinceWithDataCountsAsChosen() {
		assertEquals(Set.of("matrix"), wanted(Set.of(MATRIX)));
		assertEquals(Set.of(), wanted(Set.of(MATRIX, BOARD)), "of several none is chosen");
		assertEquals(Set.of(), wanted(Set.of()));
	}
}
