package org.lookback.pack.hainan.ui.internal;

import java.util.List;

import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;

/**
 * One kind of risk and how the index finds it.
 *
 * @param id      the rule's id, or the name of the fact
 * @param label   for people
 * @param tip     what exactly it is
 * @param filters all must hold; none: everyone
 */
record Risk(String id, String label, String tip, List<Filter> filters) {

	Risk {
		filters = List.copyOf(filters);
	}

	/** Those of a query who have this risk. */
	Query of(Query query) {
		Query found = query;
		for (Filter filter : filters) {
			found = found.and(filter);
		}
		return found;
	}
}
