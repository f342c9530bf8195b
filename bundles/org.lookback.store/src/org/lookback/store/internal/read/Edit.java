package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Database;

/**
 * One field changed by hand, as the reader lays it over the rows.
 *
 * @param value        null when the field was cleared
 * @param afterVersion the newest version at that time: later ones win again
 */
record Edit(int household, int member, String entity, int year, String rowKey, String field, Object value, int afterVersion) {

	static Map<Integer, List<Edit>> upTo(Connection connection, long sequence) throws SQLException {
		Map<Integer, List<Edit>> byHousehold = new HashMap<>();
		Database.list(connection, "SELECT household, member, entity, data_year, row_key, field, new_value, after_version FROM hand_edit "
				+ "WHERE seq <= ? ORDER BY seq", Edit::read, sequence)
				.forEach(edit -> byHousehold.computeIfAbsent(edit.household(), number -> new ArrayList<>()).add(edit));
		return byHousehold;
	}

	private static Edit read(ResultSet row) throws SQLException {
		return new Edit(row.getInt(1), row.getInt(2), row.getString(3), row.getInt(4), row.getString(5), row.getString(6),
				JsonText.read(row.getString(7)), row.getInt(8));
	}
}
