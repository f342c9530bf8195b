package org.lookback.analysis.tests;

import java.nio.file.Path;
import java.util.List;

import org.lookback.index.api.Searching;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;

/**
 * Three households of 新宾镇 and one of 旺清门镇: two poor by illness (one of them by disability too), one for lack of labour, one not
 * recorded; with three, two, one and no members.
 */
final class FourHouseholds {

	static final int YEAR = MemoryHouseholds.YEAR;
	private static final List<Household> HOUSEHOLDS = List.of(household(1, "210422100", "因病", List.of("因残"), 3, 2016L),
			household(2, "210422100", "因病", null, 2, 2018L), household(3, "210422100", "缺劳力", null, 1, 2018L), household(4, "210422101", null, null, 0, null));

	static Searching index(Path folder) throws LookbackException {
		return MemoryHouseholds.index(HOUSEHOLDS, folder);
	}

	private static Household household(long number, String village, String cause, List<String> others, int members, Long exitYear) {
		Fact root = MemoryHouseholds.fact("household", "householdKey", "K" + number, "villageCode", village);
		root.add(MemoryHouseholds.fact("householdYear", "householdKey", "K" + number, "dataYear", (long) YEAR, "primaryCause", cause, "otherCauses", others, "exitYear", exitYear));
		for (int i = 1; i <= members; i++) {
			root.add(MemoryHouseholds.fact("member", "memberCode", number + "-" + i, "gender", i % 2 == 1 ? "男" : "女"));
		}
		return new Household(number, root);
	}
}
