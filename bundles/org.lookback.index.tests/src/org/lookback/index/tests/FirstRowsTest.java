package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.index.api.Listing;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;

/** The first rows are found without ordering the others, and are just those that stand first when all are ordered; rows with equal values by number of household. */
class FirstRowsTest {

	private static final int HOUSEHOLDS = 2600;
	/** More than are found at once. */
	private static final int WHOLE = 2_001;
	private static final List<Kind> KINDS = List.of(Kind.HOUSEHOLDS, Kind.MEMBERS, Kind.FINDINGS, Kind.MEASURES);
	private static final List<String> FIELDS = List.of("household.householdKey", "household.headName", "household.village", "householdYear.primaryCause",
			"householdYear.allCauses", "householdYear.exitYear", "income.netPerCapita", "housing.grade", "member.birthDate", "member.gender", "memberYear.health",
			"measure.amount", "measure.programme", "finding.sector");

	@TempDir
	static Path folder;
	private static Fixture fixture;

	/** Several segments, and deleted documents in them. */
	@BeforeAll
	static void indexAProvince() throws LookbackException {
		fixture = new Fixture(folder, HOUSEHOLDS, 17);
		Random random = new Random(17);
		for (int round = 0; round < 3; round++) {
			Set<Long> changed = new HashSet<>();
			for (int i = 0; i < 150; i++) {
				long number = 1 + random.nextInt(HOUSEHOLDS);
				changed.add(number);
				if (i % 10 == 0) {
					fixture.province.memory().remove(number);
				} else {
					fixture.province.memory().put(fixture.province.household(number));
				}
			}
			fixture.job.update(fixture.sources(), changed, Progress.NONE);
		}
		fixture.searching.refresh();
	}

	@AfterAll
	static void close() {
		fixture.close();
	}

	private static Listing list(Query query, Kind kind, Optional<String> sort, boolean descending) throws LookbackException {
		return fixture.searching.list(query, kind, sort, descending);
	}

	private static List<String> ids(Listing list, int from, int until) throws LookbackException {
		List<String> ids = new ArrayList<>();
		for (int row = from; row < until; row++) {
			ids.add(list.id(row));
		}
		return ids;
	}

	/** Everything in order, without what was found first. */
	private static List<String> whole(Query query, Kind kind, Optional<String> sort, boolean descending) throws LookbackException {
		Hits all = fixture.searching.search(query, new Shape.Rows(kind, sort, descending, 0, Integer.MAX_VALUE), true);
		assertEquals(all.total(), all.hits().size());
		return all.hits().stream().map(Hit::id).toList();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void theFirstRowsAreThoseOfTheWholeOrder(long seed) throws LookbackException {
		Random random = new Random(seed);
		for (int i = 0; i < 12; i++) {
			Kind kind = KINDS.get(random.nextInt(KINDS.size()));
			Optional<String> sort = random.nextInt(8) == 0 ? Optional.empty() : Optional.of(FIELDS.get(random.nextInt(FIELDS.size())));
			boolean descending = random.nextBoolean();
			Query query = List.of(Query.ALL, Query.parse("主要致贫原因:因病"), Query.parse("收入<9000"), Query.ALL.inYear(2018)).get(random.nextInt(4));
			String asked = kind + " by " + sort + (descending ? " downwards of " : " of ") + query.print();
			List<String> all = whole(query, kind, sort, descending);
			try (Listing list = list(query, kind, sort, descending)) {
				assertEquals(all.size(), list.size(), asked);
				int first = Math.min(300, all.size());
				assertEquals(all.subList(0, first), ids(list, 0, first), asked);
				// further down all are put in order
				assertEquals(all, ids(list, 0, all.size()), asked);
			}
			int offset = random.nextInt(600);
			int limit = 1 + random.nextInt(200);
			Hits page = fixture.searching.search(query, new Shape.Rows(kind, sort, descending, offset, limit), true);
			assertEquals(all.size(), page.total(), asked);
			int from = Math.min(offset, all.size());
			assertEquals(all.subList(from, Math.min(from + limit, all.size())), page.hits().stream().map(Hit::id).toList(), asked);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void equalRowsAreInTheOrderOfNumbersAndThoseWithoutAValueLast(boolean descending) throws LookbackException {
		try (Listing list = list(Query.ALL, Kind.HOUSEHOLDS, Optional.of("housing.grade"), descending)) {
			assertTrue(list.size() > WHOLE, "more than are found at once");
			List<String> grades = list.cells(0, list.size(), List.of("housing.grade"), true, Locale.CHINA).stream().map(row -> row.getFirst().split("[、,，]")[0]).toList();
			Set<String> seen = new HashSet<>();
			for (int row = 1; row < list.size(); row++) {
				if (grades.get(row).equals(grades.get(row - 1))) {
					assertTrue(list.household(row) > list.household(row - 1), "rows " + row);
				} else {
					assertTrue(seen.add(grades.get(row - 1)), grades.get(row - 1) + " stands together");
				}
			}
			assertTrue(grades.contains("") && grades.getLast().isEmpty(), "nothing recorded comes last");
		}
	}

	@Test
	void thereIsNothingBeyondTheLastRow() throws LookbackException {
		try (Listing list = list(Query.parse("本地户标识:XB100001"), Kind.HOUSEHOLDS, Optional.of("income.netPerCapita"), true)) {
			assertEquals(List.of(), list.cells(list.size(), 5, List.of("household.householdKey"), true, Locale.CHINA));
		}
		Hits beyond = fixture.searching.search(Query.ALL, new Shape.Rows(Kind.HOUSEHOLDS, Optional.of("income.netPerCapita"), true, HOUSEHOLDS * 2, 10), true);
		assertTrue(beyond.hits().isEmpty() && beyond.total() > WHOLE);
	}
}
