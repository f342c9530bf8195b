package org.lookback.store.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** The compact table behaves like a map. */
class LongTableTest {

	@Test
	void itHoldsWhatAMapHolds() {
		Random random = new Random(11);
		Map<Long, Integer> map = new HashMap<>();
		LongTable table = new LongTable();
		for (int i = 0; i < 50_000; i++) {
			long key = Hash.mix(random.nextInt(30_000));
			map.put(key, i);
			table.put(key, i);
		}
		assertEquals(map.size(), table.size());
		map.forEach((key, value) -> assertEquals(value, table.get(key)));
		assertEquals(LongTable.NONE, table.get(Hash.mix(-5)));
	}

	@Test
	void equalTextsInDifferentSensesAreDifferent() {
		assertEquals(Hash.of(1, "张三"), Hash.of(1, "张三"));
		assertEquals(false, Hash.of(1, "张三") == Hash.of(2, "张三"));
	}
}
