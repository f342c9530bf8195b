package org.lookback.store.internal.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.FindingSink;
import org.lookback.store.api.CheckRun;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Database;

/** Copies what a run determined of households into another run, inside the database, all but some. */
final class CarryOver {

	/** Households copied with one statement and committed together. */
	private static final long SLICE = 10_000;
	/** Up to so many households between two are read along with them. */
	private static final long GAP = 50;

	private static final String VERDICTS = "INSERT INTO verdict (id, outcome, decided_by, truths, persons, open_decisions) "
			+ "SELECT id + ?, outcome, decided_by, truths, persons, open_decisions FROM verdict WHERE id BETWEEN ? AND ?";
	private static final String FINDINGS = "INSERT INTO finding (id, kind, object_key, facts) "
			+ "SELECT id + ?, kind, object_key, facts FROM finding WHERE id BETWEEN ? AND ?";

	private final Database database;
	private final CheckRun from;
	private final int to;
	private final RunKinds kinds;

	CarryOver(Database database, CheckRun from, int to, RunKinds kinds) {
		this.database = database;
		this.from = from;
		this.to = to;
		this.kinds = kinds;
	}

	/** See {@code CheckRunWriter.carryOver}. */
	long run(long[] except, FindingSink former, Progress progress) throws LookbackException {
		database.read(connection -> {
			kinds.beginWith(connection, from.id());
			return null;
		});
		from.outcomes().forEach(counted -> kinds.count(new RunKinds.Outcome(counted.outcome(), counted.concept(), counted.value()), counted.households()));
		handBack(except, former, progress);
		return copy(except, progress);
	}

	private void handBack(long[] except, FindingSink former, Progress progress) throws LookbackException {
		List<List<String>> opens = kinds.opens();
		try (RunReader reader = new RunReader(database, from, new FactSource.Range(1, 0), true)) {
			for (FactSource.Range range : FactSource.Range.around(except, GAP)) {
				reader.move(range);
				for (Optional<Determination> next = reader.next(); next.isPresent(); next = reader.next()) {
					progress.check();
					Determination one = next.get();
					if (Arrays.binarySearch(except, one.household()) >= 0) {
						kinds.count(new RunKinds.Outcome(one.outcome(), one.concept(), one.value()), -1);
						reader.hand(one, opens, former);
					}
				}
			}
		}
	}

	private long copy(long[] except, Progress progress) throws LookbackException {
		progress.begin(Words.say("carrying"), from.households());
		return database.read(connection -> {
			long last = Database.first(connection, "SELECT COALESCE(MAX(id), 0) FROM verdict WHERE id BETWEEN ? AND ?", row -> Ids.household(row.getLong(1)),
					Ids.verdict(from.id(), 0), Ids.verdict(from.id(), RowId.MAX_NUMBER)).orElse(0L);
			try (PreparedStatement verdicts = connection.prepareStatement(VERDICTS); PreparedStatement findings = connection.prepareStatement(FINDINGS)) {
				verdicts.setLong(1, Ids.verdict(to, 0) - Ids.verdict(from.id(), 0));
				findings.setLong(1, Ids.firstFinding(to, 0) - Ids.firstFinding(from.id(), 0));
				return new Copy(connection, verdicts, findings, progress).between(except, last);
			}
		});
	}

	/** The copying statements on their connection. */
	private final class Copy {

		private final Connection connection;
		private final PreparedStatement verdicts;
		private final PreparedStatement findings;
		private final Progress progress;
		private long uncommitted;
		private long copied;

		Copy(Connection connection, PreparedStatement verdicts, PreparedStatement findings, Progress progress) {
			this.connection = connection;
			this.verdicts = verdicts;
			this.findings = findings;
			this.progress = progress;
		}

		long between(long[] except, long last) throws SQLException, LookbackException {
			long first = 0;
			for (long number : except) {
				range(first, Math.min(last, number - 1));
				first = number + 1;
			}
			range(first, last);
			settle();
			return copied;
		}

		private void range(long first, long last) throws SQLException, LookbackException {
			for (long at = first; at <= last; at += SLICE) {
				long end = Math.min(last, at + SLICE - 1);
				verdicts.setLong(2, Ids.verdict(from.id(), at));
				verdicts.setLong(3, Ids.verdict(from.id(), end));
				uncommitted += verdicts.executeUpdate();
				findings.setLong(2, Ids.firstFinding(from.id(), at));
				findings.setLong(3, Ids.lastFinding(from.id(), end));
				findings.executeUpdate();
				if (uncommitted >= SLICE) {
					settle();
				}
			}
		}

		private void settle() throws SQLException, LookbackException {
			connection.commit();
			database.checkRoom();
			progress.worked(uncommitted);
			copied += uncommitted;
			uncommitted = 0;
			progress.check();
		}
	}
}
