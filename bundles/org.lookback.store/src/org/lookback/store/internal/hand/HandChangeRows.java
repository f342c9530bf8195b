package org.lookback.store.internal.hand;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.lookback.store.api.HandChange;
import org.lookback.store.internal.sql.Database;

/** The table of changes by hand. */
public final class HandChangeRows {

	private static final String SELECT = "SELECT id, kind, done_at, who, why, origin, undone_seq, seq, "
			+ "(SELECT COUNT(*) FROM hand_edit e WHERE e.change_id = c.id) FROM hand_change c ";

	private HandChangeRows() {
	}

	/** Numbers of the changes that are part of a state of the data. */
	public static BitSet inForce(Connection connection, long sequence) throws SQLException {
		BitSet found = new BitSet();
		Database.list(connection, "SELECT id FROM hand_change WHERE seq <= ? AND (undone_seq IS NULL OR undone_seq > ?)", row -> {
			found.set(row.getInt(1));
			return null;
		}, sequence, sequence);
		found.andNot(UndoGaps.at(connection, UndoGaps.HAND, sequence));
		return found;
	}

	static List<HandChange> list(Connection connection) throws SQLException {
		return Database.list(connection, SELECT + "ORDER BY id", row -> change(connection, row));
	}

	static Optional<HandChange> find(Connection connection, int id) throws SQLException {
		return Database.first(connection, SELECT + "WHERE id = ?", row -> change(connection, row), id);
	}

	private static HandChange change(Connection connection, ResultSet row) throws SQLException {
		SortedSet<Integer> households = households(connection, row.getInt(1));
		row.getLong(7);
		boolean inForce = row.wasNull();
		return new HandChange(row.getInt(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4), row.getString(5),
				row.getString(6), inForce, households.stream().mapToLong(Integer::longValue).toArray(), row.getLong(9), row.getLong(8));
	}

	/** Numbers of the households that a change speaks of. */
	static SortedSet<Integer> households(Connection connection, int id) throws SQLException {
		SortedSet<Integer> households = new TreeSet<>();
		Database.list(connection, "SELECT DISTINCT household FROM hand_edit WHERE change_id = ? AND household > 0", row -> households.add(row.getInt(1)),
				id);
		Database.list(connection, "SELECT from_household, to_household FROM regrouping WHERE change_id = ?", row -> {
			households.add(row.getInt(1));
			return households.add(row.getInt(2));
		}, id);
		households.remove(0);
		return households;
	}

	/** Whether a change set values in rows of no household. */
	static boolean loose(Connection connection, int id) throws SQLException {
		return Database.first(connection, "SELECT 1 FROM hand_edit WHERE change_id = ? AND household < 0", row -> true, id).orElse(false);
	}

	/** The greatest number that was given. */
	static int last(Connection connection) throws SQLException {
		return (int) Database.greatest(connection, "hand_change", "id");
	}
}
