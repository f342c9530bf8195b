package org.lookback.analysis.api;

import java.util.List;

import org.lookback.model.api.query.Query;

/**
 * One field of a table with the values that occur.
 *
 * @param field   as it was asked for
 * @param id      the dictionary's id
 * @param values  in the order they are shown; "not recorded" last
 * @param ordered whether the values have an order of their own (numbers, years), which no other order should break
 */
public record Axis(String field, String id, String label, List<Value> values, boolean ordered) {

	/**
	 * One value.
	 *
	 * @param id    the value; {@code ""}: not recorded
	 * @param total distinct units that have it, whatever the other fields
	 * @param query the units behind the total
	 */
	public record Value(String id, String label, long total, Query query) {
	}

	public Axis {
		values = List.copyOf(values);
	}
}
