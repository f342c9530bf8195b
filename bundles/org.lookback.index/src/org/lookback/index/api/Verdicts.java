package org.lookback.index.api;

import java.util.List;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;

/** The latest check of each package, household by household. Whoever keeps the checks implements this. */
public interface Verdicts {

	/** No check has run. */
	Verdicts NONE = range -> household -> List.of();

	/**
	 * What one package determined for one household.
	 *
	 * @param year the year whose facts were checked
	 */
	record Checked(String packageId, int year, Determination determination) {
	}

	/** Reads the households of one range, from one thread. */
	@FunctionalInterface
	interface Reader extends AutoCloseable {

		/** What the packages determined; asked for in ascending order of number, every number at most once. */
		List<Checked> of(long household) throws LookbackException;

		@Override
		default void close() {
		}
	}

	/** A reader for a range; several are open at once. */
	Reader open(FactSource.Range range) throws LookbackException;
}
