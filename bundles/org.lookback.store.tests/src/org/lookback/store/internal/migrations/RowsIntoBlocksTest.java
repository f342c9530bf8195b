package org.lookback.store.internal.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.store.internal.rows.BlockReader;
import org.lookback.store.internal.rows.FactNames;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Row;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Dialect;
import org.lookback.store.internal.sql.Migrations;

/** A database whose rows had one column a field keeps every value when it is brought up to date. */
class RowsIntoBlocksTest {

	private static final String HOUSEHOLD = "INSERT INTO household_detail (id, version, sheet, source_row, head_name, first_identified, longitude, filed, gone_field, extra) "
			+ "VALUES (?, 1, 0, ?, ?, ?, ?, ?, ?, ?)";

	@TempDir
	Path folder;

	@Test
	void everyValueIsMoved() throws Exception {
		long first = RowId.of(7, 0, 0, 1, 0);
		long village = RowId.loose(3, 2019, 2, 0);
		try (Database database = old()) {
			database.write(connection -> {
				Database.run(connection, HOUSEHOLD, first, 12, "张三", LocalDate.of(2014, 12, 1), new BigDecimal("116.21911500"), true, "旧", "{\"备注\":\"甲\"}");
				Database.run(connection, HOUSEHOLD, RowId.of(7, 0, 0, 1, 1), 13, "张三丰", null, null, null, null, null);
				Database.run(connection, "INSERT INTO household_year (id, version, sheet, source_row, other_causes, exit_year, member_count) "
						+ "VALUES (?, 1, 2, 12, '因病;因残', 2017, 5)", RowId.of(7, 0, 2019, 1, 0));
				Database.run(connection, "INSERT INTO income (id, version, sheet, source_row, wage) VALUES (?, 2, 0, 5, 1200.5)", RowId.of(7, 0, 2019, 2, 0));
				Database.run(connection, "INSERT INTO village (id, version, sheet, source_row, village_code, village_name) VALUES (?, 2, 0, 9, '371502001201', '道口铺村')", village);
				return null;
			});
		}
		Map<String, Row> rows = new TreeMap<>();
		try (Database database = Migrations.open(folder, false)) {
			database.read(connection -> {
				BlockReader reader = new BlockReader(connection, new FactNames(), layout -> true);
				return Database.list(connection, "SELECT id, rows_of, version FROM fact_block ORDER BY id", block -> {
					reader.read(block.getLong(1), block.getBytes(2), (layout, row) -> rows.put(layout.entity() + ' ' + row.sourceRow(), named(layout, row)));
					return null;
				});
			});
			Set<String> tables = new HashSet<>(database.read(connection -> Database.list(connection, Dialect.columns(), row -> row.getString(1))));
			assertFalse(tables.contains("household_detail") || tables.contains("income"), tables.toString());
		}
		assertEquals(Set.of("household 12", "household 13", "householdYear 12", "income 5", "village 9"), rows.keySet());
		Row household = rows.get("household 12");
		assertEquals(first, household.id());
		assertEquals(Map.of("headName", "张三", "firstIdentified", LocalDate.of(2014, 12, 1), "longitude", new BigDecimal("116.219115"), "filed", true,
				"goneField", "旧", "备注", "甲"), household.extra());
		assertEquals(Map.of("otherCauses", List.of("因病", "因残"), "exitYear", 2017L, "memberCount", 5L), rows.get("householdYear 12").extra());
		assertEquals(2, rows.get("householdYear 12").sheet());
		assertEquals(Map.of("wage", new BigDecimal("1200.50")), rows.get("income 5").extra());
		assertEquals(village, rows.get("village 9").id());
		assertTrue(rows.get("household 13").extra().containsValue("张三丰"));
	}

	/** The row with all its values by name among the extra ones. */
	private static Row named(Layout layout, Row row) {
		Map<String, Object> values = new TreeMap<>(row.extra());
		for (int slot = 0; slot < layout.columns().size(); slot++) {
			if (row.slots()[slot] != null) {
				values.put(layout.columns().get(slot).field(), row.slots()[slot]);
			}
		}
		return new Row(row.id(), row.sheet(), row.sourceRow(), new Object[0], values);
	}

	/** A database as the program before made it, with a column of a field that the dictionary no longer has. */
	private Database old() throws Exception {
		Database database = OlderDatabase.upTo(folder, 11);
		database.write(connection -> Database.run(connection, "ALTER TABLE household_detail ADD COLUMN gone_field VARCHAR"));
		return database;
	}
}
