package org.lookback.store.api;

import java.util.Map;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.FindingSink;

/** Takes the results of a run from several threads. */
public interface CheckRunWriter extends FindingSink, AutoCloseable {

	/**
	 * Makes the run visible.
	 *
	 * @param households       how many were looked at
	 * @param persons          how many persons live in them
	 * @param personsByOutcome persons by outcome label, decided ones only; empty when nobody counted
	 */
	CheckRun complete(long households, long persons, Map<String, Long> personsByOutcome) throws LookbackException;

	/** Without {@link #complete} nothing of the run stays. */
	@Override
	void close() throws LookbackException;
}
