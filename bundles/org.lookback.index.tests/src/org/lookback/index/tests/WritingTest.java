package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.IndexWriterJob;
import org.lookback.index.api.Listing;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Sources;
import org.lookback.index.api.Verdicts;
import org.lookback.index.api.Verdicts.Checked;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.HouseholdsInMemory;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** The index follows the data, and what goes wrong leaves it as it was. */
class WritingTest {

	@TempDir
	Path folder;

	private static long households(Fixture fixture) throws LookbackException {
		return fixture.searching.count(Query.ALL, new Shape.Counts(List.of(), Unit.HOUSEHOLD)).total();
	}

	@Test
	void aChangedHouseholdIsSeenAfterRefresh() throws LookbackException {
		try (Fixture fixture = new Fixture(folder, 40, 1)) {
			HouseholdsInMemory facts = fixture.province.memory();
			Household changed = fixture.province.household(7);
			changed.root().add(Province.fact("helper", "helperKey", "H1", "householdKey", changed.key(), "helperName", "欧阳修"));
			facts.put(changed);
			IndexWriterJob.Built built = fixture.job.update(fixture.sources(), List.of(7L), Progress.NONE);
			assertEquals(facts.changeSequence(), built.seq());
			assertEquals(0, fixture.searching.search(Query.ALL.withText("欧阳修"), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 5), false).total());
			assertTrue(fixture.searching.refresh());
			assertEquals(1, fixture.searching.search(Query.ALL.withText("欧阳修"), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 5), false).total());
			assertEquals(40, households(fixture));
			assertEquals(facts.changeSequence(), fixture.searching.seq());
			assertEquals(facts.changeSequence(), fixture.folder.seq());
			assertFalse(fixture.searching.refresh(), "nothing more has changed");
		}
	}

	@Test
	void countsStayRightAfterUpdatesAndDeletions() throws LookbackException {
		try (Fixture fixture = new Fixture(folder, 60, 5)) {
			HouseholdsInMemory facts = fixture.province.memory();
			for (long number : List.of(3L, 30L, 60L)) {
				facts.remove(number);
			}
			facts.put(fixture.province.household(12));
			facts.put(fixture.province.household(61));
			fixture.job.update(fixture.sources(), List.of(3L, 30L, 60L, 12L, 61L), Progress.NONE);
			fixture.searching.refresh();
			assertEquals(58, households(fixture));
			ByHand byHand = new ByHand(fixture.province);
			for (List<String> fields : List.of(List.of("householdYear.primaryCause", "finding.sector"), List.of("member.gender", "measure.programme"))) {
				for (Unit unit : Unit.values()) {
					var expected = byHand.count(Query.ALL, fields, unit);
					var counts = fixture.searching.count(Query.ALL, new Shape.Counts(fields, unit));
					counts.rows().forEach(row -> assertEquals(expected.get(fields.stream().map(row.keys()::get).toList())[0], row.count()));
				}
			}
		}
	}

	@Test
	void aNewCheckOfAllHouseholdsLeavesTheIndexAsIfMadeAnew() throws LookbackException, IOException {
		try (Fixture fixture = new Fixture(folder.resolve("kept"), 90, 8)) {
			fixture.province.checked().replaceAll((number, checked) -> switch ((int) (number % 3)) {
			case 0 -> List.of();
			case 1 -> checked.stream().map(WritingTest::later).toList();
			default -> checked;
			});
			Path generation = generation(fixture.folder);
			fixture.job.checked(fixture.sources(), Set.of(Province.PACKAGE), List.of(), Progress.NONE);
			assertEquals(generation, generation(fixture.folder), "what a check cannot change stays where it is");
			fixture.searching.refresh();
			IndexFolder other = new IndexFolder(folder.resolve("anew"));
			new IndexWriterJob(other, Dictionary.core()).rebuild(fixture.sources(), Progress.NONE);
			try (Searching anew = other.open(Dictionary.core())) {
				for (List<String> fields : List.of(List.<String>of(), List.of("outcome:" + Province.PACKAGE), List.of("householdYear.primaryCause", "finding.sector"),
						List.of("member.gender", "measure.programme"), List.of("householdYear.dataYear"))) {
					for (Unit unit : Unit.values()) {
						Shape.Counts shape = new Shape.Counts(fields, unit);
						assertEquals(anew.count(Query.ALL, shape), fixture.searching.count(Query.ALL, shape), () -> fields + " " + unit);
					}
				}
				for (Shape.Kind kind : List.of(Shape.Kind.HOUSEHOLDS, Shape.Kind.MEMBERS, Shape.Kind.FINDINGS, Shape.Kind.NOTICES, Shape.Kind.MEASURES)) {
					assertEquals(anew.search(Query.ALL, Shape.Rows.first(kind, 5), false).total(),
							fixture.searching.search(Query.ALL, Shape.Rows.first(kind, 5), false).total(), () -> kind.toString());
				}
			}
		}
	}

	private static Checked later(Checked checked) {
		return new Checked(checked.packageId(), checked.year() + 1, checked.rules(), checked.determination());
	}

	private static Path generation(IndexFolder index) throws IOException {
		return index.path().resolve(Files.readString(index.path().resolve("current")).strip());
	}

	@Test
	void aCancelledRebuildLeavesTheOldIndex() throws LookbackException, IOException {
		try (Fixture fixture = new Fixture(folder, 50, 2)) {
			fixture.province.memory().put(fixture.province.household(51));
			AtomicInteger seen = new AtomicInteger();
			Progress stop = new Progress() {
				@Override
				public void begin(String task, long total) {
					// not shown
				}

				@Override
				public void worked(long units) {
					seen.addAndGet((int) units);
				}

				@Override
				public boolean cancelled() {
					return seen.get() > 20;
				}
			};
			assertThrows(CancelledException.class, () -> fixture.job.rebuild(fixture.sources(), stop));
			assertEquals(50, households(fixture));
			try (var again = fixture.folder.open(Dictionary.core())) {
				assertEquals(50, again.count(Query.ALL, new Shape.Counts(List.of(), Unit.HOUSEHOLD)).total());
			}
			assertEquals(1, generations());
		}
	}

	@Test
	void aFailingSourceLeavesTheOldIndexAndIsToldAsItIs() throws LookbackException, IOException {
		try (Fixture fixture = new Fixture(folder, 50, 2)) {
			Verdicts broken = range -> household -> {
				throw new LookbackException("the check of household " + household + " cannot be read");
			};
			LookbackException failure = assertThrows(LookbackException.class,
					() -> fixture.job.rebuild(new Sources(fixture.province.memory(), broken, List.of()), Progress.NONE));
			assertTrue(failure.getMessage().startsWith("the check of household"));
			assertEquals(50, households(fixture));
			assertEquals(1, generations());
		}
	}

	private long generations() throws IOException {
		try (var files = Files.list(folder)) {
			return files.filter(Files::isDirectory).count();
		}
	}

	@Test
	void aRebuildIsSwitchedToAtOnceAndOpenListsGoOn() throws LookbackException, IOException {
		try (Fixture fixture = new Fixture(folder, 30, 9);
				Listing listing = fixture.searching.list(Query.ALL, Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
			fixture.province.memory().put(fixture.province.household(31));
			fixture.job.rebuild(fixture.sources(), Progress.NONE);
			assertEquals(30, households(fixture));
			assertTrue(fixture.searching.refresh());
			assertEquals(31, households(fixture));
			assertEquals(30, listing.size());
			assertEquals(1, listing.household(0));
		}
	}

	@Test
	void clausesAreReplacedWithoutTouchingHouseholds() throws LookbackException {
		try (Fixture fixture = new Fixture(folder, 20, 4)) {
			fixture.job.clauses(List.of(Fixture.clause("新", "对城市规划区外鉴定为C级、D级危房且有改造意愿的", 0)), 99);
			fixture.searching.refresh();
			assertEquals(1, fixture.searching.clauses().size());
			assertEquals(99, fixture.searching.seq());
			assertEquals(20, households(fixture));
			assertEquals(List.of(Province.PACKAGE), fixture.searching.packages());
		}
	}

	@Test
	void withoutAnIndexOneIsToldWhatToRun() {
		IndexFolder none = new IndexFolder(folder.resolve("none"));
		LookbackException failure = assertThrows(LookbackException.class, () -> none.open(Dictionary.core()));
		assertTrue(failure.getMessage().contains("lookback index"), failure.getMessage());
	}

	@Test
	void aBrokenIndexIsToldAsSuch() throws LookbackException, IOException {
		new Fixture(folder, 5, 1).close();
		try (var files = Files.walk(folder)) {
			for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_")).toList()) {
				Files.writeString(file, "no index");
			}
		}
		LookbackException failure = assertThrows(LookbackException.class, () -> new IndexFolder(folder).open(Dictionary.core()));
		assertTrue(failure.getMessage().contains("--rebuild"), failure.getMessage());
	}

	@Test
	void anEmptyProvinceHasAnIndexToo() throws LookbackException {
		try (Fixture fixture = new Fixture(folder, 0, 1)) {
			assertEquals(0, households(fixture));
			assertTrue(fixture.searching.count(Query.ALL, new Shape.Counts(List.of("cause.main", "finding.sector"), Unit.PERSON)).rows().isEmpty());
			assertEquals(0, fixture.searching.search(Query.ALL.withText("王"), Shape.Rows.first(Shape.Kind.MEMBERS, 5), false).total());
		}
	}

	@Test
	void aHouseholdWithoutAnyYearIsNotLost() throws LookbackException {
		try (Fixture fixture = new Fixture(folder, 3, 1)) {
			fixture.province.memory().put(new Household(4, Province.fact("household", "householdKey", "X4", "villageCode", "210422100")));
			fixture.job.update(fixture.sources(), List.of(4L), Progress.NONE);
			fixture.searching.refresh();
			assertEquals(4, households(fixture));
		}
	}
}
