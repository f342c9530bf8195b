package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.ColumnSummary;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Listing;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** What is said of a column is what its cells say one by one. */
class ColumnSummaryTest {

	@TempDir
	Path folder;
	private Fixture fixture;

	@BeforeEach
	void index() throws LookbackException {
		fixture = new Fixture(folder, 500, 11);
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	private ColumnSummary summary(Query query, Kind kind, String column) throws LookbackException {
		try (Listing listing = fixture.searching.list(query, kind, Optional.empty(), false)) {
			return listing.summary(column, false, Locale.ENGLISH, Progress.NONE);
		}
	}

	private List<String> cells(Query query, Kind kind, String column) throws LookbackException {
		List<String> cells = new ArrayList<>();
		try (Listing listing = fixture.searching.list(query, kind, Optional.empty(), false)) {
			listing.cells(0, listing.size(), List.of(column), true, Locale.ENGLISH).forEach(row -> cells.add(row.getFirst()));
		}
		return cells;
	}

	@Test
	void numbersAddUpAsTheirCellsDo() throws LookbackException {
		for (Kind kind : List.of(Kind.HOUSEHOLDS, Kind.MEMBERS, Kind.FINDINGS)) {
			String column = "income.netPerCapita";
			List<BigDecimal> numbers = cells(Query.ALL, kind, column).stream().filter(cell -> !cell.isEmpty()).map(cell -> new BigDecimal(cell.replace(",", "")))
					.sorted().toList();
			ColumnSummary summary = summary(Query.ALL, kind, column);
			assertEquals(cells(Query.ALL, kind, column).size(), summary.rows(), kind.id());
			assertEquals(numbers.size(), summary.recorded(), kind.id());
			assertEquals(numbers.stream().distinct().count(), summary.distinct(), kind.id());
			ColumnSummary.Numbers found = summary.numbers().orElseThrow();
			BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
			assertEquals(0, sum.compareTo(found.sum().orElseThrow()), kind.id());
			assertEquals(numbers.getFirst(), found.least());
			assertEquals(numbers.getLast(), found.most());
			assertEquals(numbers.get((numbers.size() - 1) / 2), found.median());
			assertEquals(sum.divide(BigDecimal.valueOf(numbers.size()), 4, RoundingMode.HALF_UP), found.mean().orElseThrow());
		}
	}

	/** For measures the numbers themselves, one of each row that has any, whatever kind of row. */
	@Test
	void numbersOfAllRowsAreThoseOfTheirCells() throws LookbackException {
		for (Kind kind : List.of(Kind.HOUSEHOLDS, Kind.MEMBERS, Kind.FINDINGS)) {
			double[] expected = cells(Query.ALL, kind, "income.netPerCapita").stream().filter(cell -> !cell.isEmpty()).mapToDouble(cell -> Double.parseDouble(cell.replace(",", "")))
					.sorted().toArray();
			try (Listing listing = fixture.searching.list(Query.ALL, kind, Optional.empty(), false)) {
				assertArrayEquals(expected, Arrays.stream(listing.numbers("income.netPerCapita", Progress.NONE)).sorted().toArray(), kind.id());
				assertThrows(LookbackException.class, () -> listing.numbers("cause.main", Progress.NONE));
			}
		}
	}

	@Test
	void theMostFrequentValuesAreThoseOfTheCounts() throws LookbackException {
		Counts counts = fixture.searching.count(Query.ALL, new Shape.Counts(List.of("cause.main"), Unit.HOUSEHOLD));
		Map<String, Long> expected = new HashMap<>();
		counts.rows().forEach(row -> expected.put(row.keys().get("cause.main"), row.count()));
		ColumnSummary summary = summary(Query.ALL, Kind.HOUSEHOLDS, "cause.main");
		assertEquals(expected.getOrDefault("", 0L), summary.missing());
		summary.top().forEach(top -> assertEquals(expected.get(top.value()), top.rows(), top.value()));
		assertEquals(expected.keySet().stream().filter(value -> !value.isEmpty()).count(), summary.distinct());
	}

	@Test
	void aFilteredListIsSummedUpAloneAndAnEmptyOneHasNothing() throws LookbackException {
		Query few = Query.ALL.where("cause.main", "因病");
		ColumnSummary summary = summary(few, Kind.HOUSEHOLDS, "cause.main");
		assertEquals(1, summary.distinct());
		assertEquals(summary.rows(), summary.recorded());
		ColumnSummary none = summary(Query.parse("zzzz没有"), Kind.HOUSEHOLDS, "income.netPerCapita");
		assertEquals(0, none.rows());
		assertTrue(none.numbers().isEmpty() && none.top().isEmpty());
		assertThrows(LookbackException.class, () -> summary(Query.ALL, Kind.HOUSEHOLDS, "no.such"));
	}

	@Test
	void personalValuesAreNotTold() throws LookbackException {
		ColumnSummary names = summary(Query.ALL, Kind.MEMBERS, "member.name");
		assertTrue(names.distinct() > 1 && names.top().isEmpty(), names.toString());
	}
}
