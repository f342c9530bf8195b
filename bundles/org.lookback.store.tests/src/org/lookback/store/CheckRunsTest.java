package org.lookback.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.FindingKind;
import org.lookback.model.api.verdict.FindingSink;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.store.api.Access;
import org.lookback.store.api.CheckInputs;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.CheckRunSpec;
import org.lookback.store.api.CheckRunWriter;
import org.lookback.store.api.DeterminationReader;
import org.lookback.store.api.OutcomeCount;
import org.lookback.store.api.Store;

/** What a check determined is read back as it was, run by run. */
class CheckRunsTest {

	private static final String PACKAGE = "shandong-2019";
	private static final List<String> RULES = List.of("house", "income", "school", "water", "doctor");
	private static final CheckInputs INPUTS = new CheckInputs("def", "0.1", "", "readings: []\n");
	private static final Map<String, Object> COUNTS = Map.of("totals", List.of(3L, 9L), "outcomes", List.of(List.of("未定", 1L)));

	@TempDir
	Path folder;
	private Store store;

	@BeforeEach
	void open() throws LookbackException {
		store = Store.open(folder.resolve("workspace"), Access.WRITE);
	}

	@AfterEach
	void close() throws LookbackException {
		store.close();
	}

	private static CheckRunSpec spec() {
		return new CheckRunSpec(PACKAGE, "1.0", "abc", LocalDate.of(2019, 12, 31), 1, 2019, RULES, "王工", INPUTS);
	}

	/** Every third household has an unsafe house, every fifth is undecided. */
	private static Determination determination(long household) {
		boolean unsafe = household % 3 == 0;
		boolean undecided = household % 5 == 0;
		List<Truth> truths = List.of(unsafe ? Truth.MET : Truth.NOT_MET, undecided ? Truth.UNDECIDED : Truth.NOT_MET, Truth.MET, Truth.NOT_MET,
				Truth.UNDECIDED);
		Finding finding = new Finding(PACKAGE, "house", "住房不安全", "住房", "严重", ObjectKind.HOUSEHOLD, "H" + household, household,
				new ClauseRef("notice", "二/3", "住房安全有保障"),
				List.of(new UsedFact("housing.grade", "", Optional.of("D"), Optional.of(new Source("a.csv", "", household))),
						new UsedFact("income.wage", "", Optional.of(new BigDecimal("12.50")), Optional.empty()),
						new UsedFact("housing.appraisedOn", "", Optional.empty(), Optional.empty()),
						new UsedFact("memberYear.health", "P1", Optional.of(List.of("残疾")), Optional.empty())));
		return new Determination(household, undecided ? "未定" : "脱贫不再享受政策", undecided ? Concept.NORMAL : Concept.NO_LONGER_SUPPORTED,
				undecided ? Truth.UNDECIDED : Truth.MET, unsafe ? "house" : "", truths, unsafe ? List.of(finding) : List.of());
	}

	private CheckRun run(int households) throws LookbackException {
		try (CheckRunWriter writer = store.checkRuns().begin(spec())) {
			for (int i = 1; i <= households; i++) {
				writer.accept(determination(i));
			}
			return writer.complete(households, households * 3L, Map.of("脱贫不再享受政策", 42L), COUNTS);
		}
	}

	@Test
	void verdictsAndFindingsComeBackAsTheyWere() throws Exception {
		CheckRun run = run(9_000);

		assertEquals(RULES, run.rules());
		assertEquals(1_800, run.undecided());
		assertEquals(List.of(new OutcomeCount("脱贫不再享受政策", Concept.NO_LONGER_SUPPORTED, Truth.MET, 7_200, 42),
				new OutcomeCount("未定", Concept.NORMAL, Truth.UNDECIDED, 1_800, 0)), run.outcomes());
		List<Determination> all = new ArrayList<>();
		store.checkRuns().forEach(run.id(), new FactSource.Range(1, 9_000), all::add);
		assertEquals(IntStream.rangeClosed(1, 9_000).mapToObj(CheckRunsTest::determination).toList(), all);
		assertEquals(Optional.of(determination(33)), store.checkRuns().determination(run.id(), 33));
		assertEquals(Optional.empty(), store.checkRuns().determination(run.id(), 9_001));
		assertEquals(Optional.of(run), store.checkRuns().latest(PACKAGE));
		assertTrue(store.changes().since(0).checks());
	}

	@Test
	void aReaderIsAskedInAscendingOrderAndLeavesOutWhatWasNotChecked() throws Exception {
		CheckRun run = run(10);
		try (DeterminationReader reader = store.checkRuns().reader(run.id(), new FactSource.Range(2, 100))) {
			assertEquals(Optional.of(determination(3)), reader.of(3));
			assertEquals(Optional.of(determination(9)), reader.of(9));
			assertEquals(Optional.empty(), reader.of(50));
		}
	}

