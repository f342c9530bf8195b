package org.lookback.store.api;

import java.util.Map;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.FindingSink;

/** Takes the results of a run from several threads. */
public interface CheckRunWriter extends FindingSink, AutoCloseable {

	/**
	 * Takes over what an earlier run determined of households, all but some. Comes before anything is accepted.
	 *
	 * @param from     a finished run of the same rules
	 * @param except   ascending numbers of households that are determined anew or are gone
	 * @param former   gets what the earlier run said of those, with what they added to its counts
	 * @param progress counts households
	 * @return how many were taken over
	 */
	long carryOver(CheckRun from, long[] except, FindingSink former, Progress progress) throws LookbackException;

	/**
	 * Makes the run visible.
	 *
	 * @param households       how many were looked at
	 * @param persons          how many persons live in them
	 * @param personsByOutcome persons by outcome label, decided ones only; empty when nobody counted
	 * @param counts           what a later run needs to count on: a tree of maps, lists, texts and whole numbers, kept as it is
	 */
	CheckRun complete(long households, long persons, Map<String, Long> personsByOutcome, Map<String, Object> counts) throws LookbackException;

	/** Without {@link #complete} nothing of the run stays. */
	@Override
	void close() throws LookbackException;
}
