package org.lookback.model.api.verdict;

import org.lookback.model.api.text.LookbackException;

/** Takes the results of a check as they come, in ascending order of household number within one caller; may be called from several threads. */
public interface FindingSink {

	void accept(Determination determination) throws LookbackException;

	/** A village, facility or project; one after the other, from one thread, after the households. */
	default void accept(PlaceDetermination determination) throws LookbackException {
		// whoever keeps households only has no use for places
	}
}
