package org.lookback.casework.api.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.Loaded;
import org.lookback.casework.api.procedure.Procedures;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.store.api.Access;
import org.lookback.store.api.RejectedRowException;
import org.lookback.store.api.Store;

/**
 * Three villages of one township: one with a roster of four households, one of which only the number is known, one of which nothing is. The
 * files name three households of the first (one of them is not on the roster) and one of each other.
 */
class CoverageTest {

	private static final String LISTED = "371524001200";
	private static final String COUNTED = "371524001201";
	private static final String UNKNOWN = "371524001202";
	private static final String TOWNSHIP = "371524001";

	@TempDir
	Path folder;

	private Store store;
	private Loaded data;

	@BeforeEach
	void theProvince() throws LookbackException, IOException, RejectedRowException {
		store = Store.open(Files.createDirectory(folder.resolve("workspace")), Access.WRITE);
		data = new Loaded(store, folder);
		data.load("wide", load -> {
			load.household("1", LISTED, "王建国", 2, "建档立卡户");
			load.household("2", LISTED, "李红", 1, "一般农户");
			load.household("9", LISTED, "外来户", 3, "一般农户");
			load.household("5", COUNTED, "赵平", 2, "建档立卡户");
			load.household("6", UNKNOWN, "钱进", 1, "建档立卡户");
			load.village(COUNTED, 3);
		});
		data.load("roster", load -> {
			load.listed("1", LISTED, "王建国", 2);
			load.listed("2", LISTED, "李红", 1);
			load.listed("3", LISTED, "孙二", 4);
			load.listed("4", LISTED, "周三", 1);
		});
		data.load("visits", load -> {
			load.visit("1", LocalDate.of(2019, 11, 4), "张队、刘队", "2019");
			load.visit("1", LocalDate.of(2019, 11, 9), "张队", "2019");
			load.visit("5", LocalDate.of(2019, 11, 5), "张队", "2019");
			load.visit("6", LocalDate.of(2018, 11, 5), "张队", "2018");
			load.visit("9", LocalDate.of(2019, 11, 5), "", "2019");
		});
	}

	@AfterEach
	void close() throws LookbackException {
		store.close();
	}

	private Coverage count(CoverageQuestion question) throws LookbackException {
		try (CoverageBook book = CoverageBook.open(store)) {
			return book.count(question, Progress.NONE);
		}
	}

	private List<String> list(CoverageQuestion question, String region, CoverageList list) throws LookbackException {
		try (CoverageBook book = CoverageBook.open(store)) {
			return book.households(question, region, list, Progress.NONE).stream().map(CoverageHousehold::code).toList();
		}
	}

	private static CoverageRow row(Coverage coverage, String region) {
		return coverage.rows().stream().filter(row -> row.region().equals(region)).findFirst().orElseThrow();
	}

	@Test
	void theRosterSaysWhoShouldBeVisited() throws LookbackException {
		CoverageRow village = row(count(CoverageQuestion.by(RegionLevel.VILLAGE)), LISTED);

		assertEquals(Basis.ROSTER, village.basis());
		assertEquals(new HouseholdsAndPersons(4, 8), village.due());
		assertEquals(new HouseholdsAndPersons(1, 2), village.visited());
		assertEquals(new HouseholdsAndPersons(3, 6), village.missed());
		assertEquals(new HouseholdsAndPersons(2, 5), village.onlyRoster());
		assertEquals(new HouseholdsAndPersons(1, 3), village.onlyFiles());
		assertEquals(0.25, village.share().orElseThrow());
		assertEquals(Optional.of(LocalDate.of(2019, 11, 9)), village.last());
	}

	@Test
	void aVillageWithoutARosterIsNeverComplete() throws LookbackException {
		Coverage coverage = count(CoverageQuestion.by(RegionLevel.VILLAGE));
		CoverageRow counted = row(coverage, COUNTED);
		CoverageRow unknown = row(coverage, UNKNOWN);

		assertEquals(Basis.NUMBER, counted.basis());
		assertEquals(2, counted.unnamed());
		assertEquals(1.0 / 3, counted.share().orElseThrow(), 1e-9);
		assertEquals(Basis.NONE, unknown.basis());
		assertTrue(unknown.share().isEmpty());
		assertTrue(row(count(CoverageQuestion.by(RegionLevel.TOWNSHIP)), TOWNSHIP).share().isEmpty(), "what one village hides no sum shows");
		assertFalse(coverage.rows().stream().anyMatch(CoverageRow::complete));
	}

	@Test
	void everyNumberIsTheLengthOfItsList() throws LookbackException {
		for (RegionLevel level : List.of(RegionLevel.COUNTY, RegionLevel.TOWNSHIP, RegionLevel.VILLAGE)) {
			CoverageQuestion question = CoverageQuestion.by(level);
			Coverage coverage = count(question);
			for (CoverageRow row : coverage.rows()) {
				assertEquals(row.due().households(), list(question, row.region(), CoverageList.DUE).size());
				assertEquals(row.visited().households(), list(question, row.region(), CoverageList.VISITED).size());
				assertEquals(row.missed().households(), list(question, row.region(), CoverageList.MISSED).size());
				assertEquals(row.registeredDue().households(), list(question, row.region(), CoverageList.REGISTERED_DUE).size());
				assertEquals(row.registeredMissed().households(), list(question, row.region(), CoverageList.REGISTERED_MISSED).size());
				assertEquals(row.onlyRoster().households(), list(question, row.region(), CoverageList.ONLY_ROSTER).size());
				assertEquals(row.onlyFiles().households(), list(question, row.region(), CoverageList.ONLY_FILES).size());
				assertEquals(row.due().households(), row.visited().households() + row.missed().households());
			}
			assertEquals(coverage.total().due().households(), coverage.rows().stream().mapToLong(row -> row.due().households()).sum());
		}
		assertEquals(List.of("2", "3", "4"), list(CoverageQuestion.by(RegionLevel.VILLAGE), LISTED, CoverageList.MISSED));
	}

