package org.lookback.store.internal.migrations;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.model.api.dictionary.FieldType;
import org.lookback.store.internal.rows.BlockId;
import org.lookback.store.internal.rows.BlockWriter;
import org.lookback.store.internal.rows.Column;
import org.lookback.store.internal.rows.FactNames;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.rows.Row;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.rows.Shape;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Dialect;
import org.lookback.store.internal.sql.Migrations;

/** Empties the tables that had one column a field into blocks, and drops them. */
public final class RowsIntoBlocks implements Migrations.Step {

	/** Columns that are no fields; the first ones are selected before the fields, the last one behind them. */
	private static final List<String> OTHERS = List.of("id", "version", "sheet", "source_row", "extra");
	private static final int LEADING = 4;
	/** Blocks that one table may add to a household of a version. */
	private static final int TABLE_SHIFT = 16;
	private static final int ROWS = 64;
	private static final String SEPARATOR = ";";

	private final FactNames names = new FactNames();
	private final BlockWriter writer = new BlockWriter();
	private final Map<Long, Integer> looseCounts = new HashMap<>();

	@Override
	public void run(Connection connection) throws SQLException {
		Map<String, List<String>> tables = new TreeMap<>();
		Database.list(connection, Dialect.columns(),
				row -> tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>()).add(row.getString(2)));
		for (Layout layout : Layouts.core().all()) {
			List<String> columns = tables.get(layout.table());
			if (columns != null) {
				move(connection, layout, columns.stream().filter(column -> !OTHERS.contains(column)).toList());
				Database.run(connection, "DROP TABLE " + layout.table());
			}
		}
	}

	private void move(Connection connection, Layout layout, List<String> columns) throws SQLException {
		Shape shape = names.forWriting(connection, layout);
		List<Optional<Column>> known = columns.stream()
				.map(name -> layout.columns().stream().filter(column -> column.name().equals(name)).findFirst()).toList();
		String select = "SELECT id, version, sheet, source_row, " + String.join(", ", columns) + (columns.isEmpty() ? "" : ", ") + "extra FROM "
				+ layout.table() + " ORDER BY id";
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO fact_block (id, version, rows_of) VALUES (?, ?, ?)");
				PreparedStatement statement = connection.prepareStatement(select); ResultSet result = statement.executeQuery()) {
			Map<Integer, List<Row>> byVersion = new TreeMap<>();
			int household = -1;
			while (result.next()) {
				Row row = row(result, layout, columns, known);
				names.add(connection, shape, row.extra().keySet());
				int number = RowId.number(row.id());
				if (RowId.loose(row.id())) {
					int version = RowId.version(row.id());
					int next = looseCounts.merge(BlockId.loose(shape.number(), number, version, 0), 1, Integer::sum) - 1;
					put(insert, shape, BlockId.loose(shape.number(), number, version, next), List.of(row));
				} else {
					if (number != household) {
						put(insert, shape, household, byVersion);
						household = number;
					}
					byVersion.computeIfAbsent(RowId.version(row.id()), version -> new ArrayList<>()).add(row);
				}
			}
			put(insert, shape, household, byVersion);
		}
	}

	private void put(PreparedStatement insert, Shape shape, int household, Map<Integer, List<Row>> byVersion) throws SQLException {
		for (Map.Entry<Integer, List<Row>> version : byVersion.entrySet()) {
			List<Row> rows = version.getValue();
			int count = shape.number() << TABLE_SHIFT;
			for (int from = 0; from < rows.size(); from += ROWS) {
				put(insert, shape, BlockId.of(household, version.getKey(), count++), rows.subList(from, Math.min(rows.size(), from + ROWS)));
			}
		}
		byVersion.clear();
	}

	private void put(PreparedStatement insert, Shape shape, long id, List<Row> rows) throws SQLException {
		writer.begin();
		rows.forEach(row -> writer.add(shape, row));
		insert.setLong(1, id);
		insert.setInt(2, BlockId.version(id));
		insert.setBytes(3, writer.block());
		insert.executeUpdate();
	}

	private static Row row(ResultSet result, Layout layout, List<String> columns, List<Optional<Column>> known) throws SQLException {
		Object[] slots = new Object[layout.columns().size()];
		String json = result.getString(LEADING + columns.size() + 1);
		Map<String, Object> extra = json == null ? new TreeMap<>() : new TreeMap<>(JsonText.readMap(json));
		for (int i = 0; i < columns.size(); i++) {
			Optional<Column> column = known.get(i);
			Object value = value(result, LEADING + i + 1, column.map(Column::type).filter(FieldType.CODES::equals).isPresent());
			if (value != null && column.isPresent()) {
				slots[layout.slot(column.get().field())] = value;
			} else if (value != null) {
				extra.put(camel(columns.get(i)), value);
			}
		}
		return new Row(result.getLong(1), result.getInt(3), result.getLong(4), slots, extra);
	}

	private static Object value(ResultSet result, int index, boolean codes) throws SQLException {
		return switch (result.getMetaData().getColumnType(index)) {
		case Types.BIGINT, Types.INTEGER -> {
			long number = result.getLong(index);
			yield result.wasNull() ? null : (Object) number;
		}
		case Types.NUMERIC, Types.DECIMAL -> result.getObject(index, BigDecimal.class);
		case Types.DATE -> result.getObject(index, LocalDate.class);
		case Types.BOOLEAN -> {
			boolean flag = result.getBoolean(index);
			yield result.wasNull() ? null : (Object) flag;
		}
		default -> {
			String text = result.getString(index);
			yield text == null || !codes ? text : List.of(text.split(SEPARATOR));
		}
		};
	}

	/** {@code household_code} → {@code householdCode}: a column of a field that the dictionary no longer has. */
	private static String camel(String snake) {
		StringBuilder name = new StringBuilder();
		for (String word : snake.split("_")) {
			name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return name.toString();
	}
}
