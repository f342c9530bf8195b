package org.lookback.pack.liaoning.ui.internal;

import org.lookback.model.api.query.Query;

/**
 * What was counted, and the query that finds exactly that.
 *
 * @param persons who live in these households
 */
record Reached(long households, long persons, Query query) {

	boolean nobody() {
		return households == 0;
	}
}
