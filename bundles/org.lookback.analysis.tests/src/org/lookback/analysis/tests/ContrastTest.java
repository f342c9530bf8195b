package org.lookback.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.contrast.Changed;
import org.lookback.analysis.api.contrast.Contrast;
import org.lookback.analysis.api.contrast.ContrastGrid;
import org.lookback.analysis.api.contrast.Contrasts;
import org.lookback.analysis.api.contrast.Side;
import org.lookback.index.api.Searching;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;

/** Two years of the same households, against what their facts say. */
class ContrastTest {

	private static final int THEN = MemoryHouseholds.YEAR - 1;
	private static final int NOW = MemoryHouseholds.YEAR;
	private static final List<List<String>> CAUSES = List.of(List.of(), List.of("因病"), List.of("缺劳力"), List.of("因病", "因残"));

	@TempDir
	static Path folder;
	private static Searching searching;
	/** By household the causes of both years; a year without rows is empty. */
	private static final List<List<Optional<List<String>>>> KNOWN = new ArrayList<>();

	@BeforeAll
	static void index() throws LookbackException {
		Random random = new Random(5);
		List<Household> households = new ArrayList<>();
		for (int number = 1; number <= 90; number++) {
			List<Optional<List<String>>> years = new ArrayList<>();
			Fact root = MemoryHouseholds.fact("household", "householdKey", "K" + number, "villageCode", "210422100");
			for (int year = THEN; year <= NOW; year++) {
				boolean there = random.nextInt(6) > 0 || year == NOW && years.getFirst().isEmpty();
				List<String> causes = CAUSES.get(random.nextInt(CAUSES.size()));
				years.add(there ? Optional.of(causes) : Optional.empty());
				if (there) {
					root.add(MemoryHouseholds.fact("householdYear", "householdKey", "K" + number, "dataYear", (long) year, "primaryCause", causes.isEmpty() ? null : causes.getFirst(),
							"otherCauses", causes.size() < 2 ? null : causes.subList(1, 2)));
				}
			}
			for (int i = 0; i < number % 4; i++) {
				root.add(MemoryHouseholds.fact("member", "memberCode", number + "-" + i, "gender", "女"));
			}
			KNOWN.add(years);
			households.add(new Household(number, root));
		}
		searching = MemoryHouseholds.index(households, folder);
	}

	@AfterAll
	static void close() {
		searching.close();
	}

	private static Side side(int year, String field) {
		return new Side(Integer.toString(year), Query.ALL.inYear(year), field);
	}

	private static Contrast contrast(String field) throws LookbackException {
		return new Contrasts(searching, Locale.ENGLISH).of(side(THEN, field), side(NOW, field), true, Provenance.today());
	}

