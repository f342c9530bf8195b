package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.model.api.verdict.Truth;
import org.lookback.store.api.CheckInputs;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.CheckRunSpec;
import org.lookback.store.api.CheckRunWriter;
import org.lookback.store.api.CheckRuns;
import org.lookback.store.api.DeterminationReader;
import org.lookback.store.api.TakenOver;
import org.lookback.workbench.api.Checking.Flow;
import org.lookback.workbench.api.Checking.Standing;

/** What a package's runs say laid side by side: problems that appear, that are gone, that stay. */
class CheckHistoryTest {

	private static final String PACKAGE = "shanxi-2021";

	@Test
	void ofTheFirstRunEverythingAppeared() throws Exception {
		Runs runs = new Runs().run(1, "2021-04-30", "h1", List.of(water(7), water(8)));
		List<Standing> standings = new CheckHistory(runs, new long[] { 7, 8 }, place -> true).of(PACKAGE, Progress.NONE);
		assertEquals(List.of(new Flow("SX-W1", "水利", 2, 2, 0)), standings.getFirst().flows());
	}

	@Test
	void aProblemIsClosedWhenTheNextRunHasItNoMore() throws Exception {
		Runs runs = new Runs().run(2, "2021-05-31", "h1", List.of(water(8), water(9))).run(1, "2021-04-30", "h1", List.of(water(7), water(8)));
		List<Standing> standings = new CheckHistory(runs, new long[] { 7, 8, 9 }, place -> true).of(PACKAGE, Progress.NONE);
		assertEquals(List.of(LocalDate.of(2021, 4, 30), LocalDate.of(2021, 5, 31)), standings.stream().map(Standing::asOf).toList());
		assertEquals(List.of(new Flow("SX-W1", "水利", 2, 1, 1)), standings.getLast().flows());
	}

	@Test
	void onlyTheHouseholdsAskedForCount() throws Exception {
		Runs runs = new Runs().run(1, "2021-04-30", "h1", List.of(water(7), water(8)));
		List<Standing> standings = new CheckHistory(runs, new long[] { 8 }, place -> true).of(PACKAGE, Progress.NONE);
		assertEquals(1, standings.getFirst().flows().getFirst().open());
	}

	@Test
	void aChangeOfThePackageIsSaid() throws Exception {
		Runs runs = new Runs().run(1, "2021-04-30", "h1", List.of()).run(2, "2021-05-31", "h2", List.of());
		List<Standing> standings = new CheckHistory(runs, new long[] { 7 }, place -> true).of(PACKAGE, Progress.NONE);
		assertFalse(standings.getFirst().otherRules());
		assertTrue(standings.getLast().otherRules());
	}

	@Test
	void placesCountWhereTheQueryAsksForRegionsOnly() throws Exception {
		PlaceDetermination clinic = new PlaceDetermination(ObjectKind.FACILITY, "WS1", "141124100200", List.of(),
				List.of(finding("SX-M4-RUNS", "卫生健康", ObjectKind.FACILITY, "WS1", 0)), List.of());
		Runs runs = new Runs().run(1, "2021-04-30", "h1", List.of());
		runs.places.add(clinic);
		PlaceScope shanxi = PlaceScope.of(Query.ALL.where("household.village", "14"), RegionTree.shipped());
		List<Standing> all = new CheckHistory(runs, new long[0], shanxi::covers).of(PACKAGE, Progress.NONE);
		assertEquals(List.of(new Flow("SX-M4-RUNS", "卫生健康", 1, 1, 0)), all.getFirst().flows());
		assertFalse(PlaceScope.of(Query.ALL.where("household.village", "37"), RegionTree.shipped()).covers(clinic));
		assertFalse(PlaceScope.of(Query.ALL.where("householdYear.primaryCause", "因病"), RegionTree.shipped()).covers(clinic));
	}

	private static Determination water(long household) {
		return new Determination(household, "纳入台账整改", Concept.SHORTFALL, Truth.MET, "SX-CLS-1", List.of(),
				List.of(finding("SX-W1", "水利", ObjectKind.HOUSEHOLD, "h" + household, household)));
	}

	private static Finding finding(String rule, String sector, ObjectKind object, String key, long household) {
		return new Finding(PACKAGE, rule, rule, sector, "一般", object, key, household, new ClauseRef("d", "a", "q"), List.of());
	}

	/** Runs in memory. */
	private static final class Runs implements CheckRuns {

		private final List<CheckRun> list = new ArrayList<>();
		private final Map<Long, List<Determination>> determinations = new LinkedHashMap<>();
		private final List<PlaceDetermination> places = new ArrayList<>();

		Runs run(long id, String day, String hash, List<Determination> of) {
			list.add(new CheckRun(id, PACKAGE, "1", hash, LocalDate.parse(day), 0, 2021, Instant.EPOCH, Instant.EPOCH, List.of(), of.size(), 0, List.of(), 0,
					"test"));
			determinations.put(id, of);
			return this;
		}

		@Override
		public CheckRunWriter begin(CheckRunSpec spec) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<CheckRun> list() {
			return list;
		}

		@Override
		public Optional<CheckRun> latest(String packageId) {
			return Optional.of(list.getLast());
		}

		@Override
		public Optional<CheckRun> run(long id) {
			return list.stream().filter(run -> run.id() == id).findFirst();
		}

		@Override
		public Optional<CheckInputs> inputs(long run) {
			return Optional.empty();
		}

		@Override
		public Map<String, Object> counts(long run) {
			return Map.of();
		}

		@Override
		public Optional<TakenOver> takenOver(long run) {
			return Optional.empty();
		}

		@Override
		public void forEach(long run, FactSource.Range range, Consumer<Determination> reader) {
			determinations.get(run).forEach(reader);
		}

		@Override
		public Optional<Determination> determination(long run, long household) {
			return determinations.get(run).stream().filter(each -> each.household() == household).findFirst();
		}

		@Override
		public void forEachPlace(long run, Consumer<PlaceDetermination> reader) {
			places.forEach(reader);
		}

		@Override
		public DeterminationReader reader(long run, FactSource.Range range) {
			return new DeterminationReader() {
				@Override
				public Optional<Determination> of(long household) {
					return determination(run, household);
				}

				@Override
				public void close() {
					// nothing is open
				}
			};
		}

		@Override
		public DeterminationReader outlines(long run, FactSource.Range range) {
			return reader(run, range);
		}

		@Override
		public void delete(long run, String who) {
			throw new UnsupportedOperationException();
		}
	}
}
