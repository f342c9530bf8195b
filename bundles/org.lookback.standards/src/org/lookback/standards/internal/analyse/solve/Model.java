package org.lookback.standards.internal.analyse.solve;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A proposal: which rows there are and what is recorded in them, and how open parameters are read.
 *
 * @param values of terms that are known, in the order in which they were asked for: a number, a date, a text or code, yes/no or a list of codes
 * @param spots  the rows, the household among them
 */
public record Model(Scenario scenario, Map<Term, Object> values, List<Spot> spots) {

	/** The year of a row of an earlier year. */
	public Optional<Object> year(Spot spot) {
		return values.entrySet().stream().filter(e -> e.getKey() instanceof Term.YearOf of && of.spot() == spot.id()).map(Map.Entry::getValue)
				.findFirst();
	}
}
