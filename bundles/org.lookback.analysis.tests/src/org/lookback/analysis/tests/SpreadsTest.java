package org.lookback.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.Spread;
import org.lookback.analysis.api.Spreads;
import org.lookback.analysis.api.Table;
import org.lookback.analysis.api.Tabulation;
import org.lookback.index.api.Listing;
import org.lookback.index.api.Searching;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** Box and Lorenz curve of a number that a household may have several of: each of its houses counts, and every part opens the households that have one there. */
class SpreadsTest {

	private static final String AREA = "housing.floorArea";

	@TempDir
	Path folder;

	private record Owner(String cause, int members, List<Integer> areas) {
	}

	private static Household household(long number, Owner owner) {
		String key = "K" + number;
		Fact root = MemoryHouseholds.fact("household", "householdKey", key, "villageCode", "210422100");
		root.add(MemoryHouseholds.fact("householdYear", "householdKey", key, "dataYear", (long) MemoryHouseholds.YEAR, "primaryCause", owner.cause()));
		for (int house = 0; house < owner.areas().size(); house++) {
			root.add(MemoryHouseholds.fact("housing", "householdKey", key, "houseNo", house + 1L, "dataYear", (long) MemoryHouseholds.YEAR, "floorArea",
					new BigDecimal(owner.areas().get(house))));
		}
		for (int i = 1; i <= owner.members(); i++) {
			root.add(MemoryHouseholds.fact("member", "memberCode", number + "-" + i));
		}
		return new Household(number, root);
	}

	private Searching index(List<Owner> owners) throws LookbackException {
		List<Household> households = new ArrayList<>();
		owners.forEach(owner -> households.add(household(households.size() + 1, owner)));
		return MemoryHouseholds.index(households, folder);
	}

	private static Spread spread(Searching searching, List<String> by, Unit unit) throws LookbackException {
		Table table = new Tabulation(searching).table(Query.ALL, by, unit, Tabulation.Order.SIZE, Locale.CHINA, Provenance.today());
		return new Spreads(searching).spread(AREA, table, Progress.NONE);
	}

	private static long units(Owner owner, Unit unit) {
		return unit == Unit.PERSON ? owner.members() : 1;
	}

	private static long listed(Searching searching, Query query, Unit unit) throws LookbackException {
		try (Listing list = searching.list(query, unit == Unit.PERSON ? Kind.MEMBERS : Kind.HOUSEHOLDS, Optional.empty(), false)) {
			return list.size();
		}
	}

	/** As spreadsheets do it, over every value as often as its household counts. */
	private static double quartile(List<Owner> owners, Unit unit, int k) {
		List<Integer> all = new ArrayList<>();
		owners.forEach(owner -> owner.areas().forEach(area -> all.addAll(Collections.nCopies((int) units(owner, unit), area))));
		Collections.sort(all);
		double place = (all.size() - 1) * k / 4.0;
		int low = (int) place;
		return all.get(low) + (place - low) * (all.get(Math.min(all.size() - 1, low + 1)) - all.get(low));
	}

	@ParameterizedTest
	@EnumSource(value = Unit.class, names = { "HOUSEHOLD", "PERSON" })
	void everyHouseCountsAndEveryPartOpensItsHouseholds(Unit unit) throws LookbackException {
		Random random = new Random(5);
		List<Owner> owners = new ArrayList<>();
		for (int i = 0; i < 80; i++) {
			owners.add(new Owner(random.nextInt(3) == 0 ? "因病" : "因残", 1 + random.nextInt(4), random.ints(random.nextInt(4), 20, 220).boxed().toList()));
		}
		try (Searching searching = index(owners)) {
			for (List<String> by : List.of(List.<String> of(), List.of("cause.main"))) {
				Spread spread = spread(searching, by, unit);
				assertTrue(spread.several());
				assertEquals(owners.stream().filter(owner -> owner.areas().isEmpty()).mapToLong(owner -> units(owner, unit)).sum(), spread.missing());
				for (Spread.Group group : spread.groups()) {
					List<Owner> own = owners.stream().filter(owner -> group.id().isEmpty() || owner.cause().equals(group.id())).toList();
					assertEquals(quartile(own, unit, 1), group.box().lowerQuartile().doubleValue(), 1e-9);
					assertEquals(quartile(own, unit, 2), group.box().median().doubleValue(), 1e-9);
					assertEquals(quartile(own, unit, 3), group.box().upperQuartile().doubleValue(), 1e-9);
					assertEquals(own.stream().filter(owner -> !owner.areas().isEmpty()).mapToLong(owner -> units(owner, unit)).sum(), group.count());
					assertEquals(group.count(), listed(searching, group.query(), unit));
					for (Spread.Part part : group.box().parts()) {
						assertEquals(part.count(), listed(searching, part.query(), unit), part.stretch() + " " + part.query().print());
					}
					for (Spread.Point point : group.curve().points().subList(1, group.curve().points().size())) {
						long expected = own.stream().filter(owner -> owner.areas().stream().anyMatch(area -> area <= point.value().intValue()))
								.mapToLong(owner -> units(owner, unit)).sum();
						assertEquals(expected, point.count());
						assertEquals(expected, listed(searching, point.query(), unit));
					}
				}
			}
		}
	}

	@Test
	void oneHouseEachIsCountedOnce() throws LookbackException {
		List<Owner> owners = List.of(new Owner("因病", 2, List.of(40)), new Owner("因病", 3, List.of(60)), new Owner("因残", 1, List.of(100)), new Owner("因残", 1, List.of()));
		try (Searching searching = index(owners)) {
			Spread spread = spread(searching, List.of(), Unit.HOUSEHOLD);
			assertFalse(spread.several());
			assertEquals(3, spread.groups().getFirst().count());
			assertEquals(new BigDecimal("60"), spread.groups().getFirst().box().median());
			assertEquals(3, spread.groups().getFirst().box().parts().stream().mapToLong(Spread.Part::count).sum(), "parts of different units");
		}
	}
}
