package org.lookback.store.internal.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.model.api.verdict.Truth;
import org.lookback.store.api.CheckInputs;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.CheckRunSpec;
import org.lookback.store.api.CheckRunWriter;
import org.lookback.store.api.CheckRuns;
import org.lookback.store.api.DeterminationReader;
import org.lookback.store.api.OutcomeCount;
import org.lookback.store.api.TakenOver;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Database;

/** {@link CheckRuns}. */
public final class CheckRunService implements CheckRuns {

	private static final String SELECT = "SELECT id, package_id, package_version, content_hash, as_of, change_seq, data_year, started, finished, rules, "
			+ "households, persons, undecided, started_by FROM check_run WHERE finished IS NOT NULL ";

	private final Database database;
	private final RunNames names = new RunNames();

	public CheckRunService(Database database) {
		this.database = database;
	}

	@Override
	public CheckRunWriter begin(CheckRunSpec spec) throws LookbackException {
		int run = database.write(connection -> {
			int id = (int) Database.greatest(connection, "check_run", "id") + 1;
			if (id > Ids.MAX_RUN) {
				throw Words.error("tooManyRuns", Ids.MAX_RUN);
			}
			Database.run(connection, "INSERT INTO check_run (id, package_id, package_version, content_hash, as_of, change_seq, data_year, started, rules, "
					+ "households, persons, undecided, started_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)", id, spec.packageId(),
					spec.packageVersion(), spec.contentHash(), spec.asOf(), spec.changeSequence(), spec.year(), ChangeLog.now(),
					JsonText.write(spec.rules()), spec.user());
			return id;
		});
		return new RunWriter(database, this, spec, run);
	}

	@Override
	public List<CheckRun> list() throws LookbackException {
		return database.read(connection -> runs(connection, "ORDER BY id DESC"));
	}

	@Override
	public Optional<CheckRun> latest(String packageId) throws LookbackException {
		return database.read(connection -> runs(connection, "AND package_id = ? ORDER BY id DESC FETCH FIRST 1 ROW ONLY", packageId)).stream()
				.findFirst();
	}

	@Override
	public Optional<CheckRun> run(long id) throws LookbackException {
		return database.read(connection -> runs(connection, "AND id = ?", id)).stream().findFirst();
	}

	@Override
	public Optional<CheckInputs> inputs(long run) throws LookbackException {
		return database.read(connection -> Database.first(connection, "SELECT package_hash, program, regions, readings FROM check_input WHERE run = ?",
				row -> new CheckInputs(row.getString(1), row.getString(2), row.getString(3), row.getString(4)), run));
	}

	@Override
	public Map<String, Object> counts(long run) throws LookbackException {
		return database.read(connection -> Database.first(connection, "SELECT counts FROM check_input WHERE run = ?",
				row -> JsonText.readMap(row.getString(1)), run)).orElse(Map.of());
	}

	@Override
	public Optional<TakenOver> takenOver(long run) throws LookbackException {
		return database.read(connection -> {
			Optional<Long> from = Database.first(connection, "SELECT since_run FROM check_input WHERE run = ? AND since_run IS NOT NULL", row -> row.getLong(1),
					run);
			return from.isEmpty() ? Optional.empty()
					: Optional.of(new TakenOver(from.get(), RunWriter.EXCEPT.read(connection, (int) run).stream().asLongStream().toArray()));
		});
	}

	private static List<CheckRun> runs(Connection connection, String rest, Object... arguments) throws SQLException {
		List<CheckRun> runs = new ArrayList<>();
		for (CheckRun run : Database.list(connection, SELECT + rest, CheckRunService::run, arguments)) {
			List<OutcomeCount> outcomes = Database.list(connection,
					"SELECT outcome, concept, truth, households, persons FROM check_outcome WHERE run = ? AND households > 0 ORDER BY households DESC, ordinal",
					row -> new OutcomeCount(row.getString(1), Concept.valueOf(row.getString(2)), Truth.valueOf(row.getString(3)), row.getLong(4),
							row.getLong(5)),
					run.id());
			runs.add(new CheckRun(run.id(), run.packageId(), run.packageVersion(), run.contentHash(), run.asOf(), run.changeSequence(), run.year(),
					run.started(), run.finished(), run.rules(), run.households(), run.persons(), outcomes, run.undecided(), run.user()));
		}
		return runs;
	}

