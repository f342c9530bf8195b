package org.lookback.ingest.internal.compare;

import java.util.ArrayList;
import java.util.List;

import org.lookback.model.api.compare.ComparisonCounts;
import org.lookback.model.api.compare.ComparisonCounts.Count;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.compare.RegisterEntry;

/** Counts entries as they come; those of one household come one after the other. */
final class Counter {

	private static final int OUTCOMES = ComparisonOutcome.values().length;

	private final long[] entries = new long[OUTCOMES];
	private final long[] suspected = new long[OUTCOMES];
	private final long[] households = new long[OUTCOMES];
	private final long[] persons = new long[OUTCOMES];
	private final long[] records = new long[OUTCOMES];
	private final long[] lastHousehold = new long[OUTCOMES];
	private long expected;
	private long open;

	/** @param people how many persons the entry stands for */
	void entry(RegisterEntry entry, int people) {
		int place = entry.outcome().ordinal();
		entries[place]++;
		suspected[place] += entry.suspected() ? 1 : 0;
		persons[place] += people;
		records[place] += entry.listings().size();
		entry.subject().ifPresent(subject -> {
			households[place] += lastHousehold[place] == subject.household() ? 0 : 1;
			lastHousehold[place] = subject.household();
		});
	}

	void expected() {
		expected++;
	}

	/** Somebody of whom the data do not say enough. */
	void open() {
		open++;
	}

	ComparisonCounts counts(long allRecords) {
		List<Count> counts = new ArrayList<>(OUTCOMES);
		for (ComparisonOutcome outcome : ComparisonOutcome.values()) {
			int place = outcome.ordinal();
			counts.add(new Count(outcome, entries[place], suspected[place], households[place], persons[place], records[place]));
		}
		return new ComparisonCounts(counts, allRecords, expected, open);
	}
}
