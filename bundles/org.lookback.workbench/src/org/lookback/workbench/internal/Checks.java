package org.lookback.workbench.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.index.api.Hits;
import org.lookback.index.api.Listing;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.DeterminationReader;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Checking;

/** Runs packages over the store's households and explains what they say. */
final class Checks implements Checking {

	private final OpenWorkspace workspace;

	Checks(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public CheckSummary run(String packageId, LocalDate asOf, boolean full, Progress progress) throws LookbackException {
		return new CheckRunner(workspace).run(packageId, asOf, full, progress);
	}

	private Evaluator evaluator(StandardsPackage standards, FactSource facts, LocalDate asOf) throws LookbackException {
		return Standards.evaluator(standards, workspace.shelf().readings(), facts.regions(), asOf, facts.currentYear());
	}

	@Override
	public Optional<CheckRun> latest(String packageId) throws LookbackException {
		return workspace.overview().checks().stream().filter(run -> run.packageId().equals(packageId)).findFirst();
	}

	@Override
	public Explained explain(String household, String packageId, Optional<LocalDate> asOf) throws LookbackException {
		LocalDate date = asOf.isPresent() ? asOf.get() : new PlaceChecks(workspace).latestDay(packageId);
		return explain(household, workspace.shelf().find(packageId), date, false);
	}

	@Override
	public ExplainedVillage explainVillage(String villageCode, String packageId, Optional<LocalDate> asOf) throws LookbackException {
		LocalDate date = asOf.isPresent() ? asOf.get() : new PlaceChecks(workspace).latestDay(packageId);
		try (FactSource facts = workspace.store().facts()) {
			return PlaceChecks.explain(villageCode, workspace.census().ready(evaluator(workspace.shelf().find(packageId), facts, date), facts), facts);
		}
	}

	@Override
	public List<PlaceDetermination> places(String packageId) throws LookbackException {
		Optional<CheckRun> latest = latest(packageId);
		return latest.isEmpty() ? List.of() : new PlaceChecks(workspace).of(latest.get().id());
	}

	/**
	 * The same of a package that need not be on the shelf.
	 *
	 * @param places whether its village with facilities and projects is explained behind the household
	 */
	Explained explain(String household, StandardsPackage standards, LocalDate date, boolean places) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			Household found = find(facts, household);
			Evaluator evaluator = workspace.census().ready(evaluator(standards, facts, date), facts);
			List<ExplanationNode> tree = new ArrayList<>(evaluator.explanation(found));
			Optional<String> village = found.root().text("villageCode");
			if (places && village.isPresent()) {
				evaluator.places(facts).stream().filter(place -> place.villageCode().equals(village.get()))
						.forEach(place -> tree.addAll(evaluator.explanation(place)));
			}
			List<Decision> decisions = tree.stream().flatMap(rule -> rule.decision().stream()).toList();
			return new Explained(found, standards.id(), date, facts.currentYear(), evaluator.evaluate(found), decisions, tree);
		}
	}

	@Override
	public Household household(String keyOrCode) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			return find(facts, keyOrCode);
		}
	}

	@Override
	public Household revealed(String keyOrCode) throws LookbackException {
		Household shown = household(keyOrCode);
		workspace.store().changes().log(workspace.user(), "reveal", shown.key(), "");
		return shown;
	}

	@Override
	public Optional<Verdicts> verdicts(String packageId, Collection<Long> households) throws LookbackException {
		Optional<CheckRun> latest = latest(packageId);
		if (latest.isEmpty()) {
			return Optional.empty();
		}
		org.lookback.store.api.CheckRun run = stored(latest.get());
		Map<Long, Determination> found = new HashMap<>();
		for (Long household : households) {
			workspace.store().checkRuns().determination(run.id(), household).ifPresent(each -> found.put(household, each));
		}
		return Optional.of(new Verdicts(latest.get(), run.rules(), found));
	}

	@Override
	public List<Tally> tally(String packageId, Query query, Progress progress) throws LookbackException {
		Optional<CheckRun> latest = latest(packageId);
		if (latest.isEmpty()) {
			return List.of();
		}
		org.lookback.store.api.CheckRun run = stored(latest.get());
		long[] households = numbers(query, progress);
		long[][] counts = new long[run.rules().size()][Truth.values().length];
		if (households.length > 0) {
			FactSource.Range range = new FactSource.Range(households[0], households[households.length - 1]);
			try (DeterminationReader verdicts = workspace.store().checkRuns().reader(run.id(), range)) {
				for (long household : households) {
					progress.check();
					verdicts.of(household).ifPresent(each -> count(each, counts));
				}
			}
		}
		List<Tally> tallies = new ArrayList<>();
		for (int rule = 0; rule < counts.length; rule++) {
			tallies.add(new Tally(run.rules().get(rule), counts[rule][Truth.MET.ordinal()], counts[rule][Truth.NOT_MET.ordinal()],
					counts[rule][Truth.UNDECIDED.ordinal()]));
		}
		return tallies;
	}

	@Override
	public List<Standing> history(String packageId, Query query, Progress progress) throws LookbackException {
		PlaceScope places = PlaceScope.of(query, workspace.regions());
		return new CheckHistory(workspace.store().checkRuns(), numbers(query, progress), places::covers).of(packageId, progress);
	}

	private static void count(Determination determination, long[][] counts) {
		for (int rule = 0; rule < counts.length; rule++) {
			counts[rule][determination.truths().get(rule).ordinal()]++;
		}
	}

	/** The numbers of the households that a query finds, ascending. */
	private long[] numbers(Query query, Progress progress) throws LookbackException {
		try (Listing listing = workspace.index().searching().list(query, Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
			long[] numbers = new long[listing.size()];
			for (int row = 0; row < numbers.length; row++) {
				progress.check();
				numbers[row] = listing.household(row);
			}
			Arrays.sort(numbers);
			return numbers;
		}
	}

	private org.lookback.store.api.CheckRun stored(CheckRun latest) throws LookbackException {
		return workspace.store().checkRuns().run(latest.id())
				.orElseThrow(() -> new LookbackException(OpenWorkspace.say("run.gone", latest.packageId())));
	}

	/** By the index where it knows the key, because the store has to look through all of its keys. */
	private Household find(FactSource facts, String keyOrCode) throws LookbackException {
		Hits known = workspace.index().searching().search(Query.ALL.where("household.householdKey", keyOrCode),
				Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 1), false);
		Optional<Household> found = known.hits().isEmpty() ? Optional.empty() : facts.household(known.hits().get(0).household());
		return found.isPresent() ? found.get() : inStore(facts, keyOrCode);
	}

	private static Household inStore(FactSource facts, String keyOrCode) throws LookbackException {
		return facts.household(keyOrCode).orElseThrow(() -> new LookbackException(OpenWorkspace.say("household.none", keyOrCode)));
	}
}
