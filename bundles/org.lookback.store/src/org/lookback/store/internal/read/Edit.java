package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.lookback.model.api.facts.Source;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Database;

/**
 * One field changed by hand, as the reader lays it over the rows.
 *
 * @param household    minus the number of its subject for a row of no household
 * @param value        null when the field was cleared
 * @param afterVersion the newest version at that time: later ones win again
 * @param change       the change by hand that it is part of
 * @param source       of a value that an earlier row said and a person kept; else {@link Source#BY_HAND}
 */
record Edit(int household, int member, String entity, int year, String rowKey, String field, Object value, int afterVersion, int change,
		Source source) {

	/**
	 * @param changes numbers of the changes by hand that are in force
	 * @param wanted  is asked for ids of entities
	 */
	static Map<Integer, List<Edit>> upTo(Connection connection, long sequence, BitSet changes, Predicate<String> wanted) throws SQLException {
		Map<Integer, List<Edit>> byHousehold = new HashMap<>();
		Database.list(connection, "SELECT household, member, entity, data_year, row_key, field, new_value, after_version, change_id, source_file, "
				+ "source_sheet, source_row FROM hand_edit WHERE seq <= ? ORDER BY seq, id", Edit::read, sequence)
				.stream().filter(edit -> wanted.test(edit.entity()) && (edit.change() == 0 || changes.get(edit.change())))
				.forEach(edit -> byHousehold.computeIfAbsent(edit.household(), number -> new ArrayList<>()).add(edit));
		return byHousehold;
	}

	private static Edit read(ResultSet row) throws SQLException {
		return new Edit(row.getInt(1), row.getInt(2), row.getString(3), row.getInt(4), row.getString(5), row.getString(6),
				JsonText.read(row.getString(7)), row.getInt(8), row.getInt(9), source(row));
	}

	private static Source source(ResultSet row) throws SQLException {
		String file = row.getString(10);
		return file == null ? Source.BY_HAND : new Source(file, row.getString(11), row.getLong(12));
	}
}
