package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.index.api.Counts;
import org.lookback.index.api.HouseholdRows;
import org.lookback.index.api.Listing;
import org.lookback.index.api.Wanted;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** Households read one by one add up to what is counted, and carry the numbers of their facts. */
class HouseholdRowsTest {

	@TempDir
	static Path folder;
	private static Fixture fixture;

	@BeforeAll
	static void index() throws LookbackException {
		fixture = new Fixture(folder, 150, 7);
	}

	@AfterAll
	static void close() {
		fixture.close();
	}

	@ParameterizedTest
	@ValueSource(longs = { 21, 22, 23, 24 })
	void theCellsOfAllHouseholdsAddUpToTheCount(long seed) throws LookbackException {
		Random random = new Random(seed);
		for (int i = 0; i < 30; i++) {
			Query query = CountingTest.query(random);
			List<String> fields = CountingTest.fields(random);
			Counts counts = fixture.searching.count(query, new Shape.Counts(fields, Unit.HOUSEHOLD));
			Map<List<String>, long[]> cells = new HashMap<>();
			Set<Long> numbers = new HashSet<>();
			long persons = 0;
			try (HouseholdRows rows = fixture.searching.rows(query, new Wanted(fields, List.of(), List.of(), List.of()))) {
				while (rows.next()) {
					assertTrue(numbers.add(rows.household()), "each household once");
					persons += rows.persons();
					for (int cell = 0; cell < rows.cells(); cell++) {
						long[] sums = cells.computeIfAbsent(rows.keys(rows.cell(cell)), keys -> new long[2]);
						sums[0]++;
						sums[1] += rows.persons(cell);
					}
				}
			}
			assertEquals(counts.households(), numbers.size(), query.print());
			assertEquals(counts.persons(), persons, query.print());
			assertEquals(counts.rows().size(), cells.size(), query.print() + fields);
			for (Counts.Row row : counts.rows()) {
				long[] sums = cells.get(fields.stream().map(row.keys()::get).toList());
				assertEquals(row.households(), sums[0], query.print() + row.keys());
				assertEquals(row.persons(), sums[1], query.print() + row.keys());
			}
		}
	}

	@Test
	void numbersAreThoseOfTheFacts() throws LookbackException {
		int seen = 0;
		try (HouseholdRows rows = fixture.searching.rows(Query.ALL, new Wanted(List.of(), List.of("income.netPerCapita", "memberYear.age"), List.of("household.township"),
				List.of()))) {
			while (rows.next()) {
				seen++;
				Household household = fixture.province.memory().household(rows.household()).orElseThrow();
				assertEquals(household.key(), rows.key());
				Optional<BigDecimal> income = household.root().children("income", Province.YEAR).getFirst().get("netPerCapita").map(BigDecimal.class::cast);
				assertEquals(income.isPresent() ? 1 : 0, rows.count(0));
				if (income.isPresent()) {
					assertEquals(income.get().doubleValue(), rows.number(0, 0), 0);
				} else {
					assertTrue(Double.isNaN(rows.number(0, 0)));
				}
				List<Fact> members = household.members();
				assertEquals(members.size(), rows.members());
				assertEquals(members.size(), rows.count(1));
				for (int i = 0; i < members.size(); i++) {
					int member = i;
					double age = rows.number(1, i);
					assertEquals(members.get(i).date("birthDate").map(born -> (double) (Province.YEAR - born.getYear())).orElse(Double.NaN), age, () -> rows + " " + member);
				}
				assertEquals(household.root().text("villageCode").orElseThrow(), rows.value(0, rows.code(0)));
			}
		}
		assertEquals(150, seen);
	}

	@ParameterizedTest
	@ValueSource(longs = { 31, 32, 33 })
	void aTestIsMetByTheHouseholdsThatItsQueryFinds(long seed) throws LookbackException {
		Random random = new Random(seed);
		List<Query> tests = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			tests.add(CountingTest.query(random));
		}
		for (int year = Province.YEAR - 1; year <= Province.YEAR; year++) {
			List<Set<Long>> met = tests.stream().<Set<Long>> map(test -> new HashSet<>()).toList();
			try (HouseholdRows rows = fixture.searching.rows(Query.ALL.inYear(year), new Wanted(List.of(), List.of(), List.of(), tests))) {
				while (rows.next()) {
					for (int i = 0; i < tests.size(); i++) {
						if (rows.meets(i)) {
							met.get(i).add(rows.household());
						}
					}
				}
			}
			for (int i = 0; i < tests.size(); i++) {
				Set<Long> found = new HashSet<>();
				try (Listing listing = fixture.searching.list(tests.get(i).inYear(year), Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
					for (int row = 0; row < listing.size(); row++) {
						found.add(listing.household(row));
					}
				}
				assertEquals(found, met.get(i), tests.get(i).print());
			}
		}
	}

	@Test
	void rowsStayWithTheirStateWhileTheIndexGoesOn(@TempDir Path other) throws LookbackException {
		try (Fixture own = new Fixture(other, 20, 3)) {
			int seen = 0;
			try (HouseholdRows rows = own.searching.rows(Query.ALL, new Wanted(List.of(), List.of(), List.of(), List.of()))) {
				assertTrue(rows.next());
				seen++;
				own.province.memory().put(own.province.household(21));
				own.job.update(own.sources(), List.of(21L), org.lookback.model.api.progress.Progress.NONE);
				assertTrue(own.searching.refresh());
				while (rows.next()) {
					seen++;
				}
				assertFalse(rows.next(), "the end stays the end");
			}
			assertEquals(20, seen);
		}
	}

	@Test
	void whatCannotBeReadIsRefused() {
		for (Wanted wrong : List.of(new Wanted(List.of(), List.of("householdYear.primaryCause"), List.of(), List.of()),
				new Wanted(List.of(), List.of("measure.amount"), List.of(), List.of()), new Wanted(List.of(), List.of(), List.of("member.gender"), List.of()),
				new Wanted(List.of(), List.of(), List.of("income.netPerCapita"), List.of()), new Wanted(List.of("no.such"), List.of(), List.of(), List.of()),
				new Wanted(List.of(), List.of(), List.of(), List.of(Query.parse("housing.grade<3"))))) {
			assertThrows(LookbackException.class, () -> fixture.searching.rows(Query.ALL, wrong).close(), wrong.toString());
		}
	}
}
