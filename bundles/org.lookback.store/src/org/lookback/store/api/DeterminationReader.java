package org.lookback.store.api;

import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;

/** What a run determined, asked in ascending order of household number from one thread. */
public interface DeterminationReader extends AutoCloseable {

	/** Empty when the run did not speak of the household. */
	Optional<Determination> of(long household) throws LookbackException;

	@Override
	void close();
}
