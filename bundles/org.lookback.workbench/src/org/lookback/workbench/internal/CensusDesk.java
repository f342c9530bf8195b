package org.lookback.workbench.internal;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Census;
import org.lookback.standards.api.Evaluator;

/** Keeps the last census, which does not change as long as the data do not: an explanation must not count a whole province each time. */
final class CensusDesk {

	private Census last = Census.NONE;
	private long seq = -1;
	private int year;

	/** The evaluator with all that it may have to know beside one household or place. */
	synchronized Evaluator ready(Evaluator evaluator, FactSource facts) throws LookbackException {
		Evaluator over = evaluator.over(facts);
		if (!over.readsCensus()) {
			return over;
		}
		if (!last.taken() || seq != facts.changeSequence() || year != over.year()) {
			last = Census.take(facts, over.year(), Progress.NONE);
			seq = facts.changeSequence();
			year = over.year();
		}
		return over.knowing(last);
	}
}
