package org.lookback.pack.hainan.ui.internal;

import java.util.List;

import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;

/**
 * One kind of risk and how the index finds it.
 *
 * @param id       the rule's id, or the name of the fact
 * @param label    for people
 * @param tip      what exactly it is
 * @param filters  all must hold; none: everyone
 * @param ofPersons whether it is a warning about persons: there is one for each, and they are counted as the persons
 */
record Risk(String id, String label, String tip, List<Filter> filters, boolean ofPersons) {

	Risk {
		filters = List.copyOf(filters);
	}

	/** What to count, so that the count of persons is that of those who have it. */
	Unit unit() {
		return ofPersons ? Unit.NOTICE : Unit.HOUSEHOLD;
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
