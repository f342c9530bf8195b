package org.lookback.store.internal.compare;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.ComparisonRun;
import org.lookback.store.api.ComparisonSpec;
import org.lookback.store.api.ComparisonWriter;
import org.lookback.store.api.RegisterComparisons;
import org.lookback.store.api.Verification;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Database;

/** {@link RegisterComparisons}. */
public final class ComparisonService implements RegisterComparisons {

	private static final String RUNS = "SELECT id, register, data_year, as_of, change_seq, versions, counts, started, finished, started_by "
			+ "FROM register_comparison WHERE finished IS NOT NULL ";
	private static final String VERIFICATIONS = "SELECT register, entry_key, outcome, who, decided_at, how, note, comparison, version, household "
			+ "FROM register_verification ";

	private final Database database;

	public ComparisonService(Database database) {
		this.database = database;
	}

	@Override
	public ComparisonWriter begin(ComparisonSpec spec) throws LookbackException {
		int id = database.write(connection -> {
			int next = (int) Database.greatest(connection, "register_comparison", "id") + 1;
			Database.run(connection, "INSERT INTO register_comparison (id, register, data_year, as_of, change_seq, versions, counts, started, started_by) "
					+ "VALUES (?, ?, ?, ?, ?, ?, '', ?, ?)", next, spec.register(), spec.year(), spec.asOf(), spec.changeSequence(),
					JsonText.write(spec.versions()), ChangeLog.now(), spec.user());
			return next;
		});
		return new EntryWriter(database, this, spec, id);
	}

	@Override
	public List<ComparisonRun> list() throws LookbackException {
		return database.read(connection -> Database.list(connection, RUNS + "ORDER BY id DESC", ComparisonService::run));
	}

	@Override
	public Optional<ComparisonRun> latest(String register) throws LookbackException {
		return database.read(connection -> Database.first(connection, RUNS + "AND register = ? ORDER BY id DESC FETCH FIRST 1 ROW ONLY",
				ComparisonService::run, register));
	}

	/** The finished comparison of that number. */
	Optional<ComparisonRun> run(long id) throws LookbackException {
		return database.read(connection -> run(connection, id));
	}

	private static Optional<ComparisonRun> run(Connection connection, long id) throws SQLException {
		return Database.first(connection, RUNS + "AND id = ?", ComparisonService::run, id);
	}

	private static ComparisonRun run(ResultSet row) throws SQLException {
		List<Integer> versions = ((List<?>) JsonText.read(row.getString(6))).stream().map(one -> ((Long) one).intValue()).toList();
		ComparisonSpec spec = new ComparisonSpec(row.getString(2), row.getInt(3), row.getObject(4, LocalDate.class), row.getLong(5), versions,
				row.getString(10));
		return new ComparisonRun(row.getLong(1), spec, row.getObject(8, OffsetDateTime.class).toInstant(),
				row.getObject(9, OffsetDateTime.class).toInstant(), CountsText.read(row.getString(7)));
	}

	@Override
	public List<RegisterEntry> page(long comparison, int from, int count) throws LookbackException {
		return database.read(connection -> Database.list(connection, "SELECT entry_key, outcome, suspected, body FROM register_entry "
				+ "WHERE comparison = ? AND number BETWEEN ? AND ? ORDER BY number", ComparisonService::entry, comparison, from, from + count - 1L));
	}

	private static RegisterEntry entry(ResultSet row) throws SQLException {
		return EntryText.read(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4));
	}

	@Override
	public Optional<Kept> find(String key) throws LookbackException {
		record Hit(long comparison, RegisterEntry entry) {
		}
		return database.read(connection -> {
			Optional<Hit> hit = Database.first(connection,
					"SELECT entry_key, outcome, suspected, body, comparison FROM register_entry WHERE entry_key = ? "
							+ "AND comparison IN (SELECT id FROM register_comparison WHERE finished IS NOT NULL) ORDER BY comparison DESC FETCH FIRST 1 ROW ONLY",
					row -> new Hit(row.getLong(5), entry(row)), key);
			if (hit.isEmpty()) {
				return Optional.empty();
			}
			return run(connection, hit.get().comparison()).map(run -> new Kept(run, hit.get().entry()));
		});
	}

	@Override
	public void verify(Verification one) throws LookbackException {
		database.write(connection -> {
			long id = Database.greatest(connection, "register_verification", "id") + 1;
			Database.run(connection, "INSERT INTO register_verification (id, register, entry_key, outcome, who, decided_at, how, note, comparison, version, "
					+ "household) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, one.register(), one.key(), one.outcome(), one.who(),
					one.at().atOffset(ZoneOffset.UTC), one.how(), one.note(), one.comparison(), one.version(), one.household());
			String household = Database.first(connection, "SELECT household_key FROM household WHERE number = ?", row -> row.getString(1), one.household())
					.orElse("");
			Journal.append(connection, "verification", one.who(), Map.of("register", one.register(), "key", one.key(), "outcome", one.outcome(), "done",
					one.at().toString(), "how", one.how(), "note", one.note(), "version", (long) one.version(), "household", household));
			return ChangeLog.append(connection, new ChangeLog.Line(one.who(), ChangeLog.VERIFICATION, one.register(), one.household(), 0, one.key(),
					one.outcome(), one.note()));
		});
	}

	@Override
	public Map<String, Verification> verifications(String register) throws LookbackException {
		Map<String, Verification> latest = new HashMap<>();
		database.read(connection -> Database.list(connection, VERIFICATIONS + "WHERE register = ? ORDER BY id", ComparisonService::verification, register))
				.forEach(one -> latest.put(one.key(), one));
		return latest;
	}

	@Override
	public List<Verification> history(String key) throws LookbackException {
		return database.read(connection -> Database.list(connection, VERIFICATIONS + "WHERE entry_key = ? ORDER BY id", ComparisonService::verification, key));
	}

	private static Verification verification(ResultSet row) throws SQLException {
		return new Verification(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
				row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6), row.getString(7), row.getLong(8), row.getInt(9), row.getLong(10));
	}

	/** Removes what a process that ended left unfinished. */
	public void recover() throws LookbackException {
		List<Long> open = database.read(connection -> Database.list(connection, "SELECT id FROM register_comparison WHERE finished IS NULL",
				row -> row.getLong(1)));
		for (long id : open) {
			discard(id);
		}
	}

	/** Removes a comparison that was never finished. */
	void discard(long id) throws LookbackException {
		database.write(connection -> {
			Database.run(connection, "DELETE FROM register_entry WHERE comparison = ?", id);
			return Database.run(connection, "DELETE FROM register_comparison WHERE id = ?", id);
		});
	}
}
