package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.lookback.store.internal.sql.Database;

/**
 * Finds households by key, registered code or local key: the table has no index by them, since an import of millions would have to keep it. What all
 * households are called is read once, as hashes, at the first question; later questions read what was added since. A hash only says where to look.
 */
public final class HouseholdFinder {

	private static final int STEP = 20_000;
	/** So many that were added are looked through one by one. */
	private static final int MOST_ADDED = 4_096;
	private static final long NUMBER = 0xFFFF_FFFFL;

	/** How many identities there are, the highest number, and the version that named it first. */
	private record State(long households, int highest, int version) {

		static State of(Connection connection) throws SQLException {
			long households = Database.first(connection, "SELECT COUNT(*) FROM household", row -> row.getLong(1)).orElse(0L);
			int highest = (int) Database.greatest(connection, "household", "number");
			return new State(households, highest,
					Database.first(connection, "SELECT version FROM household WHERE number = ?", row -> row.getInt(1), highest).orElse(-1));
		}
	}

	private State state = new State(0, 0, -1);
	/** Hash of a name in the upper half, number in the lower, ascending. */
	private long[] sorted = {};
	/** The same of those that were added since. */
	private long[] added = {};

	/** Numbers of the households called so, first the one whose key it is, then in ascending order. */
	public List<Integer> numbers(Connection connection, String keyOrCode) throws SQLException {
		return among(connection, keyOrCode, "(household_key = ? OR household_code = ? OR local_key = ?) ORDER BY CASE WHEN household_key = ? THEN 0 ELSE 1 END, number",
				List.of(keyOrCode, keyOrCode, keyOrCode, keyOrCode));
	}

	/** Number of the household with this key. */
	public Optional<Integer> withKey(Connection connection, String key) throws SQLException {
		return among(connection, key, "household_key = ?", List.of(key)).stream().findFirst();
	}

	private List<Integer> among(Connection connection, String name, String condition, List<String> arguments) throws SQLException {
		int[] maybe = candidates(connection, name);
		if (maybe.length == 0) {
			return List.of();
		}
		String marks = String.join(", ", Collections.nCopies(maybe.length, "?"));
		return Database.list(connection, "SELECT number FROM household WHERE number IN (" + marks + ") AND " + condition, row -> row.getInt(1),
				Stream.concat(Arrays.stream(maybe).boxed(), arguments.stream()).toArray());
	}

	private synchronized int[] candidates(Connection connection, String name) throws SQLException {
		follow(connection);
		long hash = (long) name.hashCode() << Integer.SIZE;
		int from = Arrays.binarySearch(sorted, hash);
		IntStream.Builder found = IntStream.builder();
		for (int i = from < 0 ? -from - 1 : from; i < sorted.length && (sorted[i] & ~NUMBER) == hash; i++) {
			found.add((int) sorted[i]);
		}
		Arrays.stream(added).filter(one -> (one & ~NUMBER) == hash).forEach(one -> found.add((int) one));
		return found.build().distinct().toArray();
	}

	private void follow(Connection connection) throws SQLException {
		State now = State.of(connection);
		if (now.equals(state)) {
			return;
		}
		boolean more = now.households() > state.households() && now.highest() > state.highest() && state.highest() > 0 && Database
				.first(connection, "SELECT version FROM household WHERE number = ?", row -> row.getInt(1), state.highest()).filter(version -> version == state.version()).isPresent();
		Names names = new Names();
		names.read(connection, more ? state.highest() + 1 : 1, now.highest());
		if (more && names.households == now.households() - state.households()) {
			added = concat(added, names.all());
			if (added.length > MOST_ADDED) {
				sorted = concat(sorted, added);
				Arrays.sort(sorted);
				added = new long[0];
			}
		} else {
			if (more) {
				names = new Names();
				names.read(connection, 1, now.highest());
			}
			sorted = names.all();
			Arrays.sort(sorted);
			added = new long[0];
		}
		state = now;
	}

	private static long[] concat(long[] first, long[] second) {
		long[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	/** What households are called. */
	private static final class Names {
		private long[] entries = new long[STEP];
		private int size;
		private long households;

		void read(Connection connection, int first, int last) throws SQLException {
			Database.each(connection, "SELECT number, household_key, household_code, local_key FROM household WHERE number BETWEEN ? AND ?", first, last, STEP, row -> {
				households++;
				int number = row.getInt(1);
				String key = row.getString(2);
				add(key, number);
				for (int column = 3; column <= 4; column++) {
					String other = row.getString(column);
					if (other != null && !other.equals(key)) {
						add(other, number);
					}
				}
			});
		}

		private void add(String name, int number) {
			if (size == entries.length) {
				entries = Arrays.copyOf(entries, size * 2);
			}
			entries[size++] = (long) name.hashCode() << Integer.SIZE | number;
		}

		long[] all() {
			return Arrays.copyOf(entries, size);
		}
	}
}
