package org.lookback.store.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A finished run.
 *
 * @param households     how many were looked at
 * @param persons        how many persons live in them
 * @param outcomes       one line an outcome and value that occurred
 * @param undecided      households whose outcome is undecided
 * @param changeSequence the state of the data it saw; data have moved on when {@link Changes#latest} is not an import or edit behind
 */
public record CheckRun(long id, String packageId, String packageVersion, String contentHash, LocalDate asOf, long changeSequence, int year,
		Instant started, Instant finished, List<String> rules, long households, long persons, List<OutcomeCount> outcomes, long undecided,
		String user) {
}