	@SuppressWarnings("unchecked")
	private static CheckRun run(ResultSet row) throws SQLException {
		return new CheckRun(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getObject(5, LocalDate.class), row.getLong(6),
				row.getInt(7), row.getObject(8, OffsetDateTime.class).toInstant(), row.getObject(9, OffsetDateTime.class).toInstant(),
				(List<String>) JsonText.read(row.getString(10)), row.getLong(11), row.getLong(12), List.of(), row.getLong(13), row.getString(14));
	}

	@Override
	public void forEach(long run, FactSource.Range range, Consumer<Determination> reader) throws LookbackException {
		try (RunReader determinations = open(run, range)) {
			for (Optional<Determination> next = determinations.next(); next.isPresent(); next = determinations.next()) {
				reader.accept(next.get());
			}
		}
	}

	@Override
	public Optional<Determination> determination(long run, long household) throws LookbackException {
		try (RunReader determinations = open(run, new FactSource.Range(household, household))) {
			return determinations.next();
		}
	}

	@Override
	public DeterminationReader reader(long run, FactSource.Range range) throws LookbackException {
		return open(run, range);
	}

	@Override
	public void forEachPlace(long run, Consumer<PlaceDetermination> reader) throws LookbackException {
		CheckRun found = run(run).orElseThrow(() -> Words.error("noSuchRun", run));
		database.read(connection -> {
			new PlaceRows(found, names.of(connection, found).kinds()).forEach(connection, reader);
			return null;
		});
	}

	@Override
	public DeterminationReader outlines(long run, FactSource.Range range) throws LookbackException {
		CheckRun found = run(run).orElseThrow(() -> Words.error("noSuchRun", run));
		return new RunReader(database, found, names, range, false);
	}

	private RunReader open(long run, FactSource.Range range) throws LookbackException {
		CheckRun found = run(run).orElseThrow(() -> Words.error("noSuchRun", run));
		return new RunReader(database, found, names, range, true);
	}

	@Override
	public void delete(long run, String who) throws LookbackException {
		CheckRun found = run(run).orElseThrow(() -> Words.error("noSuchRun", run));
		database.write(connection -> {
			remove(connection, run);
			return ChangeLog.append(connection,
					new ChangeLog.Line(who, ChangeLog.CHECK_DELETED, found.packageId(), 0, 0, String.valueOf(run), "", ""));
		});
	}

	/** What finished runs name by number. */
	RunNames names() {
		return names;
	}

	/** Removes a run that was never finished. */
	void discard(long run) throws LookbackException {
		database.write(connection -> {
			remove(connection, run);
			return null;
		});
	}

	/** Removes what a process that ended left unfinished. */
	public void recover() throws LookbackException {
		List<Long> open = database.read(connection -> Database.list(connection, "SELECT id FROM check_run WHERE finished IS NULL",
				row -> row.getLong(1)));
		for (long run : open) {
			discard(run);
		}
	}

	private static void remove(Connection connection, long run) throws SQLException {
		Database.run(connection, "DELETE FROM outcome_block WHERE id BETWEEN ? AND ?", Ids.first(run, 0), Ids.last(run, Ids.BLOCKS - 1));
		Database.run(connection, "DELETE FROM place_finding WHERE run = ?", run);
		Database.run(connection, "DELETE FROM place_verdict WHERE run = ?", run);
		Database.run(connection, "DELETE FROM check_outcome WHERE run = ?", run);
		Database.run(connection, "DELETE FROM check_finding_kind WHERE run = ?", run);
		Database.run(connection, "DELETE FROM check_open WHERE run = ?", run);
		Database.run(connection, "DELETE FROM check_input WHERE run = ?", run);
		Database.run(connection, "DELETE FROM check_households WHERE run = ?", run);
		Database.run(connection, "DELETE FROM check_run WHERE id = ?", run);
	}
}
