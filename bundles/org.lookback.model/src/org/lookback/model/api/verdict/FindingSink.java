package org.lookback.model.api.verdict;

import java.util.List;

import org.lookback.model.api.text.LookbackException;

/** Takes the results of a check as they come, in ascending order of household number within one caller; may be called from several threads. */
public interface FindingSink {

	void accept(Determination determination) throws LookbackException;

	/**
	 * The same with all that a household adds to the counts of a check.
	 *
	 * @param persons how many live there in the checked year
	 * @param open    of each decision that is not made what keeps it open: ids of fields, {@code param:} and a parameter's id, names of lists
	 */
	default void accept(Determination determination, int persons, List<List<String>> open) throws LookbackException {
		accept(determination);
	}

	/** A village, facility or project; one after the other, from one thread, after the households. */
	default void accept(PlaceDetermination determination) throws LookbackException {
		// whoever keeps households only has no use for places
	}
}
