package org.lookback.model.api.query;

import java.util.List;

/**
 * Something that a household as a whole meets or does not meet: one of several queries holds, or none of them does. The members, findings and
 * measures that are listed or counted are those of the households that are left; only conditions outside groups choose among them.
 *
 * @param not whether none of the queries may hold
 * @param any queries without a year of their own, and at least one
 */
public record Group(boolean not, List<Query> any) {

	public Group {
		any = List.copyOf(any);
	}
}
