package org.lookback.store.internal.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Migrations;

/** What goes into a block comes out of it, whatever it is; and a damaged block is told, not read wrongly. */
class BlocksTest {

	private static final String[] TEXTS = { "因病", "低保户", "", " ", "371522********1234", "\uD83C\uDFE0", "\uD83C", "a\uDC00b", "\u0000", "é", "一".repeat(32_767), "x;y" };

	@TempDir
	Path folder;
	private Database database;
	private final FactNames names = new FactNames();

	@BeforeEach
	void open() throws Exception {
		database = Migrations.open(folder, false);
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	@Test
	void rowsOfEveryEntityComeBackAsTheyWere() throws Exception {
		Random random = new Random(7);
		for (Layout layout : Layouts.core().all()) {
			List<Row> rows = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				rows.add(random(layout, 4711, i, random));
			}
			assertSame(layout, rows, back(layout, rows, BlockId.of(4711, 9, 3)));
		}
	}

	@Test
	void rowsOfNoHouseholdKeepSubjectAndVersion() throws Exception {
		Layout village = Layouts.core().of("village");
		Row row = new Row(RowId.loose(123_456, 2019, 65_535, 255), 3, 1_048_576, new Object[village.columns().size()], Map.of());
		Shape shape = names.forWriting(database, village);
		long id = BlockId.loose(shape.number(), 123_456, 65_535, BlockId.MAX_LOOSE_COUNT);
		assertTrue(id >= BlockId.looseFirst(shape.number()) && id <= BlockId.looseLast(shape.number()));
		assertTrue(id < BlockId.looseFirst(shape.number() + 1));
		assertSame(village, List.of(row), back(village, List.of(row), id));
	}

	@Test
	void blocksOfAHouseholdLieBetweenItsFirstAndLastRowNumber() {
		for (int household : new int[] { 1, 77, RowId.MAX_NUMBER }) {
			long id = BlockId.of(household, RowId.MAX_VERSION, BlockId.MAX_COUNT);
			assertTrue(id >= RowId.first(household) && id <= RowId.last(household));
			assertEquals(household, BlockId.number(id));
			assertEquals(RowId.MAX_VERSION, BlockId.version(id));
		}
	}

	@Test
	void aFieldThatTheDictionaryDoesNotHaveIsKeptUnderItsName() throws Exception {
		Layout layout = Layouts.core().of("household");
		Map<String, Object> extra = new TreeMap<>();
		extra.put("备注", "家中有病人");
		extra.put("更早的列", new BigDecimal("12.500"));
		extra.put("几个", List.of("甲", 5L, true));
		extra.put("很大", new BigDecimal("123456789012345678901234567890.12345"));
		Row row = new Row(RowId.of(5, 0, 0, 2, 0), 0, 7, new Object[layout.columns().size()], extra);
		Row again = back(layout, List.of(row), BlockId.of(5, 2, 0)).getFirst();
		assertEquals(extra, again.extra());
	}

	@Test
	void namesHoldInAnotherProcess() throws Exception {
		Layout layout = Layouts.core().of("memberYear");
		Row row = random(layout, 12, 0, new Random(3));
		Shape shape = shape(layout, List.of(row));
		byte[] block = block(shape, List.of(row));
		List<Row> read = new ArrayList<>();
		database.read(connection -> {
			new BlockReader(connection, new FactNames(), any -> true).read(BlockId.of(12, 9, 0), block, (entity, one) -> read.add(one));
			return null;
		});
		assertSame(layout, List.of(row), read);
	}

	@Test
	void entitiesThatNobodyWantsAreSkipped() throws Exception {
		Layout household = Layouts.core().of("household");
		Layout year = Layouts.core().of("householdYear");
		Shape first = names.forWriting(database, household);
		Shape second = names.forWriting(database, year);
		BlockWriter writer = new BlockWriter();
		writer.begin();
		writer.add(first, new Row(RowId.of(5, 0, 0, 2, 0), 0, 7, new Object[household.columns().size()], Map.of()));
		writer.add(second, new Row(RowId.of(5, 0, 2019, 2, 0), 0, 7, new Object[year.columns().size()], Map.of()));
		List<Layout> met = new ArrayList<>();
		database.read(connection -> {
			new BlockReader(connection, names, year::equals).read(BlockId.of(5, 2, 0), writer.block(), (layout, row) -> met.add(layout));
			return null;
		});
		assertEquals(List.of(year), met);
	}

