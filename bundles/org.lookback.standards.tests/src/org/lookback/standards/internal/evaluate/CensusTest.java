package org.lookback.standards.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.progress.Progress;
import org.lookback.standards.api.Census;

/** A census counts exactly what a person with a long list would. */
class CensusTest {

	private static final List<String> VILLAGES = List.of("371524001001", "371524001002", "371524001003");

	private final Households source = new Households();

	private void household(String village, List<String> ids, Map<String, Object> year) {
		long number = source.householdCount() + 1;
		Fact root = new Fact("household", Map.of("householdKey", "H" + number, "villageCode", village), Source.BY_HAND);
		Map<String, Object> values = new HashMap<>(year);
		values.put("dataYear", 2019L);
		root.add(new Fact("householdYear", values, Source.BY_HAND));
		for (int i = 0; i < ids.size(); i++) {
			Map<String, Object> member = new HashMap<>(Map.of("memberCode", number + "-" + i));
			if (!ids.get(i).isEmpty()) {
				member.put("idNumber", ids.get(i));
			}
			root.add(new Fact("member", member, Source.BY_HAND).add(new Fact("memberYear", Map.of("dataYear", 2019L), Source.BY_HAND)));
		}
		source.add(new Household(number, root));
	}

	private static String id(int sequence) {
		String seventeen = "371599198001%02d%03d".formatted(1 + sequence / 1000 % 28, sequence % 1000);
		return seventeen + IdNumber.checkDigit(seventeen);
	}

	@Test
	void itCountsAsALongListWould() throws Exception {
		Random random = new Random(7);
		Map<String, Integer> members = new HashMap<>();
		Map<String, Set<Integer>> households = new HashMap<>();
		Map<String, Set<String>> villages = new HashMap<>();
		for (int h = 0; h < 400; h++) {
			String village = VILLAGES.get(random.nextInt(3));
			List<String> ids = new ArrayList<>();
			for (int m = 0; m < 1 + random.nextInt(5); m++) {
				String id = random.nextInt(20) == 0 ? "" : random.nextInt(20) == 0 ? "不详" : id(random.nextInt(900));
				ids.add(id);
				if (!id.isEmpty()) {
					members.merge(id, 1, Integer::sum);
					households.computeIfAbsent(id, key -> new HashSet<>()).add(h);
					villages.computeIfAbsent(id, key -> new HashSet<>()).add(village);
				}
			}
			household(village, ids, Map.of());
		}
		Census census = Census.take(source, 2019, Progress.NONE);
		members.forEach((id, count) -> assertEquals(new Census.Holders(count, households.get(id).size(), villages.get(id).size()),
				census.holders(id).orElseThrow(), id));
		assertEquals(new Census.Holders(1, 1, 1), census.holders(id(999)).orElseThrow());
	}

	@Test
	void aNumberOfFifteenDigitsIsTheSameAsItsLongForm() throws Exception {
		household(VILLAGES.get(0), List.of("371599800101123"), Map.of());
		household(VILLAGES.get(1), List.of(IdNumber.parse("371599800101123").orElseThrow().number()), Map.of());
		assertEquals(new Census.Holders(2, 2, 2), Census.take(source, 2019, Progress.NONE).holders("371599800101123").orElseThrow());
	}

	@Test
	void whoHasLeftIsNotCountedWhereHeWas() throws Exception {
		Fact married = new Fact("household", Map.of("householdKey", "H1", "villageCode", VILLAGES.get(0)), Source.BY_HAND);
		married.add(new Fact("member", Map.of("memberCode", "1-1", "idNumber", id(1), "memberUntil", LocalDate.of(2019, 5, 1)), Source.BY_HAND));
		source.add(new Household(1, married));
		household(VILLAGES.get(1), List.of(id(1)), Map.of());
		assertEquals(new Census.Holders(1, 1, 1), Census.take(source, 2019, Progress.NONE).holders(id(1)).orElseThrow());
		assertEquals(new Census.Holders(2, 2, 2), Census.take(source, 2018, Progress.NONE).holders(id(1)).orElseThrow());
	}

	@Test
	void villagesAreCountedByTheirHouseholds() throws Exception {
		household(VILLAGES.get(0), List.of(id(1), id(2)), Map.of("registrationClass", "建档立卡户", "exitStatus", "未脱贫"));
		household(VILLAGES.get(0), List.of(id(3)), Map.of("registrationClass", "建档立卡户", "exitStatus", "已脱贫享受政策"));
		household(VILLAGES.get(0), List.of(id(4)), Map.of("registrationClass", "一般农户"));
		Census census = Census.take(source, 2019, Progress.NONE);
		assertEquals(new Census.Village(3, 4, 2, 2, 0, 0), census.village(VILLAGES.get(0)).orElseThrow());
		assertEquals(0, census.village(VILLAGES.get(2)).orElseThrow().households());
	}

	@Test
	void whereNobodyHasCountedNothingIsKnown() {
		assertFalse(Census.NONE.taken());
		assertTrue(Census.NONE.holders(id(1)).isEmpty());
		assertTrue(Census.NONE.village(VILLAGES.get(0)).isEmpty());
	}
}
