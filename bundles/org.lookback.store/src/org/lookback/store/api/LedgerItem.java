package org.lookback.store.api;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A problem in the ledger.
 *
 * @param key     stays the same in every copy, in every workspace
 * @param version the entry that changed it last
 * @param values  those that are not empty
 */
public record LedgerItem(String key, long version, Map<LedgerField, String> values) {

	public LedgerItem {
		EnumMap<LedgerField, String> kept = new EnumMap<>(LedgerField.class);
		values.forEach((field, value) -> {
			if (!value.isEmpty()) {
				kept.put(field, value);
			}
		});
		values = Collections.unmodifiableMap(kept);
	}

	/** What it says; empty when it says nothing. */
	public String text(LedgerField field) {
		return values.getOrDefault(field, "");
	}
}
