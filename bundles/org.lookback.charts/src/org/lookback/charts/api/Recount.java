package org.lookback.charts.api;

import java.util.Optional;

import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;

/**
 * Counts the distinct units of a query in the unit of the chart's table. Needed where values are put together ("other", "up to here") and a
 * unit may have several of them: then sums of the table's numbers would count it twice.
 */
@FunctionalInterface
public interface Recount {

	/** Nobody counts: sums have to do. */
	Recount NONE = query -> Optional.empty();

	/** The number of distinct units; empty when nobody can say. */
	Optional<Long> count(Query query) throws LookbackException;
}
