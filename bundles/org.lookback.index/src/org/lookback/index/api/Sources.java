package org.lookback.index.api;

import java.util.List;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.verdict.Clause;

/**
 * What an index is made from.
 *
 * @param facts    households at one state of the data
 * @param verdicts what checks said of them
 * @param clauses  the clauses of all installed packages
 */
public record Sources(FactSource facts, Verdicts verdicts, List<Clause> clauses) {

	public Sources {
		clauses = List.copyOf(clauses);
	}
}
