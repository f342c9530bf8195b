package org.lookback.store.internal.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.LedgerMove;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Database;

/** Reads and writes the rows of the ledger's tables. */
final class LedgerRows {

	private static final List<LedgerField> FIELDS = List.of(LedgerField.values());
	private static final String COLUMNS = FIELDS.stream().map(field -> "f_" + field.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
	private static final String SELECT = "SELECT item_key, version, " + COLUMNS + " FROM ledger_item ";
	private static final int HEAD = 2;
	/** More rows in one result are written to the disk and read back. */
	private static final int AT_ONCE = 10_000;

	static final String CHANGES = "SELECT c.item_key, c.before_values, c.after_values, b.id, b.kind, b.who, b.made, b.why "
			+ "FROM ledger_change c JOIN ledger_batch b ON b.id = c.batch ";
	static final String MOVES = "SELECT item_key, batch, after_sector, after_state, after_gone FROM ledger_change ";
	static final String BATCHES = "SELECT id, kind, who, made, why FROM ledger_batch ";

	private LedgerRows() {
	}

	static List<LedgerItem> all(Connection connection) throws SQLException {
		List<LedgerItem> items = new ArrayList<>();
		String[] before = new String[FIELDS.size()];
		Database.each(connection, SELECT + "WHERE opened BETWEEN ? AND ? ORDER BY opened", 1, Database.greatest(connection, "ledger_item", "opened"), AT_ONCE,
				row -> items.add(item(row, before)));
		return items;
	}

	static Optional<LedgerItem> one(Connection connection, String key) throws SQLException {
		return Database.first(connection, SELECT + "WHERE item_key = ?", LedgerRows::item, key);
	}

	private static LedgerItem item(ResultSet row) throws SQLException {
		return item(row, new String[FIELDS.size()]);
	}

	/** @param before texts of the row before; what says the same is kept once, for items that are opened together share most of their words */
	private static LedgerItem item(ResultSet row, String[] before) throws SQLException {
		Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
		for (int i = 0; i < FIELDS.size(); i++) {
			String value = row.getString(HEAD + 1 + i);
			if (!value.isEmpty()) {
				before[i] = value.equals(before[i]) ? before[i] : value;
				values.put(FIELDS.get(i), before[i]);
			}
		}
		return new LedgerItem(row.getString(1), row.getLong(2), values);
	}

	/** Writes many items and changes by statements that are prepared once. */
	static final class Writer implements AutoCloseable {

		private final PreparedStatement insert;
		private final PreparedStatement update;
		private final PreparedStatement change;
		private long opened;
		private long changes;

		@SuppressWarnings("resource")
		Writer(Connection connection) throws SQLException {
			insert = connection.prepareStatement("INSERT INTO ledger_item (item_key, opened, version, " + COLUMNS + ") VALUES (?, ?, ?"
					+ Stream.generate(() -> ", ?").limit(FIELDS.size()).collect(Collectors.joining()) + ")");
			update = connection.prepareStatement("UPDATE ledger_item SET version = ?, "
					+ FIELDS.stream().map(field -> "f_" + field.name().toLowerCase(Locale.ROOT) + " = ?").collect(Collectors.joining(", ")) + " WHERE item_key = ?");
			change = connection.prepareStatement("INSERT INTO ledger_change (id, batch, item_key, before_values, after_values, after_state, after_sector, after_gone) "
					+ "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
			opened = Database.greatest(connection, "ledger_item", "opened");
			changes = Database.greatest(connection, "ledger_change", "id");
		}

		void insert(LedgerItem item) throws SQLException {
			insert.setString(1, item.key());
			insert.setLong(2, ++opened);
			insert.setLong(3, item.version());
			bind(insert, 4, item);
			insert.executeUpdate();
		}

		void update(LedgerItem item) throws SQLException {
			update.setLong(1, item.version());
			int at = bind(update, 2, item);
			update.setString(at, item.key());
			update.executeUpdate();
		}

		private static int bind(PreparedStatement statement, int first, LedgerItem item) throws SQLException {
			int at = first;
			for (LedgerField field : FIELDS) {
				statement.setString(at++, item.text(field));
			}
			return at;
		}

		void change(LedgerChange one) throws SQLException {
			change.setLong(1, ++changes);
			change.setLong(2, one.batch().id());
			change.setString(3, one.key());
			change.setString(4, JsonText.write(plain(one.before())));
			change.setString(5, JsonText.write(plain(one.after())));
			change.setString(6, one.after().get(LedgerField.STATE));
			change.setString(7, one.after().get(LedgerField.SECTOR));
			change.setString(8, one.after().get(LedgerField.GONE));
			change.executeUpdate();
		}

		@Override
		public void close() throws SQLException {
			try (insert; update; change) {
				// all of them, whichever fails
			}
		}
	}

	/** Values by the fields' names. */
	static Map<String, Object> plain(Map<LedgerField, String> values) {
		Map<String, Object> plain = new HashMap<>();
		values.forEach((field, value) -> plain.put(field.name(), value));
		return plain;
	}

	/** Values by field; what a newer program may have named is passed over. */
	static Map<LedgerField, String> fields(Map<String, Object> plain) {
		Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
		for (LedgerField field : FIELDS) {
			if (plain.get(field.name()) instanceof String value) {
				values.put(field, value);
			}
		}
		return values;
	}

	static LedgerChange readChange(ResultSet row) throws SQLException {
		LedgerBatch batch = new LedgerBatch(row.getLong(4), row.getString(5), row.getString(6), row.getObject(7, OffsetDateTime.class).toInstant(), row.getString(8));
		return new LedgerChange(batch, row.getString(1), fields(JsonText.readMap(row.getString(2))), fields(JsonText.readMap(row.getString(3))));
	}

	/** @param made when each entry was made, by its number */
	static LedgerMove readMove(ResultSet row, Map<Long, Instant> made) throws SQLException {
		return new LedgerMove(row.getString(1), made.get(row.getLong(2)), Optional.ofNullable(row.getString(3)), Optional.ofNullable(row.getString(4)),
				Optional.ofNullable(row.getString(5)).map(gone -> !gone.isEmpty()));
	}

	static LedgerBatch readBatch(ResultSet row) throws SQLException {
		return new LedgerBatch(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5));
	}
}
