package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.index.api.Verdicts;
import org.lookback.model.api.facts.FactSource.Range;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.CheckRuns;
import org.lookback.store.api.Verdict;

/** The verdicts of the latest run of each package, read from the store a few thousand households at a time. */
final class StoredVerdicts implements Verdicts {

	private static final int AT_ONCE = 4096;

	private final CheckRuns runs;
	private final List<Long> chosen;

	StoredVerdicts(CheckRuns runs, List<Long> chosen) {
		this.runs = runs;
		this.chosen = List.copyOf(chosen);
	}

	@Override
	public Reader open(Range range) throws LookbackException {
		List<CheckRun> open = new ArrayList<>();
		for (Long run : chosen) {
			runs.run(run).ifPresent(open::add);
		}
		return new Chunked(open, range.last());
	}

	private final class Chunked implements Reader {

		private final List<CheckRun> open;
		private final long last;
		private final Map<Long, List<Checked>> chunk = new HashMap<>();
		private long chunkEnd = -1;

		Chunked(List<CheckRun> open, long last) {
			this.open = open;
			this.last = last;
		}

		@Override
		public List<Checked> of(long household) throws LookbackException {
			if (household > chunkEnd) {
				load(household);
			}
			return chunk.getOrDefault(household, List.of());
		}

		private void load(long first) throws LookbackException {
			chunk.clear();
			chunkEnd = Math.max(first, Math.min(last, first + AT_ONCE - 1));
			for (CheckRun run : open) {
				runs.forEach(run.id(), new Range(first, chunkEnd), verdict -> chunk
						.computeIfAbsent(verdict.household(), h -> new ArrayList<>(1)).add(checked(run, verdict)));
			}
		}

		private static Checked checked(CheckRun run, Verdict verdict) {
			return new Checked(run.packageId(), run.year(), new Determination(verdict.household(), verdict.outcome(), verdict.concept(),
					verdict.value(), verdict.rule(), verdict.truths(), verdict.findings()));
		}

		@Override
		public void close() {
			chunk.clear();
		}
	}
}
