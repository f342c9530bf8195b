package org.lookback.store.api;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run rests on.
 *
 * @param contentHash    of the package's files and the readings, so that a changed one is seen as outdated
 * @param asOf           the date of the law and of ages
 * @param changeSequence the state of the data
 * @param year           the year of the data that was checked
 * @param rules          ids in the package's order; truths of a determination are in this order
 * @param inputs         kept with the run, so that a later one can tell what has changed
 */
public record CheckRunSpec(String packageId, String packageVersion, String contentHash, LocalDate asOf, long changeSequence, int year,
		List<String> rules, String user, CheckInputs inputs) {

	public CheckRunSpec {
		rules = List.copyOf(rules);
	}
}
