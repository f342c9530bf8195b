package org.lookback.store.internal.hand;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;

import org.lookback.store.internal.sql.Database;

/** When something that is in force was not: from a change that undid it to the one that brought it back. */
public final class UndoGaps {

	/** Imports, by their version. */
	public static final String VERSION = "version";
	/** Changes by hand, by their number. */
	public static final String HAND = "hand";

	private UndoGaps() {
	}

	/** Numbers of what was undone at a state of the data and came back later. */
	public static BitSet at(Connection connection, String kind, long sequence) throws SQLException {
		BitSet away = new BitSet();
		Database.list(connection, "SELECT id FROM undo_gap WHERE kind = ? AND from_seq <= ? AND until_seq > ?", row -> {
			away.set(row.getInt(1));
			return null;
		}, kind, sequence, sequence);
		return away;
	}

	/**
	 * @param from  the change that undid it
	 * @param until the change that brought it back
	 */
	public static void add(Connection connection, String kind, int id, long from, long until) throws SQLException {
		Database.run(connection, "INSERT INTO undo_gap (kind, id, from_seq, until_seq) VALUES (?, ?, ?, ?)", kind, id, from, until);
	}
}
