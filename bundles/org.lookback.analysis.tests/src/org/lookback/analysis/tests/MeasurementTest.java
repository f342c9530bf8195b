package org.lookback.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.measure.DeprivationQuestion;
import org.lookback.analysis.api.measure.DeprivationTable;
import org.lookback.analysis.api.measure.Dimension;
import org.lookback.analysis.api.measure.EquivalenceScale;
import org.lookback.analysis.api.measure.FarmPopulation;
import org.lookback.analysis.api.measure.Guarantees;
import org.lookback.analysis.api.measure.IncidenceTable;
import org.lookback.analysis.api.measure.Line;
import org.lookback.analysis.api.measure.MeasureGrid;
import org.lookback.analysis.api.measure.Measurement;
import org.lookback.analysis.api.measure.Multidimensional;
import org.lookback.analysis.api.measure.PovertyQuestion;
import org.lookback.analysis.api.measure.PovertyTable;
import org.lookback.analysis.api.measure.Weighting;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Searching;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/** Measures of the households of a query, against the same worked out by hand from their facts. */
class MeasurementTest {

	private static final String INCOME = "income.netPerCapita";
	private static final PovertyQuestion QUESTION = new PovertyQuestion(INCOME, new Line(new BigDecimal("4000"), false));
	private static final double CLOSE = 1e-9;
	/** Two villages of one township, one of another, one of the next county. */
	private static final List<String> VILLAGES = List.of(village("210422100", 0), village("210422100", 1), village("210422101", 0), village("210423100", 0));
	private static final FarmPopulation FARMING = new FarmPopulation(MemoryHouseholds.YEAR,
			Map.of(VILLAGES.get(0), 300L, VILLAGES.get(1), 200L, VILLAGES.get(2), -1L, VILLAGES.get(3), 100L));

	/** What is known of a household. */
	private record Known(String village, Optional<Double> income, Optional<Double> area, Optional<String> grade, List<Optional<Integer>> ages,
			List<Optional<Boolean>> insured, List<String> causes) {
	}

	@TempDir
	static Path folder;
	private static Searching searching;
	private static final List<Known> KNOWN = new ArrayList<>();

	@BeforeAll
	static void index() throws LookbackException {
		Random random = new Random(17);
		List<Household> households = new ArrayList<>();
		for (int number = 1; number <= 200; number++) {
			Known known = known(random);
			KNOWN.add(known);
			households.add(household(number, known));
		}
		searching = MemoryHouseholds.index(households, folder);
	}

	@AfterAll
	static void close() {
		searching.close();
	}

	private static <T> Optional<T> perhaps(Random random, T value) {
		return random.nextInt(8) == 0 ? Optional.empty() : Optional.of(value);
	}

	private static Known known(Random random) {
		List<Optional<Integer>> ages = new ArrayList<>();
		List<Optional<Boolean>> insured = new ArrayList<>();
		for (int i = random.nextInt(6); i > 0; i--) {
			ages.add(random.nextInt(20) == 0 ? Optional.empty() : Optional.of(random.nextInt(80)));
			insured.add(random.nextInt(20) == 0 ? Optional.empty() : Optional.of(random.nextInt(5) > 0));
		}
		return new Known(VILLAGES.get(random.nextInt(VILLAGES.size())), perhaps(random, Math.rint(random.nextDouble() * 1_000_000) / 100),
				perhaps(random, (double) (40 + random.nextInt(90))), perhaps(random, List.of("A", "C", "D", "需鉴定未鉴定").get(random.nextInt(4))), ages, insured,
				List.of(List.of("因病"), List.of("因病", "因残"), List.of("缺劳力"), List.<String> of()).get(random.nextInt(4)));
	}

