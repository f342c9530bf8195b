package org.lookback.model.api.compare;

import java.util.List;

/**
 * How a comparison came out, in numbers.
 *
 * @param counts   one for each outcome
 * @param records  records of the register that were compared
 * @param expected who should be listed
 * @param open     whom the data do not say enough of to tell whether he should be listed
 */
public record ComparisonCounts(List<Count> counts, long records, long expected, long open) {

	/**
	 * Of one outcome.
	 *
	 * @param entries    persons, or households where a household counts as one
	 * @param suspected  entries that call for a look
	 * @param households different households of ours among them
	 * @param persons    persons in the entries; strangers count, each once
	 * @param records    records of the register in them
	 */
	public record Count(ComparisonOutcome outcome, long entries, long suspected, long households, long persons, long records) {
	}

	public ComparisonCounts {
		counts = List.copyOf(counts);
	}

	/** The count of an outcome. */
	public Count of(ComparisonOutcome outcome) {
		return counts.stream().filter(count -> count.outcome() == outcome).findFirst().orElse(new Count(outcome, 0, 0, 0, 0, 0));
	}

	/** Entries that call for a look. */
	public long suspected() {
		return counts.stream().mapToLong(Count::suspected).sum();
	}
}
