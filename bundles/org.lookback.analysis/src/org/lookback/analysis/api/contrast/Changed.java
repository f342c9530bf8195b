package org.lookback.analysis.api.contrast;

import java.util.List;

import org.lookback.model.api.query.Query;

/**
 * Households that are not on both sides with the same values.
 *
 * @param which how they differ
 * @param total      how many there are
 * @param households the first of them, in the order of their numbers
 * @param query      the households listed here, in the year in which they are there, for every list, chart and export
 */
public record Changed(Which which, long total, List<Household> households, Query query) {

	/** How a household differs. */
	public enum Which {
		/** On both sides, with other values on the second. */
		MOVED,
		/** On the first side alone. */
		LEFT,
		/** On the second side alone. */
		ARRIVED
	}

	public Changed {
		households = List.copyOf(households);
	}

	/**
	 * One of them.
	 *
	 * @param key  as the dictionary's {@code householdKey} has it
	 * @param place the village in words; empty when it is not recorded
	 * @param from values on the first side in words
	 * @param to   values on the second side in words
	 */
	public record Household(long number, String key, String place, String from, String to, long persons) {
	}
}
