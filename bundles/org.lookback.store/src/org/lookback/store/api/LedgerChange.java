package org.lookback.store.api;

import java.util.Map;

/**
 * What an entry changed in one item.
 *
 * @param before of the fields that it changed; empty texts where nothing was said
 * @param after  of the same fields
 */
public record LedgerChange(LedgerBatch batch, String key, Map<LedgerField, String> before, Map<LedgerField, String> after) {

	public LedgerChange {
		before = Map.copyOf(before);
		after = Map.copyOf(after);
	}
}
