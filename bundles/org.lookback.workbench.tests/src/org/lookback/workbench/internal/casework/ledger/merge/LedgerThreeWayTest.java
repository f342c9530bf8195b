package org.lookback.workbench.internal.casework.ledger.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/** No edit of either side is ever lost. */
class LedgerThreeWayTest {

	private static final List<LedgerField> FIELDS = List.copyOf(CopyColumns.EDITED);
	private static final List<String> VALUES = List.of("", "甲", "乙", "丙", "丁\t戊\n己", "\\n");

	private static Map<LedgerField, String> edited(Map<LedgerField, String> base, Random random) {
		Map<LedgerField, String> values = new EnumMap<>(base);
		FIELDS.stream().filter(field -> random.nextInt(3) == 0).forEach(field -> values.put(field, VALUES.get(random.nextInt(VALUES.size()))));
		return values;
	}

	@Test
	void inAThousandMergesOfTwoPeoplesEditsNoneIsLost() {
		Random random = new Random(20191123);
		for (int round = 0; round < 1_000; round++) {
			Map<LedgerField, String> base = new EnumMap<>(LedgerField.class);
			FIELDS.forEach(field -> base.put(field, VALUES.get(random.nextInt(VALUES.size()))));
			Map<LedgerField, String> here = edited(base, random);
			Map<LedgerField, String> there = edited(base, random);
			ThreeWay.Merged merged = ThreeWay.merge(Optional.of(base), here, there, FIELDS);
			for (LedgerField field : FIELDS) {
				String result = merged.taken().getOrDefault(field, here.get(field));
				boolean shown = merged.clashes().stream().anyMatch(clash -> clash.field() == field && clash.there().equals(there.get(field)));
				if (!here.get(field).equals(base.get(field))) {
					assertEquals(here.get(field), result, "what was changed here stays");
				}
				if (!there.get(field).equals(base.get(field))) {
					assertTrue(result.equals(there.get(field)) || shown, "what the copy changed is taken or shown");
				}
				if (here.get(field).equals(base.get(field)) && there.get(field).equals(base.get(field))) {
					assertEquals(base.get(field), result, "what nobody changed stays");
				}
				assertEquals(!here.get(field).equals(base.get(field)) && !there.get(field).equals(base.get(field)) && !here.get(field).equals(there.get(field)), shown,
						"undecided is what both changed, and not to the same");
			}
		}
	}

	@Test
	void withoutABaseEveryDifferenceWaitsForADecision() {
		ThreeWay.Merged merged = ThreeWay.merge(Optional.empty(), Map.of(LedgerField.PERSON, "甲", LedgerField.NOTE, "同"), Map.of(LedgerField.PERSON, "乙", LedgerField.NOTE, "同"),
				FIELDS);
		assertEquals(Map.of(), merged.taken());
		assertEquals(List.of(new ThreeWay.Clash(LedgerField.PERSON, "甲", "乙")), merged.clashes());
	}

	@Test
	void whatIsKeptBesideAnItemIsReadAsItWasWritten() {
		List<ClashText.Kept> kept = VALUES.stream().map(value -> new ClashText.Kept(LedgerField.NOTE, value, "副 本\\.xlsx")).toList();
		assertEquals(kept, ClashText.read(new LedgerItem("k", 1, Map.of(LedgerField.CONFLICTS, ClashText.write(kept)))));
	}
}
