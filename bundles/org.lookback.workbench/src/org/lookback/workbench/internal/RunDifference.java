package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.CheckRuns;
import org.lookback.store.api.DeterminationReader;

/** Which households two runs of one package see differently: a repeated check seldom changes more than a few. */
final class RunDifference {

	private RunDifference() {
	}

	/**
	 * @param households all numbers
	 * @return ascending; empty when the runs cannot be compared or differ in more households than {@code most}
	 */
	static Optional<List<Long>> between(CheckRuns runs, CheckRun before, CheckRun after, FactSource.Range households, long most, Progress progress)
			throws LookbackException {
		if (!before.rules().equals(after.rules()) || before.year() != after.year()) {
			return Optional.empty();
		}
		List<Long> different = new ArrayList<>();
		try (DeterminationReader old = runs.reader(before.id(), households); DeterminationReader now = runs.reader(after.id(), households)) {
			for (long household = households.first(); household <= households.last(); household++) {
				progress.check();
				Optional<Determination> then = old.of(household);
				if (!then.equals(now.of(household))) {
					different.add(household);
					if (different.size() > most) {
						return Optional.empty();
					}
				}
			}
		}
		return Optional.of(different);
	}
}
