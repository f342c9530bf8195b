package org.lookback.store.internal.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.VersionState;
import org.lookback.store.api.VisitDecision;
import org.lookback.store.api.VisitDecisions;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.log.Versions;
import org.lookback.store.internal.sql.Database;

/** {@link VisitDecisions}. */
public final class DecisionService implements VisitDecisions {

	private static final String SELECT = "SELECT id, decision_key, household, accepted, withdrawn, value_there, value_found, value_decided, who, "
			+ "decided_at, reason, evidence, version FROM visit_decision ";

	private final Database database;

	public DecisionService(Database database) {
		this.database = database;
	}

	@Override
	public VisitDecision decide(VisitDecision one) throws LookbackException {
		return database.write(connection -> {
			OffsetDateTime when = one.when().equals(Instant.EPOCH) ? ChangeLog.now() : one.when().atOffset(ZoneOffset.UTC);
			long id = Database.greatest(connection, "visit_decision", "id") + 1;
			int version = Versions.latest(connection);
			Database.run(connection, "INSERT INTO visit_decision (id, decision_key, household, accepted, withdrawn, value_there, value_found, "
					+ "value_decided, who, decided_at, reason, evidence, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, one.key(),
					one.household(), one.accepted(), one.withdrawn(), one.there(), one.found(), one.value(), one.who(), when, one.reason(),
					one.evidence(), version);
			Journal.append(connection, "decision", one.who(), Map.of("key", one.key(), "household", one.household(), "accepted", one.accepted(), "withdrawn",
					one.withdrawn(), "there", one.there(), "found", one.found(), "value", one.value(), "reason", one.reason(), "evidence", one.evidence(),
					"when", when.toInstant().toString()));
			ChangeLog.append(connection, new ChangeLog.Line(one.who(), ChangeLog.DECISION, one.key(), one.household(), 0, one.there(),
					one.value(), one.reason()));
			return new VisitDecision(id, one.key(), one.household(), one.accepted(), one.withdrawn(), one.there(), one.found(), one.value(),
					one.who(), when.toInstant(), one.reason(), one.evidence(), version);
		});
	}

	@Override
	public Map<String, VisitDecision> latest() throws LookbackException {
		Map<String, VisitDecision> latest = new HashMap<>();
		database.read(connection -> Database.list(connection, SELECT + "ORDER BY id", DecisionService::decision))
				.forEach(one -> latest.put(one.key(), one));
		return latest;
	}

	@Override
	public List<VisitDecision> history(String key) throws LookbackException {
		return database.read(connection -> Database.list(connection, SELECT + "WHERE decision_key = ? ORDER BY id", DecisionService::decision, key));
	}

	private static VisitDecision decision(ResultSet row) throws SQLException {
		return new VisitDecision(row.getLong(1), row.getString(2), row.getLong(3), row.getBoolean(4), row.getBoolean(5), row.getString(6),
				row.getString(7), row.getString(8), row.getString(9), row.getObject(10, OffsetDateTime.class).toInstant(), row.getString(11),
				row.getString(12), row.getInt(13));
	}

	@Override
	public Map<Integer, String> voices() throws LookbackException {
		Map<Integer, String> voices = new HashMap<>();
		database.read(connection -> Database.list(connection, "SELECT version, voice FROM version_voice",
				row -> voices.put(row.getInt(1), row.getString(2))));
		return voices;
	}

	@Override
	public void voice(int version, String voice, String who) throws LookbackException {
		database.write(connection -> {
			Versions.find(connection, version).filter(one -> one.state() == VersionState.COMPLETE)
					.orElseThrow(() -> Words.error("noSuchVersion", version));
			Database.run(connection, "DELETE FROM version_voice WHERE version = ?", version);
			Database.run(connection, "INSERT INTO version_voice (version, voice) VALUES (?, ?)", version, voice);
			Journal.append(connection, "voice", who, Map.of("version", (long) version, "voice", voice));
			return ChangeLog.append(connection, new ChangeLog.Line(who, ChangeLog.VOICE, "", 0, version, "", voice, ""));
		});
	}
}
