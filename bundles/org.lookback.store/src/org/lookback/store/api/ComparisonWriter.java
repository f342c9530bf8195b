package org.lookback.store.api;

import org.lookback.model.api.compare.ComparisonCounts;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.text.LookbackException;

/** Takes the entries of a comparison from one thread. */
public interface ComparisonWriter extends AutoCloseable {

	/** Keeps an entry; those that call for no look need not be kept. */
	void accept(RegisterEntry entry) throws LookbackException;

	/** Makes the comparison visible. */
	ComparisonRun complete(ComparisonCounts counts) throws LookbackException;

	/** Without {@link #complete} nothing of the comparison stays. */
	@Override
	void close() throws LookbackException;
}
