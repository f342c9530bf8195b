package org.lookback.workbench.internal;

import java.util.Optional;
import java.util.stream.LongStream;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Dependencies;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Reach;
import org.lookback.store.api.ChangedHouseholds;
import org.lookback.store.api.CheckInputs;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.CheckRunSpec;
import org.lookback.store.api.CheckRuns;
import org.lookback.store.api.Store;

/**
 * From which earlier run a check can start, and whom it has to ask again. There is none when that run was made by other rules, as of another
 * day or of another year, when something has changed that may touch any household, or when so many have changed that asking all is no more
 * work.
 *
 * @param from       the earlier run
 * @param households ascending numbers of all households of which something has changed since, gone ones too
 */
record RecheckPlan(CheckRun from, long[] households) {

	/** With one changed household in so many, all are asked. */
	private static final int SHARE = 5;

	/**
	 * @param spec      the check to be made
	 * @param evaluator its rules and readings
	 * @param facts     its households
	 */
	static Optional<RecheckPlan> find(Store store, CheckRunSpec spec, Evaluator evaluator, FactSource facts, Progress progress) throws LookbackException {
		Optional<CheckRun> from = start(store.checkRuns(), spec);
		if (from.isEmpty()) {
			return Optional.empty();
		}
		CheckInputs then = store.checkRuns().inputs(from.get().id()).orElseThrow();
		ChangedHouseholds changed = store.changes().since(from.get().changeSequence());
		Reach readings = evaluator.reach(PackageShelf.read(then.readings()));
		boolean regions = !then.regions().equals(spec.inputs().regions());
		if (changed.rebuild() || regions || readings.all() || touchesAny(evaluator.ofHouseholds(), changed)) {
			return Optional.empty();
		}
		long[] inRegions = readings.none() ? new long[0] : facts.householdsIn(readings::covers, progress);
		long[] households = LongStream.concat(LongStream.of(changed.households()), LongStream.of(inRegions)).sorted().distinct().toArray();
		return households.length > facts.householdCount() / SHARE ? Optional.empty() : Optional.of(new RecheckPlan(from.get(), households));
	}

	/** The latest run that was the same check of other data. */
	private static Optional<CheckRun> start(CheckRuns runs, CheckRunSpec spec) throws LookbackException {
		for (CheckRun run : runs.list()) {
			if (run.packageId().equals(spec.packageId()) && run.asOf().equals(spec.asOf()) && run.year() == spec.year()
					&& run.rules().equals(spec.rules()) && runs.inputs(run.id()).filter(then -> sameProgram(then, spec.inputs())).isPresent()) {
				return Optional.of(run);
			}
		}
		return Optional.empty();
	}

	private static boolean sameProgram(CheckInputs then, CheckInputs now) {
		return then.packageHash().equals(now.packageHash()) && then.program().equals(now.program());
	}

	/** Whether what has changed may be read by rules of households that have not changed themselves. */
	private static boolean touchesAny(Dependencies reads, ChangedHouseholds changed) {
		return reads.village() && changed.others() || reads.census() && changed.households().length > 0;
	}
}
