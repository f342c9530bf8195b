package org.lookback.standards.api;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.FindingSink;

/** A check that starts from an earlier one and asks some households only. Its counts are those of a check of all. */
public interface Recheck {

	/** Takes back what the earlier check counted: gets every household that is asked again or is gone, before {@link #run}. For one thread. */
	FindingSink former();

	/**
	 * Asks the households, on all processors, and every village, facility and project.
	 *
	 * @param sink gets every new determination, as {@link Standards#check} says
	 * @throws LookbackException                                          when the source or the sink fails
	 * @throws org.lookback.model.api.progress.CancelledException when the person cancels
	 */
	Checked run(FactSource source, FindingSink sink, Progress progress) throws LookbackException;
}
