package org.lookback.store.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.RejectedRowException;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Batches;
import org.lookback.store.internal.sql.Database;

/** Numbers of what rows of no household speak of: a village, a facility, a project. */
final class Subjects {

	private static final long SENSE = 7;
	private static final int STEP = 50_000;

	private record Subject(int number, String entity, String key) {
	}

	private final LongTable numbers = new LongTable();
	private Batches.Lane<Subject> inserts;
	private int last;

	Subjects(Connection connection) throws SQLException {
		Database.each(connection, "SELECT id, entity, subject_key FROM subject WHERE id BETWEEN ? AND ? ORDER BY id", 1,
				Database.greatest(connection, "subject", "id"), STEP, row -> {
					last = row.getInt(1);
					numbers.put(hash(row.getString(2), row.getString(3)), last);
				});
	}

	/** From now on, what is new is written by a version's load. */
	void join(Batches batches, int version) {
		inserts = batches.lane("INSERT INTO subject (id, entity, subject_key, version) VALUES (?, ?, ?, " + version + ")", (statement, subject) -> {
			statement.setInt(1, subject.number());
			statement.setString(2, subject.entity());
			statement.setString(3, subject.key());
		});
	}

	int number(Layout layout, Fact row) throws RejectedRowException, LookbackException {
		String key = layout.ownKey().stream().map(name -> row.get(name).map(ValueReader::canonical).orElse("")).collect(Collectors.joining("|"));
		long hash = hash(layout.entity(), key);
		int known = numbers.get(hash);
		if (known != LongTable.NONE) {
			return known;
		}
		if (last == RowId.MAX_NUMBER) {
			throw RowBuilder.rejected("tooManyHouseholds", RowId.MAX_NUMBER);
		}
		numbers.put(hash, ++last);
		inserts.add(new Subject(last, layout.entity(), key));
		return last;
	}

	private static long hash(String entity, String key) {
		return Hash.of(SENSE, entity + ' ' + key);
	}
}