	@Test
	void byVisitorAndByDay() throws LookbackException {
		Coverage coverage = count(CoverageQuestion.by(RegionLevel.VILLAGE));

		VisitorRow first = coverage.visitors().getFirst();
		assertEquals("张队", first.visitor());
		assertEquals(new HouseholdsAndPersons(2, 4), first.visited());
		assertEquals(3, first.visits());
		assertEquals(3, first.days());
		assertEquals(List.of(LocalDate.of(2019, 11, 4), LocalDate.of(2019, 11, 5), LocalDate.of(2019, 11, 9)),
				coverage.days().stream().map(DayRow::day).toList());
		DayRow last = coverage.days().getLast();
		assertEquals(0, last.fresh().households());
		assertEquals(3, last.upTo().households());
	}

	@Test
	void onlyTheVisitsThatWereAskedAboutCount() throws LookbackException {
		CoverageQuestion before = new CoverageQuestion("", RegionLevel.VILLAGE, OptionalInt.empty(), Optional.empty(), Optional.of(LocalDate.of(2019, 11, 4)));
		CoverageQuestion round = new CoverageQuestion("", RegionLevel.VILLAGE, OptionalInt.empty(), Optional.of("2018"), Optional.empty());

		assertEquals(1, count(before).total().visits());
		assertEquals(List.of("6"), list(round, "", CoverageList.VISITED));
		assertEquals(1, count(CoverageQuestion.by(RegionLevel.VILLAGE).in(COUNTED)).rows().size());
	}

	@Test
	void aRosterIsNoFactAndGoesWithItsImport() throws LookbackException {
		try (var facts = store.facts()) {
			assertEquals(5, facts.householdCount(), "who is only on a roster is in no count of the facts");
		}
		store.loads().undo(2, "test", "wrong roster");

		CoverageRow village = row(count(CoverageQuestion.by(RegionLevel.VILLAGE)), LISTED);
		assertEquals(Basis.NONE, village.basis());
		assertEquals(3, village.due().households());
	}

	@Test
	void aRegionThatNobodyKnowsIsRefused() {
		assertThrows(LookbackException.class, () -> count(CoverageQuestion.by(RegionLevel.VILLAGE).in("99")));
		assertThrows(LookbackException.class, () -> count(CoverageQuestion.by(RegionLevel.PROVINCE)));
	}

	private CoveragePace pace(RegionLevel by, LocalDate on) throws Exception {
		try (CoverageBook book = CoverageBook.open(store)) {
			return book.pace(CoverageQuestion.by(by), Procedures.province("shandong"), on, WorkCalendar.china(), Progress.NONE);
		}
	}

	@Test
	void thePaceCountsWhoShouldBeVisitedOnceAndOnTheFirstDay() throws Exception {
		CoveragePace pace = pace(RegionLevel.VILLAGE, LocalDate.of(2019, 11, 10));
		PlacePace listed = pace.rows().getFirst();

		assertEquals(LISTED, listed.region());
		assertEquals(4, listed.all());
		assertEquals(List.of(new PlacePace.Day(LocalDate.of(2019, 11, 4), 1, 1)), listed.days(), "a second visit, and one to somebody on no roster, are no progress");
		assertEquals(3, listed.remaining());
		assertEquals(LocalDate.of(2019, 12, 1), listed.pace(PaceSpan.RECENT, PaceReading.CALENDAR).end().orElseThrow());
		PlacePace unknown = pace.rows().get(2);
		assertEquals(Basis.NONE, unknown.basis());
		assertTrue(unknown.pace(PaceSpan.WHOLE, PaceReading.CALENDAR).perDay().isEmpty(), "nobody was there this year");
		assertEquals(pace.rows().stream().mapToLong(PlacePace::done).sum(), pace.total().done());
		assertEquals(3 + 4 + 1, pace.total().all());
	}

	@Test
	void visitsAfterTheDayAreNotSeenFromIt() throws Exception {
		assertEquals(0, pace(RegionLevel.TOWNSHIP, LocalDate.of(2019, 11, 3)).total().done());
		assertEquals(1, pace(RegionLevel.TOWNSHIP, LocalDate.of(2019, 11, 4)).total().done());
	}

	@Test
	void theDeadlinesAreThoseOfThePackageByDate() throws Exception {
		List<Goal> goals = pace(RegionLevel.COUNTY, LocalDate.of(2019, 11, 10)).goals();

		assertEquals(Procedures.province("shandong").deadlines().size(), goals.size());
		Goal done = goals.stream().filter(goal -> goal.deadline().id().equals("SD-DL-3")).findFirst().orElseThrow();
		assertEquals(20, done.days());
		assertEquals(Optional.of(15L), done.workdays());
		for (int i = 1; i < goals.size(); i++) {
			assertFalse(goals.get(i).last().orElse(LocalDate.MAX).isBefore(goals.get(i - 1).last().orElse(LocalDate.MAX)));
		}
	}
}
