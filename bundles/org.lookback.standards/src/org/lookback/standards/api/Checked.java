package org.lookback.standards.api;

import java.util.Map;

/**
 * What a check brought.
 *
 * @param counts of the households alone, for a later check to start from: a tree of maps, lists, texts and whole numbers
 */
public record Checked(CheckSummary summary, Map<String, Object> counts) {

	public Checked {
		counts = Map.copyOf(counts);
	}
}
