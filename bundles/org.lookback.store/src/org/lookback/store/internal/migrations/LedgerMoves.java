package org.lookback.store.internal.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Migrations;

/** Fills the columns of the ledger's changes from their JSON. */
public final class LedgerMoves implements Migrations.Step {

	private static final long STEP = 10_000;

	private record Move(long id, Map<String, Object> after) {
	}

	@Override
	public void run(Connection connection) throws SQLException {
		long last = Database.greatest(connection, "ledger_change", "id");
		try (PreparedStatement update = connection.prepareStatement("UPDATE ledger_change SET after_state = ?, after_sector = ?, after_gone = ? WHERE id = ?")) {
			for (long from = 1; from <= last; from += STEP) {
				List<Move> moves = new ArrayList<>();
				Database.each(connection, "SELECT id, after_values FROM ledger_change WHERE id BETWEEN ? AND ?", from, Math.min(last, from + STEP - 1), STEP,
						row -> moves.add(new Move(row.getLong(1), JsonText.readMap(row.getString(2)))));
				for (Move move : moves) {
					update.setString(1, (String) move.after().get("STATE"));
					update.setString(2, (String) move.after().get("SECTOR"));
					update.setString(3, (String) move.after().get("GONE"));
					update.setLong(4, move.id());
					update.addBatch();
				}
				update.executeBatch();
			}
		}
	}
}