	@Test
	void aDamagedBlockIsTold() throws Exception {
		Layout layout = Layouts.core().of("household");
		Row row = random(layout, 5, 0, new Random(5));
		byte[] block = block(shape(layout, List.of(row)), List.of(row));
		database.read(connection -> {
			for (int length = 1; length < Math.min(block.length, 200); length++) {
				byte[] cut = Arrays.copyOf(block, length);
				SQLException told = assertThrows(SQLException.class, () -> read(connection, cut));
				assertTrue(told.getMessage().contains(String.valueOf(BlockId.of(5, 9, 0))), told.getMessage());
			}
			byte[] unknown = block.clone();
			unknown[0] = 127;
			assertThrows(SQLException.class, () -> read(connection, unknown));
			return null;
		});
	}

	private void read(Connection connection, byte[] block) throws SQLException {
		new BlockReader(connection, names, any -> true).read(BlockId.of(5, 9, 0), block, (layout, row) -> {
			// only whether it can be read
		});
	}

	private Shape shape(Layout layout, List<Row> rows) throws Exception {
		Shape shape = names.forWriting(database, layout);
		for (Row row : rows) {
			names.add(database, shape, row.extra().keySet());
		}
		return shape;
	}

	private static byte[] block(Shape shape, List<Row> rows) {
		BlockWriter writer = new BlockWriter();
		writer.begin();
		rows.forEach(row -> writer.add(shape, row));
		return writer.block();
	}

	private List<Row> back(Layout layout, List<Row> rows, long id) throws Exception {
		byte[] block = block(shape(layout, rows), rows);
		List<Row> read = new ArrayList<>();
		database.read(connection -> {
			new BlockReader(connection, names, layout::equals).read(id, block, (entity, row) -> read.add(row));
			return null;
		});
		return read;
	}

	private static void assertSame(Layout layout, List<Row> wanted, List<Row> read) {
		assertEquals(wanted.size(), read.size());
		for (int i = 0; i < wanted.size(); i++) {
			Row one = wanted.get(i);
			Row other = read.get(i);
			assertEquals(one.id(), other.id(), layout.entity());
			assertEquals(one.sheet(), other.sheet());
			assertEquals(one.sourceRow(), other.sourceRow());
			assertArrayEquals(one.slots(), Arrays.copyOf(other.slots(), layout.columns().size()), layout.entity());
			assertEquals(one.extra(), other.extra());
		}
	}

	private static Row random(Layout layout, int household, int count, Random random) {
		Object[] slots = new Object[layout.columns().size()];
		for (int slot = 0; slot < slots.length; slot++) {
			slots[slot] = random.nextInt(3) == 0 ? null : value(layout.columns().get(slot), random);
		}
		Map<String, Object> extra = new TreeMap<>();
		for (int i = random.nextInt(3); i > 0; i--) {
			extra.put("列" + random.nextInt(300), TEXTS[random.nextInt(TEXTS.length)]);
		}
		return new Row(RowId.of(household, random.nextInt(256), random.nextBoolean() ? 0 : 2000 + random.nextInt(127), 9, count), random.nextInt(300),
				random.nextInt(2_000_000), slots, extra);
	}

	private static Object value(Column column, Random random) {
		return switch (column.type()) {
		case INT, YEAR -> random.nextInt(4) == 0 ? Long.MIN_VALUE + random.nextInt(2) : random.nextLong() >> random.nextInt(64);
		case YUAN -> BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000_000_000L, 2);
		case DEC -> random.nextInt(5) == 0 ? new BigDecimal("9999999999999999.12345679") : BigDecimal.valueOf(random.nextInt(1_000_000) * 10L + 1, random.nextInt(9));
		case DATE -> LocalDate.ofEpochDay(random.nextInt(60_000) - 30_000);
		case BOOL -> random.nextBoolean();
		case CODES -> List.of("因病", "因残").subList(0, 1 + random.nextInt(2));
		default -> TEXTS[random.nextInt(TEXTS.length)];
		};
	}
}