	@Test
	void resultsMayComeFromSeveralThreads() throws Exception {
		try (CheckRunWriter writer = store.checkRuns().begin(spec())) {
			List<Thread> threads = IntStream.range(0, 4).mapToObj(part -> Thread.ofPlatform().start(() -> {
				for (int i = part * 1_000 + 1; i <= (part + 1) * 1_000; i++) {
					try {
						writer.accept(determination(i));
					} catch (LookbackException e) {
						throw new IllegalStateException(e);
					}
				}
			})).toList();
			for (Thread thread : threads) {
				thread.join();
			}
			CheckRun run = writer.complete(4_000, 0, Map.of(), Map.of());
			List<Determination> all = new ArrayList<>();
			store.checkRuns().forEach(run.id(), new FactSource.Range(1, 4_000), all::add);
			assertEquals(IntStream.rangeClosed(1, 4_000).mapToObj(CheckRunsTest::determination).toList(), all);
		}
	}

	/** A broken file can make a household of ten thousand members, and a text can be cut in the middle of a character. */
	@Test
	void nothingOfAHouseholdWithVeryManyFindingsIsLost() throws Exception {
		List<Finding> many = IntStream.range(0, 70_000).mapToObj(i -> new Finding(PACKAGE, "house", "住房不安全", "住房", "严重", ObjectKind.PERSON, "P" + i + '\uD840', 65,
				new ClauseRef("notice", "二/3", "住房安全有保障"), List.of(new UsedFact("member.name", "P" + i, Optional.of("王".repeat(i % 9)), Optional.empty())))).toList();
		Determination before = determination(63);
		Determination big = determination(65);
		big = new Determination(65, big.outcome(), big.concept(), big.value(), big.rule(), big.truths(), many.subList(0, 40_000), many.subList(40_000, many.size()).stream()
				.map(CheckRunsTest::advice).toList());
		Determination after = determination(66);
		CheckRun first;
		try (CheckRunWriter writer = store.checkRuns().begin(spec())) {
			for (Determination one : List.of(before, big, after)) {
				writer.accept(one);
			}
			first = writer.complete(3, 9, Map.of(), Map.of());
		}
		CheckRun second;
		try (CheckRunWriter writer = store.checkRuns().begin(spec())) {
			assertEquals(2, writer.carryOver(first, new long[] { 66 }, one -> assertEquals(after, one), Progress.NONE));
			writer.accept(after);
			second = writer.complete(3, 9, Map.of(), Map.of());
		}
		for (CheckRun run : List.of(first, second)) {
			List<Determination> read = new ArrayList<>();
			store.checkRuns().forEach(run.id(), new FactSource.Range(1, 1_000), read::add);
			assertEquals(List.of(before, big, after), read);
			assertEquals(Optional.of(big), store.checkRuns().determination(run.id(), 65));
			assertEquals(Optional.empty(), store.checkRuns().determination(run.id(), 64));
		}
	}

	private static Finding advice(Finding one) {
		return new Finding(FindingKind.ADVICE, one.packageId(), one.rule(), one.title(), one.sector(), one.severity(), one.object(), one.objectKey(), one.household(), one.clause(),
				one.facts());
	}

	@Test
	void aRunThatWasNotCompletedLeavesNothingAndADeletedOneIsGone() throws Exception {
		CheckRun first = run(5);
		try (CheckRunWriter writer = store.checkRuns().begin(spec())) {
			writer.accept(determination(1));
		}
		assertEquals(List.of(first), store.checkRuns().list());
		store.checkRuns().delete(first.id(), "王工");
		assertEquals(List.of(), store.checkRuns().list());
		assertThrows(LookbackException.class, () -> store.checkRuns().determination(first.id(), 1));
	}

	@Test
	void clausesOfAPackageAreReplacedOnlyWhenTheyChanged() throws Exception {
		Clause clause = new Clause(PACKAGE, "notice", "通知", "鲁扶贫组发〔2019〕1号", "省扶贫开发领导小组", "2019-05-01", "二/3", List.of("二、主要任务", "3."),
				"住房安全有保障。", 7);
		store.clauses().put(PACKAGE, "abc", List.of(clause));
		long seq = store.changes().latest();
		store.clauses().put(PACKAGE, "abc", List.of());

		assertEquals(seq, store.changes().latest());
		assertEquals(List.of(clause), store.clauses().list());
		assertEquals(Optional.of("abc"), store.clauses().contentHash(PACKAGE));
		store.clauses().put(PACKAGE, "def", List.of());
		assertEquals(List.of(), store.clauses().list());
		store.clauses().remove(PACKAGE);
		assertEquals(Optional.empty(), store.clauses().contentHash(PACKAGE));
	}

