package org.lookback.index.api;

import java.util.ArrayList;
import java.util.List;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Truth;

/** The latest check of each package, household by household. Whoever keeps the checks implements this. */
public interface Verdicts {

	/** No check has run. */
	Verdicts NONE = range -> household -> List.of();

	/**
	 * What one package determined for one household.
	 *
	 * @param year  the year whose facts were checked
	 * @param rules the package's rules, in the order of the determination's truths
	 */
	record Checked(String packageId, int year, List<String> rules, Determination determination) {

		/** The rules whose value is undecided for the household, for want of a fact or a reading. */
		public List<String> undecided() {
			List<String> undecided = new ArrayList<>();
			for (int i = 0; i < determination.truths().size(); i++) {
				if (determination.truths().get(i) == Truth.UNDECIDED) {
					undecided.add(rules.get(i));
				}
			}
			return undecided;
		}

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
