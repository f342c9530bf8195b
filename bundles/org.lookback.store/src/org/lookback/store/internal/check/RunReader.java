package org.lookback.store.internal.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.FindingKind;
import org.lookback.model.api.verdict.FindingSink;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.DeterminationReader;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.SqlErrors;

/** Walks through a run's verdicts and findings side by side, a few thousand households at a time. */
final class RunReader implements DeterminationReader {

	private static final int CHUNK = 4_000;

	private final CheckRun run;
	private final Connection connection;
	private final List<RunKinds.Outcome> outcomes;
	private final List<RunKinds.Kind> kinds;
	private final PreparedStatement selectVerdicts;
	private final PreparedStatement selectFindings;
	private final boolean withFacts;
	private FactSource.Range range;
	private ResultSet verdicts;
	private ResultSet findings;
	private boolean moreFindings;
	private long chunkEnd;
	private Optional<Determination> next = Optional.empty();

	/** @param withFacts whether the facts of findings are wanted */
	RunReader(Database database, CheckRun run, FactSource.Range range, boolean withFacts) throws LookbackException {
		this.run = run;
		this.withFacts = withFacts;
		this.connection = database.connect();
		try {
			outcomes = RunKinds.outcomes(connection, run.id());
			kinds = RunKinds.kinds(connection, run.id());
			selectVerdicts = connection
					.prepareStatement("SELECT id, outcome, decided_by, truths, persons, open_decisions FROM verdict WHERE id BETWEEN ? AND ? ORDER BY id");
			selectFindings = connection.prepareStatement("SELECT id, kind, object_key, facts FROM finding WHERE id BETWEEN ? AND ? ORDER BY id");
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
		move(range);
	}

	/** Goes on at another range. */
	void move(FactSource.Range to) {
		range = to;
		chunkEnd = to.first() - 1;
		verdicts = null;
		next = Optional.empty();
	}

	@Override
	public Optional<Determination> of(long household) throws LookbackException {
		while (next.isEmpty() || next.get().household() < household) {
			next = next();
			if (next.isEmpty()) {
				return Optional.empty();
			}
		}
		return next.filter(one -> one.household() == household);
	}

	/** The next one in ascending order; empty at the end of the range. */
	Optional<Determination> next() throws LookbackException {
		try {
			while (verdicts == null || !verdicts.next()) {
				if (chunkEnd >= range.last()) {
					return Optional.empty();
				}
				nextChunk();
			}
			return Optional.of(determination());
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	/** Hands over the one that {@link #next} has just read, with what it added to the run's counts. */
	void hand(Determination determination, List<List<String>> opens, FindingSink to) throws LookbackException {
		try {
			byte[] open = verdicts.getBytes(6);
			to.accept(determination, verdicts.getInt(5), open == null ? List.of() : OpenDecisions.unpack(open, opens));
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	private void nextChunk() throws SQLException {
		long first = chunkEnd + 1;
		chunkEnd = Math.min(range.last(), first + CHUNK - 1);
		selectVerdicts.setLong(1, Ids.verdict(run.id(), first));
		selectVerdicts.setLong(2, Ids.verdict(run.id(), chunkEnd));
		verdicts = selectVerdicts.executeQuery();
		selectFindings.setLong(1, Ids.firstFinding(run.id(), first));
		selectFindings.setLong(2, Ids.lastFinding(run.id(), chunkEnd));
		findings = selectFindings.executeQuery();
		moreFindings = findings.next();
	}

	private Determination determination() throws SQLException {
		long household = Ids.household(verdicts.getLong(1));
		RunKinds.Outcome outcome = outcomes.get(verdicts.getInt(2));
		int rule = verdicts.getInt(3);
		List<Finding> problems = new ArrayList<>(2);
		List<Finding> notices = new ArrayList<>(2);
		findings(household, problems, notices);
		return new Determination(household, outcome.outcome(), outcome.concept(), outcome.value(), rule < 0 ? "" : run.rules().get(rule),
				Truths.unpack(verdicts.getBytes(4), run.rules().size()), problems, notices);
	}

	private void findings(long household, List<Finding> problems, List<Finding> notices) throws SQLException {
		while (moreFindings && Ids.householdOfFinding(findings.getLong(1)) < household) {
			moreFindings = findings.next();
		}
		while (moreFindings && Ids.householdOfFinding(findings.getLong(1)) == household) {
			RunKinds.Kind kind = kinds.get(findings.getInt(2));
			(kind.nature() == FindingKind.PROBLEM ? problems : notices).add(kind.finding(run.packageId(), findings.getString(3), household,
					withFacts ? FactsText.read(findings.getString(4)) : List.of()));
			moreFindings = findings.next();
		}
	}

	@Override
	public void close() {
		try {
			connection.rollback();
			connection.close();
		} catch (SQLException e) {
			throw new IllegalStateException(SqlErrors.translate(e));
		}
	}
}
