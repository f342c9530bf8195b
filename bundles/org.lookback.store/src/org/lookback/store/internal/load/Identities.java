package org.lookback.store.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.lookback.store.internal.sql.Batches;
import org.lookback.store.internal.sql.Database;

/**
 * Who and what the store knows, by every key. Reading it takes seconds in a province, so one load hands it on to the next, as long as
 * nobody else has made or removed an identity since.
 */
final class Identities {

	private static final List<String> COUNTED = List.of("household", "household_alias", "member", "member_alias", "subject");

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

	/** How many there are, and the last of each. */
	private static List<Long> state(Connection connection) throws SQLException {
		List<Long> state = new ArrayList<>();
		for (String table : COUNTED) {
			state.add(Database.first(connection, "SELECT COUNT(*) FROM " + table, row -> row.getLong(1)).orElse(0L));
			state.add(Database.greatest(connection, table, table.equals("household") ? "number" : "id"));
		}
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