	@Test
	void placesAndNoticesAreKept() throws LookbackException {
		Finding road = finding(FindingKind.PROBLEM, "road", ObjectKind.VILLAGE, "371502001001", 0);
		Finding idle = finding(FindingKind.ADVICE, "idle", ObjectKind.PROJECT, "P1", 0);
		Finding risk = finding(FindingKind.WARNING, "risk", ObjectKind.PERSON, "H1-01", 1);
		PlaceDetermination village = new PlaceDetermination(ObjectKind.VILLAGE, "371502001001", "371502001001",
				List.of(Truth.MET, Truth.NOT_MET, Truth.UNDECIDED, Truth.NOT_MET, Truth.NOT_MET), List.of(road), List.of());
		PlaceDetermination project = new PlaceDetermination(ObjectKind.PROJECT, "P1", "",
				List.of(Truth.NOT_MET, Truth.MET, Truth.NOT_MET, Truth.NOT_MET, Truth.NOT_MET), List.of(), List.of(idle));
		CheckRun run;
		try (CheckRunWriter writer = store.checkRuns().begin(spec())) {
			writer.accept(new Determination(1, "按原方式管理", Concept.NORMAL, Truth.MET, "", List.of(Truth.MET, Truth.NOT_MET, Truth.NOT_MET,
					Truth.NOT_MET, Truth.NOT_MET), List.of(), List.of(risk)));
			writer.accept(village);
			writer.accept(project);
			run = writer.complete(1, 1, Map.of(), Map.of());
		}
		Determination kept = store.checkRuns().determination(run.id(), 1).orElseThrow();
		assertEquals(List.of(), kept.findings());
		assertEquals(List.of(risk), kept.notices());
		List<PlaceDetermination> places = new ArrayList<>();
		store.checkRuns().forEachPlace(run.id(), places::add);
		assertEquals(List.of(village, project), places);
		store.checkRuns().delete(run.id(), "王工");
		assertThrows(LookbackException.class, () -> store.checkRuns().forEachPlace(run.id(), place -> { }));
	}

	/** What every household adds to the counts: two decisions are open when it is undecided. */
	private static List<List<String>> open(long household) {
		return household % 5 == 0 ? List.of(List.of("housing.grade"), List.of("income.wage", "param:line" + household % 300)) : List.of();
	}

	private CheckRun counted(int households) throws LookbackException {
		try (CheckRunWriter writer = store.checkRuns().begin(spec())) {
			for (int i = 1; i <= households; i++) {
				writer.accept(determination(i), i % 7, open(i));
			}
			return writer.complete(households, 0, Map.of(), COUNTS);
		}
	}

	/** The household with a secure house: it says the opposite of {@link #determination}. */
	private static Determination changed(long household) {
		return new Determination(household, "继续享受", Concept.STILL_SUPPORTED, Truth.MET, "water", List.of(Truth.NOT_MET, Truth.NOT_MET, Truth.NOT_MET, Truth.MET,
				Truth.NOT_MET), List.of(), List.of(finding(FindingKind.WARNING, "risk", ObjectKind.PERSON, "H" + household, household)));
	}

	private static final class Former implements FindingSink {

		private final List<Determination> determinations = new ArrayList<>();
		private final List<Integer> persons = new ArrayList<>();
		private final List<List<List<String>>> open = new ArrayList<>();

		@Override
		public void accept(Determination determination) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void accept(Determination determination, int howMany, List<List<String>> what) {
			determinations.add(determination);
			persons.add(howMany);
			open.add(what.stream().sorted(Comparator.comparing(List::getFirst)).toList());
		}
	}

