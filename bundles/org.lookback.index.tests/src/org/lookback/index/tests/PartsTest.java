package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.index.api.Listing;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;

/** A part of a text is looked for in its own column, just where the asterisks leave room. */
class PartsTest {

	@TempDir
	static Path folder;
	private static Fixture fixture;

	@BeforeAll
	static void indexAProvince() throws LookbackException {
		fixture = new Fixture(folder, 300, 3);
	}

	@AfterAll
	static void close() {
		fixture.close();
	}

	private static List<String> cells(Query query, Kind kind, String column) throws LookbackException {
		try (Listing list = fixture.searching.list(query, kind, Optional.empty(), false)) {
			return list.cells(0, list.size(), List.of(column), true, Locale.CHINA).stream().map(List::getFirst).toList();
		}
	}

	private static Predicate<String> meant(String typed) {
		String part = typed.replace("*", "").toLowerCase(Locale.ROOT);
		return value -> {
			String there = value.toLowerCase(Locale.ROOT);
			return !typed.startsWith("*") ? there.startsWith(part) : !typed.endsWith("*") ? there.endsWith(part) : there.contains(part);
		};
	}

	@ParameterizedTest
	@CsvSource({ "HOUSEHOLDS, household.headName, *秀*", "HOUSEHOLDS, household.headName, 王*", "HOUSEHOLDS, household.headName, *强",
			"HOUSEHOLDS, household.headName, *王建国没有这个人*", "HOUSEHOLDS, household.householdKey, *b1000*", "HOUSEHOLDS, household.householdKey, *7",
			"HOUSEHOLDS, household.householdKey, xb1001*", "MEMBERS, member.name, *国*", "MEMBERS, member.idNumber, *0422*" })
	void whoHasThePartInThatColumnIsFound(Kind kind, String column, String typed) throws LookbackException {
		List<String> all = cells(Query.ALL, kind, column);
		Query query = Query.ALL.and(new Filter.In(column, List.of(typed)));
		assertEquals(all.stream().filter(meant(typed)).toList(), cells(query, kind, column));
		assertEquals(query, fixture.searching.read(query.print()).query(), "also when it is typed: " + query.print());
		assertTrue(fixture.searching.read(query.print()).complaints().isEmpty());
		Query not = Query.ALL.and(new Filter.Other(column, List.of(typed)));
		assertEquals(all.stream().filter(value -> !value.isEmpty()).filter(meant(typed).negate()).toList(), cells(not, kind, column));
	}

	@Test
	void anAsteriskAloneAndAVeryLongPartFindNobodyAndBreakNothing() throws LookbackException {
		for (String typed : List.of("*", "**", "*" + "王".repeat(100_000) + "*")) {
			assertEquals(List.of(), cells(Query.ALL.and(new Filter.In("household.headName", List.of(typed))), Kind.HOUSEHOLDS, "household.headName"));
		}
	}

	@Test
	void severalPartsAreAlternatives() throws LookbackException {
		List<String> all = cells(Query.ALL, Kind.HOUSEHOLDS, "household.headName");
		assertEquals(all.stream().filter(name -> name.contains("伟") || name.startsWith("张")).toList(),
				cells(Query.ALL.and(new Filter.In("household.headName", List.of("*伟*", "张*"))), Kind.HOUSEHOLDS, "household.headName"));
	}
}
