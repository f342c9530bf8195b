package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.lookback.model.api.facts.FactSource.Range;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.CheckRuns;
import org.lookback.store.api.DeterminationReader;
import org.lookback.store.api.TakenOver;

/** Which households two runs of one package see differently, whatever the facts behind it: a repeated check seldom changes more than a few. */
final class RunDifference {

	/** Households that lie so near each other are read in one go. */
	private static final long GAP = 2_000;

	private RunDifference() {
	}

	/**
	 * @param households all numbers
	 * @return ascending; empty when the runs cannot be compared or differ in more households than {@code most}
	 */
	static Optional<List<Long>> between(CheckRuns runs, CheckRun before, CheckRun after, Range households, long most, Progress progress)
			throws LookbackException {
		if (!before.rules().equals(after.rules()) || before.year() != after.year()) {
			return Optional.empty();
		}
		Optional<long[]> some = asked(runs, before, after).map(numbers -> within(numbers, households));
		List<Long> different = new ArrayList<>();
		for (Range range : some.isPresent() ? Range.around(some.get(), GAP) : List.of(households)) {
			try (DeterminationReader old = runs.outlines(before.id(), range); DeterminationReader now = runs.outlines(after.id(), range)) {
				for (long household = range.first(); household <= range.last() && different.size() <= most; household++) {
					progress.check();
					boolean asked = some.isEmpty() || Arrays.binarySearch(some.get(), household) >= 0;
					if (asked && !old.of(household).equals(now.of(household))) {
						different.add(household);
					}
				}
			}
		}
		return different.size() > most ? Optional.empty() : Optional.of(different);
	}

	/** The households that were asked on the way from one run to the other; empty when that is not known. */
	private static Optional<long[]> asked(CheckRuns runs, CheckRun before, CheckRun after) throws LookbackException {
		LongStream asked = LongStream.empty();
		long run = after.id();
		while (run > before.id()) {
			Optional<TakenOver> step = runs.takenOver(run);
			if (step.isEmpty()) {
				return Optional.empty();
			}
			asked = LongStream.concat(asked, LongStream.of(step.get().except()));
			run = step.get().from();
		}
		return run == before.id() ? Optional.of(asked.sorted().distinct().toArray()) : Optional.empty();
	}

	private static long[] within(long[] numbers, Range range) {
		return LongStream.of(numbers).filter(number -> number >= range.first() && number <= range.last()).toArray();
	}
}
