package org.lookback.index.api;

import java.util.List;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.verdict.Clause;

/**
 * What an index is made from.
 *
 * @param facts          households at one state of the data
 * @param verdicts       what checks said of them
 * @param clauses        of all installed packages and added texts
 * @param ledger         all items of the ledger; asked for only where the whole index is made
 * @param warnings       all that were last given; asked for only where the whole index is made
 * @param clausesChanged whether they may differ from those in the index; when not, they need not be given where an index is only brought up to date
 */
public record Sources(FactSource facts, Verdicts verdicts, List<Clause> clauses, LedgerItems ledger, Warnings warnings, boolean clausesChanged) {

	public Sources {
		clauses = List.copyOf(clauses);
	}

	public Sources(FactSource facts, Verdicts verdicts, List<Clause> clauses, boolean clausesChanged) {
		this(facts, verdicts, clauses, LedgerItems.NONE, Warnings.NONE, clausesChanged);
	}

	public Sources(FactSource facts, Verdicts verdicts, List<Clause> clauses) {
		this(facts, verdicts, clauses, true);
	}

	/** The same with a ledger. */
	public Sources with(LedgerItems items) {
		return new Sources(facts, verdicts, clauses, items, warnings, clausesChanged);
	}

	/** The same with warnings. */
	public Sources with(Warnings given) {
		return new Sources(facts, verdicts, clauses, ledger, given, clausesChanged);
	}
}
