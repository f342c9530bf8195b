package org.lookback.store.internal.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** A row's number holds its place, and the order of numbers is the order of places. */
class RowIdTest {

	@Test
	void everyPartComesBack() {
		Random random = new Random(7);
		for (int i = 0; i < 10_000; i++) {
			int number = 1 + random.nextInt(RowId.MAX_NUMBER);
			int member = random.nextInt(256);
			int year = random.nextBoolean() ? 0 : RowId.FIRST_YEAR + random.nextInt(127);
			int version = random.nextInt(RowId.MAX_VERSION + 1);
			int count = random.nextInt(256);
			long id = RowId.of(number, member, year, version, count);
			assertTrue(id > 0);
			assertEquals(List.of(number, member, year, version, count),
					List.of(RowId.number(id), RowId.member(id), RowId.year(id), RowId.version(id), RowId.count(id)));
			assertTrue(RowId.first(number) <= id && id <= RowId.last(number));
			long loose = RowId.loose(number, year, version, count);
			assertTrue(RowId.loose(loose) && RowId.number(loose) == number && RowId.year(loose) == year);
		}
	}

	@Test
	void aHouseholdsRowsLieSideBySideOlderVersionsFirst() {
		assertTrue(RowId.of(1, 255, 2126, 9, 9) < RowId.of(2, 0, 0, 1, 0));
		assertTrue(RowId.of(1, 1, 2019, 3, 255) < RowId.of(1, 1, 2019, 4, 0));
		assertEquals(RowId.place(RowId.of(1, 1, 2019, 3, 255)), RowId.place(RowId.of(1, 1, 2019, 4, 0)));
	}

	@Test
	void valuesInJsonComeBackWithTheirTypes() {
		Map<String, Object> values = Map.of("b", true, "a", 12L, "c", new BigDecimal("12.50"), "d", LocalDate.of(2019, 8, 1), "e",
				List.of("甲", "乙"), "f", "引\"号\n");
		String json = JsonText.write(values);
		assertEquals(values, JsonText.readMap(json));
		assertTrue(json.startsWith("{\"a\":12,\"b\":true,"), json);
	}
}
