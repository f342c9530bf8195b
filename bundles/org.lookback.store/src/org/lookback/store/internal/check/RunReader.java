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
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.FindingKind;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.DeterminationReader;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.SqlErrors;

/** Walks through a run's verdicts and findings side by side, a few thousand households at a time. */
final class RunReader implements DeterminationReader {

	private static final int CHUNK = 4_000;

	private final CheckRun run;
	private final FactSource.Range range;
	private final Connection connection;
	private final List<RunKinds.Outcome> outcomes;
	private final List<RunKinds.Kind> kinds;
	private final PreparedStatement selectVerdicts;
	private final PreparedStatement selectFindings;
	private ResultSet verdicts;
	private ResultSet findings;
	private boolean moreFindings;
	private long chunkEnd;
	private Optional<Determination> next = Optional.empty();

	RunReader(Database database, CheckRun run, FactSource.Range range) throws LookbackException {
		this.run = run;
		this.range = range;
		this.connection = database.connect();
		try {
			outcomes = Database.list(connection, "SELECT outcome, concept, truth FROM check_outcome WHERE run = ? ORDER BY ordinal",
					row -> new RunKinds.Outcome(row.getString(1), Concept.valueOf(row.getString(2)), Truth.valueOf(row.getString(3))), run.id());
			kinds = kinds(connection, run);
			selectVerdicts = connection.prepareStatement("SELECT id, outcome, decided_by, truths FROM verdict WHERE id BETWEEN ? AND ? ORDER BY id");
			selectFindings = connection.prepareStatement("SELECT id, kind, object_key, facts FROM finding WHERE id BETWEEN ? AND ? ORDER BY id");
			chunkEnd = range.first() - 1;
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	/** The kinds of findings of a run, in the order of their numbers. */
	static List<RunKinds.Kind> kinds(Connection connection, CheckRun run) throws SQLException {
		return Database.list(connection, "SELECT nature, rule_id, title, sector, severity, object_kind, document, anchor, quotation "
				+ "FROM check_finding_kind WHERE run = ? ORDER BY ordinal", RunReader::kind, run.id());
	}

	private static RunKinds.Kind kind(ResultSet row) throws SQLException {
		return new RunKinds.Kind(FindingKind.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
				ObjectKind.valueOf(row.getString(6)), new ClauseRef(row.getString(7), row.getString(8), row.getString(9)));
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
			(kind.nature() == FindingKind.PROBLEM ? problems : notices).add(kind.finding(run.packageId(), findings.getString(3), household, findings.getString(4)));
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
