package org.lookback.model.api.compare;

/** On which side somebody stands. */
public enum ComparisonOutcome {
	/** Expected in the register and not found there. */
	ONLY_HERE,
	/** In the register and in no household. */
	ONLY_THERE,
	/** On both sides, and the sides contradict each other. */
	DIFFERS,
	/** On both sides, which agree. */
	MATCHED,
	/** In the register; who of ours he is, or whether he is one of ours, people must decide. */
	AMBIGUOUS
}
