package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.CheckRuns;
import org.lookback.store.api.DeterminationReader;
import org.lookback.workbench.api.Checking.Flow;
import org.lookback.workbench.api.Checking.Standing;

/** Lays the finished runs of a package side by side, a pair at a time: what each found, what is new in it, and what is gone. */
final class CheckHistory {

	private static final DeterminationReader NOTHING = new Nothing();
	private static final Comparator<CheckRun> BY_DAY = Comparator.comparing(CheckRun::asOf).thenComparing(CheckRun::id);

	private final CheckRuns runs;
	private final long[] households;
	private final Predicate<PlaceDetermination> places;

	/**
	 * @param households whose findings count, ascending
	 * @param places     which villages', facilities' and projects' findings count
	 */
	CheckHistory(CheckRuns runs, long[] households, Predicate<PlaceDetermination> places) {
		this.runs = runs;
		this.households = households;
		this.places = places;
	}

	/** One standing a finished run, the earliest day first. */
	List<Standing> of(String packageId, Progress progress) throws LookbackException {
		List<CheckRun> finished = runs.list().stream().filter(run -> run.packageId().equals(packageId)).sorted(BY_DAY).toList();
		List<Standing> standings = new ArrayList<>();
		Optional<CheckRun> before = Optional.empty();
		for (CheckRun run : finished) {
			Counts counts = new Counts();
			households(before, run, counts, progress);
			places(before, run, counts);
			boolean otherRules = before.filter(each -> !each.contentHash().equals(run.contentHash())).isPresent();
			standings.add(new Standing(run.id(), run.asOf(), run.packageVersion(), run.finished(), otherRules, counts.flows()));
			before = Optional.of(run);
		}
		return standings;
	}

	private void households(Optional<CheckRun> before, CheckRun now, Counts counts, Progress progress) throws LookbackException {
		if (households.length == 0) {
			return;
		}
		FactSource.Range range = new FactSource.Range(households[0], households[households.length - 1]);
		try (DeterminationReader present = runs.reader(now.id(), range); DeterminationReader past = past(before, range)) {
			for (long household : households) {
				progress.check();
				counts.add(found(past.of(household)), found(present.of(household)));
			}
		}
	}

	private DeterminationReader past(Optional<CheckRun> before, FactSource.Range range) throws LookbackException {
		return before.isPresent() ? runs.reader(before.get().id(), range) : NOTHING;
	}

	private static List<Finding> found(Optional<Determination> determination) {
		return determination.map(Determination::findings).orElse(List.of());
	}

	private void places(Optional<CheckRun> before, CheckRun now, Counts counts) throws LookbackException {
		List<Finding> past = before.isPresent() ? ofPlaces(before.get()) : List.of();
		counts.add(past, ofPlaces(now));
	}

	private List<Finding> ofPlaces(CheckRun run) throws LookbackException {
		List<Finding> findings = new ArrayList<>();
		runs.forEachPlace(run.id(), place -> {
			if (places.test(place)) {
				findings.addAll(place.findings());
			}
		});
		return findings;
	}

	/** What there was before the first run. */
	private static final class Nothing implements DeterminationReader {

		@Override
		public Optional<Determination> of(long household) {
			return Optional.empty();
		}

		@Override
		public void close() {
			// nothing is open
		}
	}

	/** Counts by rule. */
	private static final class Counts {

		private record Problem(String rule, String object) {
		}

		private final Map<String, long[]> byRule = new HashMap<>();
		private final Map<String, String> sectors = new HashMap<>();

		void add(List<Finding> past, List<Finding> present) {
			if (past.isEmpty() && present.isEmpty()) {
				return;
			}
			Set<Problem> before = problems(past);
			Set<Problem> now = problems(present);
			for (Problem problem : now) {
				long[] counts = byRule.computeIfAbsent(problem.rule(), rule -> new long[3]);
				counts[0]++;
				counts[1] += before.contains(problem) ? 0 : 1;
			}
			for (Problem problem : before) {
				byRule.computeIfAbsent(problem.rule(), rule -> new long[3])[2] += now.contains(problem) ? 0 : 1;
			}
		}

		private Set<Problem> problems(List<Finding> findings) {
			Set<Problem> problems = new HashSet<>();
			for (Finding finding : findings) {
				sectors.putIfAbsent(finding.rule(), finding.sector());
				problems.add(new Problem(finding.rule(), finding.objectKey()));
			}
			return problems;
		}

		List<Flow> flows() {
			return byRule.entrySet().stream().sorted(Map.Entry.comparingByKey())
					.map(each -> new Flow(each.getKey(), sectors.get(each.getKey()), each.getValue()[0], each.getValue()[1], each.getValue()[2])).toList();
		}
	}
}
