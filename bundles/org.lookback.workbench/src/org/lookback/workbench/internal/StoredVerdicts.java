package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.List;

import org.lookback.index.api.Verdicts;
import org.lookback.model.api.facts.FactSource.Range;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.CheckRuns;
import org.lookback.store.api.DeterminationReader;

/** What the index reads of checks: the store's determinations of the latest run of each package. */
final class StoredVerdicts implements Verdicts {

	private final CheckRuns runs;
	private final List<CheckRun> chosen;

	StoredVerdicts(CheckRuns runs, List<CheckRun> chosen) {
		this.runs = runs;
		this.chosen = List.copyOf(chosen);
	}

	@Override
	public Reader open(Range range) throws LookbackException {
		List<DeterminationReader> readers = new ArrayList<>();
		for (CheckRun run : chosen) {
			readers.add(runs.outlines(run.id(), range));
		}
		return new Together(readers);
	}

	private final class Together implements Reader {

		private final List<DeterminationReader> readers;

		Together(List<DeterminationReader> readers) {
			this.readers = readers;
		}

		@Override
		public List<Checked> of(long household) throws LookbackException {
			List<Checked> checked = new ArrayList<>(readers.size());
			for (int i = 0; i < readers.size(); i++) {
				CheckRun run = chosen.get(i);
				readers.get(i).of(household).ifPresent(found -> checked.add(new Checked(run.packageId(), run.year(), run.rules(), found)));
			}
			return checked;
		}

		@Override
		public void close() {
			readers.forEach(DeterminationReader::close);
		}
	}
}