	@Test
	void whatHasNotChangedIsTakenOverAndTheRestHandedBack() throws LookbackException {
		CheckRun before = counted(25_000);
		long[] again = { 1, 3, 5, 40, 12_345, 24_990, 25_000, 25_001, 30_000 };
		Former former = new Former();
		CheckRun after;
		try (CheckRunWriter writer = store.checkRuns().begin(spec())) {
			assertEquals(24_993, writer.carryOver(before, again, former, Progress.NONE));
			for (long household : List.of(3L, 40L, 25_000L, 25_001L)) {
				writer.accept(changed(household), 2, List.of());
			}
			after = writer.complete(24_997, 0, Map.of(), COUNTS);
		}
		assertEquals(before.id(), store.checkRuns().takenOver(after.id()).orElseThrow().from());
		assertArrayEquals(again, store.checkRuns().takenOver(after.id()).orElseThrow().except());
		assertEquals(Optional.empty(), store.checkRuns().takenOver(before.id()));
		List<Long> handedBack = List.of(1L, 3L, 5L, 40L, 12_345L, 24_990L, 25_000L);
		assertEquals(handedBack.stream().map(CheckRunsTest::determination).toList(), former.determinations);
		assertEquals(handedBack.stream().map(household -> (int) (household % 7)).toList(), former.persons);
		assertEquals(handedBack.stream().map(CheckRunsTest::open).toList(), former.open);
		List<Determination> expected = LongStream.rangeClosed(1, 25_001).filter(household -> !List.of(1L, 5L, 12_345L, 24_990L).contains(household))
				.mapToObj(household -> List.of(3L, 40L, 25_000L, 25_001L).contains(household) ? changed(household) : determination(household)).toList();
		List<Determination> all = new ArrayList<>();
		store.checkRuns().forEach(after.id(), new FactSource.Range(1, 40_000), all::add);
		assertEquals(expected, all);
		assertEquals(4, after.outcomes().stream().filter(outcome -> outcome.outcome().equals("继续享受")).findFirst().orElseThrow().households());
		assertEquals(24_997, after.outcomes().stream().mapToLong(OutcomeCount::households).sum());
		assertEquals(expected.stream().filter(one -> one.value() == Truth.UNDECIDED).count(), after.undecided());
		Former again2 = new Former();
		try (CheckRunWriter writer = store.checkRuns().begin(spec())) {
			writer.carryOver(after, new long[] { 40, 24_995 }, again2, Progress.NONE);
		}
		assertEquals(List.of(changed(40), determination(24_995)), again2.determinations);
		assertEquals(List.of(List.of(), open(24_995)), again2.open);
	}

	@Test
	void anOutcomeThatNobodyHasAnyMoreIsNotListed() throws LookbackException {
		CheckRun before = counted(5);
		try (CheckRunWriter writer = store.checkRuns().begin(spec())) {
			writer.carryOver(before, new long[] { 5 }, new Former(), Progress.NONE);
			writer.accept(determination(6), 1, List.of());
			CheckRun after = writer.complete(5, 0, Map.of(), COUNTS);
			assertEquals(List.of("脱贫不再享受政策"), after.outcomes().stream().map(OutcomeCount::outcome).toList());
			assertEquals(0, after.undecided());
			assertEquals(Optional.of(determination(6)), store.checkRuns().determination(after.id(), 6));
		}
	}

	@Test
	void aRunKeepsWhatItReadAndWhatItCounted() throws LookbackException {
		CheckRun run = counted(3);
		assertEquals(Optional.of(INPUTS), store.checkRuns().inputs(run.id()));
		assertEquals(COUNTS, store.checkRuns().counts(run.id()));
		store.checkRuns().delete(run.id(), "王工");
		assertEquals(Optional.empty(), store.checkRuns().inputs(run.id()));
		assertEquals(Map.of(), store.checkRuns().counts(run.id()));
	}

	@Test
	void aCancelledTakingOverLeavesNothing() throws LookbackException {
		CheckRun before = counted(25_000);
		AtomicLong copied = new AtomicLong();
		try (CheckRunWriter writer = store.checkRuns().begin(spec())) {
			assertThrows(CancelledException.class, () -> writer.carryOver(before, new long[] { 7 }, new Former(), new Progress() {
				@Override
				public void begin(String task, long total) {
					// how much there is to copy does not matter here
				}

				@Override
				public void worked(long units) {
					copied.addAndGet(units);
				}

				@Override
				public boolean cancelled() {
					return copied.get() > 0;
				}
			}));
		}
		assertTrue(copied.get() > 0);
		assertEquals(List.of(before), store.checkRuns().list());
		assertNothingIsLeft(before);
	}

	@Test
	@SuppressWarnings("resource")
	void aTakingOverThatWasInterruptedLeavesNothing() throws LookbackException {
		CheckRun before = counted(25_000);
		CheckRunWriter neverClosed = store.checkRuns().begin(spec());
		neverClosed.carryOver(before, new long[] { 7 }, new Former(), Progress.NONE);
		store.close();
		store = Store.open(folder.resolve("workspace"), Access.WRITE);
		assertEquals(List.of(before), store.checkRuns().list());
		assertNothingIsLeft(before);
	}

	/** The next run has the number of the one that was given up, and none of its rows. */
	private void assertNothingIsLeft(CheckRun before) throws LookbackException {
		CheckRun next = run(10);
		assertEquals(before.id() + 1, next.id());
		List<Determination> all = new ArrayList<>();
		store.checkRuns().forEach(next.id(), new FactSource.Range(1, 30_000), all::add);
		assertEquals(10, all.size());
	}

	private static Finding finding(FindingKind kind, String rule, ObjectKind object, String key, long household) {
		return new Finding(kind, PACKAGE, rule, rule, "", "", object, key, household, new ClauseRef("notice", "一", "道路"), List.of());
	}
}