	/** What a field has of the causes. */
	private static List<String> values(String field, List<String> causes) {
		return causes.isEmpty() ? List.of("") : field.equals("cause.main") ? causes.subList(0, 1) : causes.stream().sorted().toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cause.main", "cause.all" })
	void everyMoveIsThatOfTheFacts(String field) throws LookbackException {
		Map<List<Optional<List<String>>>, HouseholdsAndPersons> expected = new HashMap<>();
		for (int i = 0; i < KNOWN.size(); i++) {
			List<Optional<List<String>>> key = KNOWN.get(i).stream().map(year -> year.map(causes -> values(field, causes))).toList();
			expected.merge(key, new HouseholdsAndPersons(1, (i + 1) % 4), HouseholdsAndPersons::plus);
		}
		Contrast contrast = contrast(field);
		Contrast.Moves moves = contrast.moves().orElseThrow();
		Map<List<Optional<List<String>>>, HouseholdsAndPersons> found = new HashMap<>();
		moves.all().forEach(move -> found.put(List.of(move.from(), move.to()), move.number()));
		assertEquals(expected, found);
		assertEquals(contrast.all().households(), moves.stayed().households() + moves.moved().households() + moves.left().households());
		assertEquals(contrast.others().households(), moves.stayed().households() + moves.moved().households() + moves.arrived().households());
		assertTrue(moves.left().households() > 0 && moves.arrived().households() > 0 && moves.moved().households() > 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cause.main", "cause.all" })
	void everyNumberOpensItsHouseholds(String field) throws LookbackException {
		Contrast contrast = contrast(field);
		for (Contrast.Line line : contrast.lines()) {
			for (Contrast.Part part : List.of(line.a(), line.b())) {
				assertEquals(part.number().households(), total(part.query()), line.value());
			}
		}
		assertEquals(contrast.all().households(), total(contrast.a().query()));
	}

	private static long total(Query query) throws LookbackException {
		return searching.search(query, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 0), false).total();
	}

	private static Changed changed(Changed.Which which, Optional<List<String>> from, Optional<List<String>> to, int most) throws LookbackException {
		return new Contrasts(searching, Locale.ENGLISH).changed(side(THEN, "cause.main"), side(NOW, "cause.main"), which, from, to, most);
	}

	@Test
	void whoChangedIsNamedAndCanBeOpened() throws LookbackException {
		Contrast.Moves moves = contrast("cause.main").moves().orElseThrow();
		Map<Changed.Which, HouseholdsAndPersons> sums = Map.of(Changed.Which.MOVED, moves.moved(), Changed.Which.LEFT, moves.left(), Changed.Which.ARRIVED, moves.arrived());
		for (Changed.Which which : Changed.Which.values()) {
			Changed all = changed(which, Optional.empty(), Optional.empty(), 1000);
			assertEquals(sums.get(which).households(), all.total(), which.name());
			assertEquals(sums.get(which).persons(), all.households().stream().mapToLong(Changed.Household::persons).sum(), which.name());
			assertEquals(all.total(), total(all.query()), which + ": " + all.query().print());
			assertEquals(all.total(), new TreeSet<>(all.households().stream().map(Changed.Household::key).toList()).size());
			assertEquals(all.households().stream().map(Changed.Household::number).sorted().toList(), all.households().stream().map(Changed.Household::number).toList());
		}
		Changed first = changed(Changed.Which.MOVED, Optional.empty(), Optional.empty(), 2);
		assertEquals(moves.moved().households(), first.total());
		assertEquals(2, first.households().size());
	}

	@Test
	void onlyThoseWithSomeValuesAreNamedByCodeOrByLabel() throws LookbackException {
		for (String typed : List.of("因病", searching.label("cause.main", "因病", Locale.ENGLISH))) {
			Changed some = changed(Changed.Which.MOVED, Optional.of(List.of(typed)), Optional.of(List.of("")), 1000);
			long expected = KNOWN.stream().filter(years -> years.stream().allMatch(Optional::isPresent)).filter(years -> values("cause.main", years.get(0).get()).equals(List.of("因病"))
					&& years.get(1).get().isEmpty()).count();
			assertTrue(expected > 0);
			assertEquals(expected, some.total(), typed);
		}
	}

	@Test
	void sidesThatShareNobodyHaveNoMoves() throws LookbackException {
		Contrast contrast = new Contrasts(searching, Locale.CHINA).of(new Side("甲", Query.ALL.where("household.village", "210422100"), "cause.main"),
				new Side("乙", Query.ALL.where("household.village", "210422101"), "cause.main"), false, Provenance.today());
		assertEquals(Optional.empty(), contrast.moves());
		assertEquals(HouseholdsAndPersons.NONE, contrast.others());
		assertTrue(ContrastGrid.moves(contrast).rows().isEmpty());
	}

	@Test
	void gridsHaveARowForEachLine() throws LookbackException {
		Contrast contrast = contrast("cause.main");
		Grid table = ContrastGrid.of(contrast);
		assertEquals(contrast.lines().size() + 1, table.rows().size());
		assertTrue(table.rows().stream().allMatch(row -> row.size() == table.headings().size()));
		assertFalse(table.headings().toString().contains("!"), table.headings().toString());
		assertEquals(contrast.moves().orElseThrow().all().size(), ContrastGrid.moves(contrast).rows().size());
		Changed changed = changed(Changed.Which.MOVED, Optional.empty(), Optional.empty(), 5);
		assertEquals(5, ContrastGrid.of(changed, contrast).rows().size());
	}
}
