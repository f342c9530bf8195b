package org.lookback.store.internal.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.PlacedItem;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.read.HouseholdFinder;
import org.lookback.store.internal.sql.Database;

/** To which households items belong, and which items changed. Households have no index by key: one pass over their keys answers for any number of items. */
final class LedgerPlaces {

	/** How many values one statement asks for, and how many rows are read at once. */
	private static final int AT_ONCE = 500;
	private static final int STEP = 20_000;

	/** Up to so many households are looked for one by one. */
	private static final int FEW = 200;

	private final HouseholdFinder finder;

	LedgerPlaces(HouseholdFinder finder) {
		this.finder = finder;
	}

	void each(Connection connection, Consumer<PlacedItem> reader) throws SQLException {
		List<LedgerItem> items = LedgerRows.all(connection);
		Map<String, Long> numbers = numbers(connection, items);
		items.forEach(item -> reader.accept(placed(item, numbers)));
	}

	List<PlacedItem> of(Connection connection, Collection<String> keys) throws SQLException {
		List<LedgerItem> items = new ArrayList<>();
		for (String key : keys) {
			LedgerRows.one(connection, key).ifPresent(items::add);
		}
		Map<String, Long> numbers = numbers(connection, items);
		return items.stream().map(item -> placed(item, numbers)).toList();
	}

	private static PlacedItem placed(LedgerItem item, Map<String, Long> numbers) {
		return new PlacedItem(item, numbers.getOrDefault(item.text(LedgerField.HOUSEHOLD), 0L));
	}

	/** The numbers of the households that items name. */
	private Map<String, Long> numbers(Connection connection, List<LedgerItem> items) throws SQLException {
		Set<String> wanted = items.stream().map(item -> item.text(LedgerField.HOUSEHOLD)).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
		Map<String, Long> numbers = new HashMap<>();
		if (wanted.size() <= FEW) {
			for (String key : wanted) {
				finder.withKey(connection, key).ifPresent(number -> numbers.put(key, number.longValue()));
			}
		} else {
			Database.each(connection, "SELECT household_key, number FROM household WHERE number BETWEEN ? AND ?", 1, Database.greatest(connection, "household", "number"), STEP,
					row -> {
						String key = row.getString(1);
						if (wanted.contains(key)) {
							numbers.put(key, row.getLong(2));
						}
					});
		}
		return numbers;
	}

	static Set<String> of(Connection connection, long[] households) throws SQLException {
		Set<String> keys = new HashSet<>();
		for (int from = 0; from < households.length; from += AT_ONCE) {
			Object[] some = Arrays.stream(households, from, Math.min(households.length, from + AT_ONCE)).boxed().toArray();
			List<String> named = Database.list(connection, "SELECT household_key FROM household WHERE number IN (" + marks(some.length) + ")", row -> row.getString(1), some);
			keys.addAll(Database.list(connection, "SELECT item_key FROM ledger_item WHERE f_household IN (" + marks(named.size()) + ")", row -> row.getString(1),
					named.toArray()));
		}
		return keys;
	}

	static Optional<Set<String>> since(Connection connection, long seq) throws SQLException {
		List<Integer> entries = Database.list(connection, "SELECT version FROM change_log WHERE seq > ? AND what = ?", row -> row.getInt(1), seq, ChangeLog.LEDGER);
		Set<String> keys = new HashSet<>();
		for (int entry : entries) {
			if (entry == 0) {
				// written before entries named themselves in the change log
				return Optional.empty();
			}
			keys.addAll(Database.list(connection, "SELECT item_key FROM ledger_change WHERE batch = ?", row -> row.getString(1), (long) entry));
		}
		return Optional.of(keys);
	}

	private static String marks(int count) {
		return count == 0 ? "NULL" : Stream.generate(() -> "?").limit(count).collect(Collectors.joining(", "));
	}
}
