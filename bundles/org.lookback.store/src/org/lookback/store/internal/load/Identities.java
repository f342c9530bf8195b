package org.lookback.store.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.lookback.store.api.VersionState;
import org.lookback.store.internal.sql.Batches;
import org.lookback.store.internal.sql.Database;

/**
 * Who and what the store knows, by every key. Reading it takes seconds in a province, so one load hands it on to the next, as long as
 * nobody else has made or removed an identity since.
 */
final class Identities {

	private final HouseholdIdentities households;
	private final MemberIdentities members;
	private final Subjects subjects;
	private List<Long> state;

	Identities(Database database, Connection connection) throws SQLException {
		state = state(connection);
		households = new HouseholdIdentities(connection);
		members = new MemberIdentities(database, connection);
		subjects = new Subjects(connection);
	}

	/** From now on, what is new is written by a version's load. */
	void join(Batches batches, int version) {
		households.join(batches, version);
		members.join(batches, version);
		subjects.join(batches, version);
	}

	/** Notes that everything that is known stands in the store. */
	void stored(Connection connection) throws SQLException {
		state = state(connection);
	}

	/** Whether the store knows just what is known here. */
	boolean current(Connection connection) throws SQLException {
		return state.equals(state(connection));
	}

	/** What makes or removes identities: the last complete load, loads given up or undone, their removal, changes by hand. */
	private static List<Long> state(Connection connection) throws SQLException {
		List<Long> state = new ArrayList<>(Database.first(connection,
				"SELECT MAX(CASE WHEN state = ? THEN id END), COUNT(CASE WHEN state = ? THEN 1 END), COUNT(CASE WHEN purged THEN 1 END) FROM dataset_version",
				row -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)), VersionState.COMPLETE.name(), VersionState.UNDONE.name()).orElseThrow());
		state.add(Database.greatest(connection, "hand_change", "id"));
		return state;
	}

	HouseholdIdentities households() {
		return households;
	}

	MemberIdentities members() {
		return members;
	}

	Subjects subjects() {
		return subjects;
	}
}
