package org.lookback.store.internal.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HouseholdKey;
import org.lookback.store.api.RejectedRowException;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Batches;
import org.lookback.store.internal.sql.Database;

/** Which household a key means: all keys of the store as hashes, and the numbers still free. */
final class HouseholdIdentities {

	private static final long SENSE = 1;
	private static final int STEP = 20_000;

	private record Identity(int number, String key, HouseholdKey given) {
	}

	private record Alias(int number, String key) {
	}

	private final LongTable numbers = new LongTable();
	private LongTable aliasCounts = new LongTable();
	private Batches.Lane<Identity> inserts;
	private Batches.Lane<Alias> aliases;
	private int last;

	HouseholdIdentities(Connection connection) throws SQLException {
		Database.each(connection, "SELECT number, household_key, county_code, household_code, local_key FROM household "
				+ "WHERE number BETWEEN ? AND ? ORDER BY number", 1, Database.greatest(connection, "household", "number"), STEP, row -> {
					last = row.getInt(1);
					numbers.put(hash(row.getString(2)), last);
					String county = row.getString(3);
					remember(county, row.getString(4), last);
					remember(county, row.getString(5), last);
				});
		Database.list(connection, "SELECT id, alias_key FROM household_alias ORDER BY id", row -> {
			numbers.putIfAbsent(hash(row.getString(2)), RowId.number(row.getLong(1)));
			return null;
		});
	}

	/** From now on, what is new is written by a version's load. */
	void join(Batches batches, int version) {
		aliasCounts = new LongTable();
		inserts = batches.lane("INSERT INTO household (number, household_key, county_code, household_code, local_key, version) VALUES (?, ?, ?, ?, ?, "
				+ version + ")", HouseholdIdentities::bind);
		aliases = batches.lane("INSERT INTO household_alias (id, version, alias_key) VALUES (?, " + version + ", ?)", (statement, alias) -> {
			statement.setLong(1, RowId.of(alias.number(), 0, 0, version, nextAlias(alias.number())));
			statement.setString(2, alias.key());
		});
	}

	private int nextAlias(int number) {
		int count = aliasCounts.get(Hash.mix(number)) + 1;
		aliasCounts.put(Hash.mix(number), count);
		return count & RowId.MAX_COUNT;
	}

	private void remember(String county, String code, int number) {
		if (code != null) {
			numbers.putIfAbsent(hash(key(county, code)), number);
		}
	}

	private static void bind(PreparedStatement statement, Identity identity) throws SQLException {
		statement.setInt(1, identity.number());
		statement.setString(2, identity.key());
		statement.setString(3, identity.given().countyCode());
		text(statement, 4, identity.given().householdCode());
		text(statement, 5, identity.given().localKey());
	}

	private static void text(PreparedStatement statement, int index, Optional<String> text) throws SQLException {
		if (text.isPresent()) {
			statement.setString(index, text.get());
		} else {
			statement.setNull(index, Types.VARCHAR);
		}
	}

	/** The number of the household of that key, or {@link LongTable#NONE}. */
	int find(HouseholdKey key) {
		int found = LongTable.NONE;
		if (key.householdCode().isPresent()) {
			found = numbers.get(hash(key(key.countyCode(), key.householdCode().get())));
		}
		if (found == LongTable.NONE && key.localKey().isPresent()) {
			found = numbers.get(hash(key(key.countyCode(), key.localKey().get())));
		}
		return found;
	}

	/** The number of the household of that key, a new one when nobody has it. */
	int findOrCreate(HouseholdKey key) throws RejectedRowException, LookbackException {
		if (key.householdCode().isEmpty() && key.localKey().isEmpty()) {
			throw new RejectedRowException("noHouseholdKey", Words.say("noHouseholdKey"));
		}
		int found = find(key);
		if (found == LongTable.NONE) {
			return create(key);
		}
		learn(key.countyCode(), key.householdCode(), found);
		learn(key.countyCode(), key.localKey(), found);
		return found;
	}

	private int create(HouseholdKey key) throws RejectedRowException, LookbackException {
		if (last == RowId.MAX_NUMBER) {
			throw new RejectedRowException("tooManyHouseholds", Words.say("tooManyHouseholds", RowId.MAX_NUMBER));
		}
		int number = ++last;
		String name = key(key.countyCode(), key.householdCode().or(key::localKey).orElseThrow());
		numbers.put(hash(name), number);
		remember(key.countyCode(), key.localKey().orElse(null), number);
		inserts.add(new Identity(number, name, key));
		return number;
	}

	/** A household that was known by its local key alone gets its registered code, or the other way round. */
	private void learn(String county, Optional<String> code, int number) throws LookbackException {
		if (code.isPresent()) {
			String key = key(county, code.get());
			if (numbers.get(hash(key)) == LongTable.NONE) {
				numbers.put(hash(key), number);
				aliases.add(new Alias(number, key));
			}
		}
	}

	/** The key of a household in the whole store: its code, with the county's before it unless it begins with that. */
	static String key(String county, String code) {
		return HouseholdKey.name(county, code);
	}

	private static long hash(String key) {
		return Hash.of(SENSE, key);
	}

	/** The greatest number given. */
	int last() {
		return last;
	}
}
