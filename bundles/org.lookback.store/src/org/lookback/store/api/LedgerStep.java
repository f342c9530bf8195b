package org.lookback.store.api;

import java.util.Map;

/**
 * What an entry says of one item.
 *
 * @param seen   {@link LedgerItem#version} as the caller saw it, 0 when he makes the item; {@link #ANY} not to look
 * @param values what it says from now on; an empty text takes a value away
 */
public record LedgerStep(String key, long seen, Map<LedgerField, String> values) {

	/** Whatever was entered before. */
	public static final long ANY = -1;

	public LedgerStep {
		values = Map.copyOf(values);
	}
}
