package org.lookback.model.api.verdict;

import org.lookback.model.api.text.LookbackException;

/** Takes the results of a check as they come, in ascending order of household number within one caller; may be called from several threads. */
public interface FindingSink {

	void accept(Determination determination) throws LookbackException;
}