	private static Household household(int number, Known known) {
		String key = "K" + number;
		Fact root = MemoryHouseholds.fact("household", "householdKey", key, "villageCode", known.village());
		long year = MemoryHouseholds.YEAR;
		root.add(MemoryHouseholds.fact("householdYear", "householdKey", key, "dataYear", year, "primaryCause", known.causes().isEmpty() ? null : known.causes().getFirst(),
				"otherCauses", known.causes().size() < 2 ? null : known.causes().subList(1, known.causes().size())));
		root.add(MemoryHouseholds.fact("income", "householdKey", key, "dataYear", year, "netPerCapita", known.income().map(BigDecimal::valueOf).orElse(null),
				"netIncome", known.income().map(one -> BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(known.ages().size()))).orElse(null)));
		root.add(MemoryHouseholds.fact("housing", "householdKey", key, "houseNo", 1L, "dataYear", year, "grade", known.grade().orElse(null), "floorArea",
				known.area().map(BigDecimal::valueOf).orElse(null)));
		for (int i = 0; i < known.ages().size(); i++) {
			Fact member = MemoryHouseholds.fact("member", "memberCode", number + "-" + i, "gender", i % 2 == 0 ? "男" : "女", "birthDate",
					known.ages().get(i).map(age -> LocalDate.of(MemoryHouseholds.YEAR - age, 3, 1)).orElse(null));
			member.add(MemoryHouseholds.fact("memberYear", "memberCode", number + "-" + i, "dataYear", year, "basicMedical",
					known.insured().get(i).map(insured -> insured ? "城乡居民基本医疗保险" : "未参保").orElse(null)));
			root.add(member);
		}
		return new Household(number, root);
	}

	private static String village(String township, int place) {
		return RegionTree.shipped().children(township).get(place).code();
	}

	private static PovertyTable poverty(PovertyQuestion question) throws LookbackException {
		return new Measurement(searching).poverty(Query.ALL, question, Optional.of(FARMING), Locale.ENGLISH, Provenance.today());
	}

	@Test
	void headcountAndGapOfAllAreThoseOfTheFacts() throws LookbackException {
		double weight = 0;
		double poor = 0;
		double gap = 0;
		long used = 0;
		for (Known known : KNOWN) {
			if (known.income().isPresent() && !known.ages().isEmpty()) {
				used++;
				weight += known.ages().size();
				poor += known.income().get() < 4000 ? known.ages().size() : 0;
				gap += known.income().get() < 4000 ? known.ages().size() * (4000 - known.income().get()) / 4000 : 0;
			}
		}
		PovertyTable.Row total = poverty(QUESTION).total();
		assertEquals(used, total.used());
		assertEquals(KNOWN.size(), total.households());
		assertEquals(KNOWN.size(), total.used() + total.leftOut().total());
		assertEquals(weight, total.weight(), CLOSE);
		assertEquals((long) poor, total.poorPersons());
		assertEquals(poor / weight, total.measures().orElseThrow().headcount().value(), CLOSE);
		assertEquals(gap / weight, total.measures().orElseThrow().gap().value(), CLOSE);
		assertTrue(total.measures().orElseThrow().headcount().standardError().isPresent(), "three villages of one county");
	}

	@ParameterizedTest
	@ValueSource(strings = { "household.township", "cause.main", "housing.grade", "member.gender", "cause.all" })
	void rowsAreThoseOfAFacetAndAddUp(String field) throws LookbackException {
		PovertyTable table = poverty(new PovertyQuestion(INCOME, QUESTION.line(), Weighting.PERSONS, EquivalenceScale.PER_HEAD, List.of(field)));
		Counts counts = searching.count(Query.ALL, new Shape.Counts(List.of(field), Unit.HOUSEHOLD));
		assertEquals(counts.rows().size(), table.rows().size());
		double shares = 0;
		double poor = 0;
		for (PovertyTable.Row row : table.rows()) {
			Counts.Row counted = counts.rows().stream().filter(one -> one.keys().get(field).equals(row.key().getFirst())).findFirst().orElseThrow();
			assertEquals(counted.households(), row.households(), row.key().toString());
			assertEquals(counted.persons(), row.persons(), row.key().toString());
			assertEquals(row.households(), searching.search(row.query(), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 0), false).total());
			shares += row.contribution().map(PovertyTable.Contribution::weight).orElse(0.0);
			poor += row.contribution().map(PovertyTable.Contribution::severity).orElse(0.0);
		}
		if (field.equals("cause.all")) {
			assertTrue(shares > 1 && table.notes().stream().anyMatch(note -> note.contains("several rows")), table.notes().toString());
		} else {
			assertEquals(1, shares, CLOSE);
			assertEquals(1, poor, CLOSE);
		}
	}

	@Test
	void thePoorAreTheHouseholdsTheirQueryFinds() throws LookbackException {
		PovertyTable table = poverty(new PovertyQuestion(INCOME, QUESTION.line(), Weighting.HOUSEHOLDS, EquivalenceScale.PER_HEAD, List.of("household.village")));
		List<PovertyTable.Row> all = new ArrayList<>(table.rows());
		all.add(table.total());
		for (PovertyTable.Row row : all) {
			long found = searching.search(row.poor().orElseThrow(), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 0), false).total();
			assertEquals(row.measures().orElseThrow().poor(), found);
			assertEquals(row.measures().orElseThrow().headcount().value(), row.unweighted().orElseThrow().headcount().value(), CLOSE);
		}
	}

	@Test
	void incomeOfTheHouseholdIsDividedAndOfOnePersonMultipliedFirst() throws LookbackException {
		PovertyQuestion total = new PovertyQuestion("income.netIncome", QUESTION.line());
		assertEquals(poverty(QUESTION).total().measures().orElseThrow().headcount(), poverty(total).total().measures().orElseThrow().headcount());
		for (EquivalenceScale scale : List.of(EquivalenceScale.OECD_MODIFIED, EquivalenceScale.SQUARE_ROOT)) {
			double weight = 0;
			double sum = 0;
			for (Known known : KNOWN) {
				boolean usable = scale != EquivalenceScale.OECD_MODIFIED || known.ages().stream().allMatch(Optional::isPresent);
				if (known.income().isPresent() && !known.ages().isEmpty() && usable) {
					int children = (int) known.ages().stream().filter(age -> age.filter(years -> years < 14).isPresent()).count();
					weight += known.ages().size();
					sum += known.ages().size() * known.income().get() * known.ages().size() / scale.divisor(known.ages().size(), children);
				}
			}
			PovertyTable.Row measured = poverty(new PovertyQuestion(INCOME, QUESTION.line(), Weighting.PERSONS, scale, List.of())).total();
			assertEquals(sum / weight, measured.mean().orElseThrow(), 1e-6);
			assertEquals(Optional.empty(), measured.poor(), "no condition on a field says who is below the line");
		}
	}

	@Test
	void aWeightOfItsOwnCountsWhereItIsRecorded() throws LookbackException {
		PovertyTable.Row total = poverty(new PovertyQuestion(INCOME, QUESTION.line(), Weighting.of("housing.floorArea"), EquivalenceScale.PER_HEAD, List.of())).total();
		assertEquals(KNOWN.stream().filter(known -> known.income().isPresent() && known.area().isPresent()).mapToDouble(known -> known.area().get()).sum(),
				total.weight(), CLOSE);
		assertEquals(KNOWN.stream().filter(known -> known.income().isPresent() && known.area().isEmpty()).count(), total.leftOut().weightMissing());
	}

	@Test
	void aShareOfTheMedianIsALineForAll() throws LookbackException {
		PovertyTable table = poverty(new PovertyQuestion(INCOME, Line.of("60%").orElseThrow(), Weighting.PERSONS, EquivalenceScale.PER_HEAD, List.of("household.township")));
		assertEquals(table.total().median().orElseThrow() * 0.6, table.line(), CLOSE);
		for (PovertyTable.Row row : table.rows()) {
			assertEquals(row.measures().orElseThrow().headcount().value(), row.risk().orElseThrow().rate().value(), CLOSE);
		}
	}

	@Test
	void incidenceDividesByTheVillagesPopulation() throws LookbackException {
		PovertyTable table = poverty(new PovertyQuestion(INCOME, QUESTION.line(), Weighting.PERSONS, EquivalenceScale.PER_HEAD, List.of("household.county")));
		assertEquals(600, table.total().incidence().orElseThrow().population().persons());
		assertEquals(1, table.total().incidence().orElseThrow().population().unknown());
		Map<String, Long> persons = new HashMap<>();
		table.rows().forEach(row -> persons.put(row.key().getFirst(), row.incidence().orElseThrow().population().persons()));
		assertEquals(Map.of("210422", 500L, "210423", 100L), persons);
		PovertyTable.Row first = table.rows().getFirst();
		assertEquals(first.poorPersons() / 500.0, first.incidence().orElseThrow().rate().orElseThrow(), CLOSE);
		assertTrue(poverty(new PovertyQuestion(INCOME, QUESTION.line(), Weighting.PERSONS, EquivalenceScale.PER_HEAD, List.of("cause.main"))).rows().stream()
				.allMatch(row -> row.incidence().isEmpty()));
	}

	@Test
	void incidenceOfAnyoneWhoCountsAsPoorHasEveryRegion() throws LookbackException {
		Query ill = Query.ALL.where("cause.main", "因病");
		IncidenceTable table = new Measurement(searching).incidence(Query.ALL, ill, Optional.of("household.village"), FARMING, Locale.CHINA, Provenance.today());
		assertEquals(VILLAGES, table.rows().stream().map(row -> row.key().orElseThrow()).toList());
		long poor = KNOWN.stream().filter(known -> known.causes().contains("因病")).mapToLong(known -> known.ages().size()).sum();
		assertEquals(poor, table.total().incidence().orElseThrow().poor());
		assertEquals(poor / 600.0, table.total().incidence().orElseThrow().rate().orElseThrow(), CLOSE);
		assertEquals(Optional.empty(), table.rows().get(2).incidence().flatMap(one -> one.rate().isPresent() ? Optional.of(1) : Optional.empty()));
		Query some = Query.ALL.where("household.village", VILLAGES.get(0));
		IncidenceTable one = new Measurement(searching).incidence(some, ill, Optional.empty(), FARMING, Locale.CHINA, Provenance.today());
		assertEquals(300, one.total().incidence().orElseThrow().population().persons());
		assertThrows(LookbackException.class, () -> new Measurement(searching).incidence(ill, ill, Optional.empty(), FARMING, Locale.CHINA, Provenance.today()));
		assertThrows(LookbackException.class, () -> new Measurement(searching).incidence(Query.parse("-乡镇:210422100"), ill, Optional.empty(), FARMING, Locale.CHINA, Provenance.today()));
		assertThrows(LookbackException.class, () -> new Measurement(searching).incidence(Query.ALL, ill, Optional.of("cause.main"), FARMING, Locale.CHINA, Provenance.today()));
	}

	@Test
	void householdsWithAnUnknownGuaranteeAreCountedAndNeverTakenForSecure() throws LookbackException {
		List<Dimension> two = List.of(Guarantees.dimensions().get(3), Guarantees.dimensions().get(4));
		DeprivationTable table = new Measurement(searching).multidimensional(Query.ALL, new DeprivationQuestion(two, 0.5, Weighting.HOUSEHOLDS, List.of("household.village")),
				Locale.ENGLISH, Provenance.today());
		long unknown = 0;
		long poor = 0;
		double both = 0;
		for (Known known : KNOWN) {
			Optional<Boolean> medical = known.insured().contains(Optional.of(false)) ? Optional.of(true)
					: known.insured().isEmpty() || known.insured().contains(Optional.<Boolean> empty()) ? Optional.empty() : Optional.of(false);
			Optional<Boolean> housing = known.grade().filter(grade -> !grade.equals("需鉴定未鉴定")).map(grade -> !grade.equals("A"));
			if (medical.isEmpty() || housing.isEmpty()) {
				unknown++;
			} else {
				poor += medical.get() || housing.get() ? 1 : 0;
				both += (medical.get() ? 0.5 : 0) + (housing.get() ? 0.5 : 0);
			}
		}
		Multidimensional all = table.total().measures().orElseThrow();
		assertEquals(unknown, all.unknown());
		assertEquals(KNOWN.size() - unknown, all.units());
		assertEquals(poor, all.poor());
		assertEquals(both / all.units(), all.adjusted().orElseThrow().value(), CLOSE);
		assertEquals(1, table.rows().stream().mapToDouble(row -> row.contribution().orElse(0.0)).sum(), CLOSE);
		for (DeprivationTable.Row row : table.rows()) {
			for (int i = 0; i < two.size(); i++) {
				assertEquals(row.measures().orElseThrow().dimensions().get(i).deprived(),
						searching.search(row.deprived().get(i), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 0), false).total());
			}
		}
	}

	@Test
	void allGuaranteesCanBeReadFromTheIndex() throws LookbackException {
		assertEquals(List.of("food", "clothing", "education", "medical", "housing", "water"), Guarantees.dimensions().stream().map(Dimension::id).toList());
		DeprivationTable table = new Measurement(searching).multidimensional(Query.ALL, new DeprivationQuestion(Guarantees.dimensions(), 0.3, Weighting.PERSONS, List.of()),
				Locale.CHINA, Provenance.today());
		assertEquals(Optional.empty(), table.total().measures().orElseThrow().headcount(), "nobody was visited: nothing is known of food");
		assertEquals(1, table.total().measures().orElseThrow().headcountWithin().most(), CLOSE);
		for (Dimension dimension : Guarantees.dimensions()) {
			assertEquals(dimension.deprived(), Query.parse(dimension.deprived().print()), dimension.id());
			assertTrue(dimension.deprived().text().isEmpty() && dimension.unknown().orElseThrow().text().isEmpty(), dimension.id());
		}
	}

	@Test
	void aConditionOfOnesOwnIsUnknownWhereItsFieldsAreNotRecorded() throws LookbackException {
		Dimension own = Dimension.of("屋", Query.parse("housing.grade:C,D"));
		DeprivationTable table = new Measurement(searching).multidimensional(Query.ALL, new DeprivationQuestion(List.of(own), 1, Weighting.HOUSEHOLDS, List.of()), Locale.CHINA,
				Provenance.today());
		assertEquals(KNOWN.stream().filter(known -> known.grade().isEmpty()).count(), table.total().measures().orElseThrow().unknown());
	}

	@Test
	void whatIsNoIncomeIsRefusedWithItsReason() {
		for (String field : List.of("memberYear.selfPaid", "memberYear.workMonths", "cause.main", "measure.amount", "no.such")) {
			LookbackException refused = assertThrows(LookbackException.class, () -> poverty(new PovertyQuestion(field, QUESTION.line())), field);
			assertFalse(refused.getMessage().isBlank());
		}
	}

	@Test
	void aQueryThatFindsNobodyMeasuresNothing() throws LookbackException {
		Query nobody = Query.parse("收入<0");
		PovertyTable.Row total = new Measurement(searching).poverty(nobody, QUESTION, Optional.empty(), Locale.ENGLISH, Provenance.today()).total();
		assertEquals(0, total.used());
		assertEquals(Optional.empty(), total.measures());
		assertEquals(Optional.empty(), total.gini());
		assertEquals(Optional.empty(), new Measurement(searching).multidimensional(nobody, new DeprivationQuestion(Guarantees.dimensions(), 1, Weighting.PERSONS, List.of()),
				Locale.ENGLISH, Provenance.today()).total().measures());
	}

	@Test
	void gridsHaveARowForEachPopulationAndTheTotalLast() throws LookbackException {
		PovertyTable table = poverty(new PovertyQuestion(INCOME, QUESTION.line(), Weighting.PERSONS, EquivalenceScale.PER_HEAD, List.of("household.township", "cause.main")));
		Grid grid = MeasureGrid.of(table);
		assertEquals(table.rows().size() + 1, grid.rows().size());
		assertEquals("Total", grid.rows().getLast().getFirst());
		assertTrue(grid.rows().stream().allMatch(row -> row.size() == grid.headings().size()));
		assertFalse(grid.headings().toString().contains("!"), grid.headings().toString());
	}
}
