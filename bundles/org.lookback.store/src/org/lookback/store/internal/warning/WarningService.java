package org.lookback.store.internal.warning;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.KeptWarnings;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.sql.Database;

/** {@link KeptWarnings}. */
public final class WarningService implements KeptWarnings {

	private static final String SELECT = "SELECT package_id, as_of, data_year, data_version, inputs FROM warning_run ";
	private static final int BATCH = 5_000;
	private static final long STEP = 20_000;

	private final Database database;

	public WarningService(Database database) {
		this.database = database;
	}

	@Override
	public List<Run> runs() throws LookbackException {
		return database.read(connection -> Database.list(connection, SELECT + "ORDER BY package_id", WarningService::run));
	}

	@Override
	public Optional<Run> run(String packageId) throws LookbackException {
		return database.read(connection -> Database.first(connection, SELECT + "WHERE package_id = ?", WarningService::run, packageId));
	}

	private static Run run(ResultSet row) throws SQLException {
		return new Run(row.getString(1), LocalDate.parse(row.getString(2)), row.getInt(3), row.getLong(4), row.getString(5));
	}

	@Override
	public void keep(Run run, Collection<Points> points, String who) throws LookbackException {
		database.checkRoom();
		database.write(connection -> {
			Database.run(connection, "DELETE FROM warning_points WHERE package_id = ?", run.packageId());
			Database.run(connection, "DELETE FROM warning_run WHERE package_id = ?", run.packageId());
			Database.run(connection, "INSERT INTO warning_run (package_id, as_of, data_year, data_version, inputs) VALUES (?, ?, ?, ?, ?)", run.packageId(),
					run.asOf().toString(), run.year(), run.dataVersion(), run.inputs());
			try (PreparedStatement insert = connection.prepareStatement("INSERT INTO warning_points (package_id, household, least, most) VALUES (?, ?, ?, ?)")) {
				int waiting = 0;
				for (Points one : points) {
					insert.setString(1, run.packageId());
					insert.setLong(2, one.household());
					insert.setInt(3, one.least());
					insert.setInt(4, one.most());
					insert.addBatch();
					if (++waiting % BATCH == 0) {
						insert.executeBatch();
					}
				}
				insert.executeBatch();
			}
			return ChangeLog.append(connection, new ChangeLog.Line(who, ChangeLog.WARNINGS, run.packageId(), run.asOf().toString(), ""));
		});
	}

	@Override
	public void moved(String packageId, String who) throws LookbackException {
		database.write(connection -> ChangeLog.append(connection, new ChangeLog.Line(who, ChangeLog.WARNINGS, packageId, "", "")));
	}

	@Override
	public void each(String packageId, Consumer<Points> reader) throws LookbackException {
		database.read(connection -> {
			long last = Database.first(connection, "SELECT COALESCE(MAX(household), 0) FROM warning_points WHERE package_id = ?", row -> row.getLong(1), packageId).orElse(0L);
			for (long from = 1; from <= last; from += STEP) {
				Database.list(connection, "SELECT household, least, most FROM warning_points WHERE package_id = ? AND household BETWEEN ? AND ? ORDER BY household",
						row -> new Points(row.getLong(1), row.getInt(2), row.getInt(3)), packageId, from, from + STEP - 1).forEach(reader);
			}
			return null;
		});
	}

	@Override
	public Set<String> since(long seq) throws LookbackException {
		return database.read(connection -> new HashSet<>(
				Database.list(connection, "SELECT DISTINCT entity FROM change_log WHERE seq > ? AND what = ?", row -> row.getString(1), seq, ChangeLog.WARNINGS)));
	}
}
