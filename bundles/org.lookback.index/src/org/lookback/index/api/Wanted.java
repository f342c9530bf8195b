package org.lookback.index.api;

import java.util.List;

import org.lookback.model.api.query.Query;

/**
 * What is to be read of each household that a query finds. Fields are named as the dictionary's {@code find} takes them.
 *
 * @param by      fields whose values the household is counted by, as {@link Searching#count} counts: none to three
 * @param numbers fields of numbers or dates, of the household or of its members
 * @param values  fields of the household that hold regions, codes or texts
 * @param tests   queries of which it is asked whether the household meets them, in the year of the query that is read; their own years are passed over
 */
public record Wanted(List<String> by, List<String> numbers, List<String> values, List<Query> tests) {

	public Wanted {
		by = List.copyOf(by);
		numbers = List.copyOf(numbers);
		values = List.copyOf(values);
		tests = List.copyOf(tests);
	}
}
