package org.lookback.model.api.query;

import java.util.List;

/**
 * What was understood of a typed query. What could not be understood is searched for as words, so that nothing typed is lost.
 *
 * @param complaints in the order of the text; none when everything was understood
 */
public record Reading(Query query, List<Complaint> complaints) {

	public Reading {
		complaints = List.copyOf(complaints);
	}
}
