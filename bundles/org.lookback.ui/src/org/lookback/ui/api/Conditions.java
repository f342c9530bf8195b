package org.lookback.ui.api;

import java.util.ArrayList;
import java.util.List;

import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;

/** How a click on a value changes a query. */
public final class Conditions {

	private Conditions() {
	}

	/** Whether a value of a field is among the conditions; the empty value stands for "not recorded". */
	public static boolean has(Query query, String field, String value) {
		return query.filters().stream().filter(f -> f.field().equals(field)).anyMatch(f -> switch (f) {
		case Filter.In in -> !value.isEmpty() && in.values().contains(value);
		case Filter.Missing missing -> value.isEmpty();
		case Filter.Other other -> false;
		case Filter.Between between -> false;
		});
	}

	/**
	 * Adds a value to the alternatives of its field, or takes it away. "Not recorded" and a value exclude each other: they are
	 * different conditions, and a household cannot meet both.
	 */
	public static Query toggle(Query query, String field, String value) {
		List<String> values = new ArrayList<>(values(query, field));
		if (has(query, field, value)) {
			values.remove(value);
		} else if (value.isEmpty()) {
			return query.with(field, List.of(new Filter.Missing(field)));
		} else {
			values.add(value);
		}
		return query.with(field, values.isEmpty() ? List.of() : List.of(new Filter.In(field, values)));
	}

	/** The values of a field among the conditions. */
	public static List<String> values(Query query, String field) {
		return query.filters().stream().filter(Filter.In.class::isInstance).map(Filter.In.class::cast).filter(in -> in.field().equals(field))
				.flatMap(in -> in.values().stream()).toList();
	}
}
