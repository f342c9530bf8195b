package org.lookback.store.internal.load;

import java.util.List;
import java.util.function.IntPredicate;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.VersionState;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Dialect;

/**
 * Removes the rows of versions that were undone or never completed. Identities of a version that was once complete stay, so that the
 * same household has the same number when it comes again; those of a version nobody ever saw go.
 */
final class Purge {

	private static final int HOUSEHOLDS_AT_ONCE = 5_000;
	private static final List<String> IDENTITIES = List.of("household", "household_alias", "member", "member_alias", "subject");

	private record Condemned(int id, boolean seen) {
	}

	private final Database database;

	Purge(Database database) {
		this.database = database;
	}

	/** @param inUse versions that an open source of facts still reads */
	int run(IntPredicate inUse, Progress progress) throws LookbackException {
		List<Condemned> condemned = database.read(connection -> Database.list(connection,
				"SELECT id, completed_seq IS NOT NULL FROM dataset_version WHERE state = ? AND NOT purged ORDER BY id",
				row -> new Condemned(row.getInt(1), row.getBoolean(2)), VersionState.UNDONE.name()));
		List<Condemned> free = condemned.stream().filter(version -> !inUse.test(version.id())).toList();
		if (!free.isEmpty()) {
			database.read(connection -> Database.run(connection, Dialect.keepFreedSpace(false)));
			try {
				for (Condemned version : free) {
					clear(version, progress);
				}
			} finally {
				database.read(connection -> Database.run(connection, Dialect.keepFreedSpace(true)));
			}
		}
		return free.size();
	}

	private void clear(Condemned version, Progress progress) throws LookbackException {
		long households = database.read(connection -> Database.greatest(connection, "household", "number"));
		progress.begin(Words.say("purging"), Math.max(1, households));
		String delete = "DELETE FROM fact_block WHERE id BETWEEN ? AND ? AND version = ?";
		for (long from = 1; from <= households; from += HOUSEHOLDS_AT_ONCE) {
			progress.check();
			long first = RowId.first(from);
			long last = RowId.last(Math.min(households, from + HOUSEHOLDS_AT_ONCE - 1));
			database.read(connection -> Database.run(connection, delete, first, last, version.id()));
			progress.worked(Math.min(HOUSEHOLDS_AT_ONCE, households - from + 1));
		}
		database.read(connection -> Database.run(connection, delete, Long.MIN_VALUE, -1L, version.id()));
		database.write(connection -> {
			if (!version.seen()) {
				for (String table : IDENTITIES) {
					Database.run(connection, "DELETE FROM " + table + " WHERE version = ?", version.id());
				}
			}
			Database.run(connection, "DELETE FROM local_region WHERE version = ?", version.id());
			Database.run(connection, "UPDATE dataset_version SET purged = TRUE WHERE id = ?", version.id());
			return ChangeLog.append(connection, new ChangeLog.Line(System.getProperty("user.name", ""), ChangeLog.PURGE, "", 0, version.id(), "",
					String.valueOf(version.id()), ""));
		});
	}
}
