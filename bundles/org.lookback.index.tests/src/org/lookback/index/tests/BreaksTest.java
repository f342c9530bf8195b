package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.Breaks;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Grain;
import org.lookback.index.api.Listing;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** Numbers counted in bands that somebody wants. */
class BreaksTest {

	@TempDir
	Path folder;

	@Test
	void whatStandsAfterTheLastColonAreTheBreaks() {
		assertEquals("income.netPerCapita:3000/4000.5", Breaks.of("income.netPerCapita: 4000.50/3000/3000").orElseThrow().asked("income.netPerCapita"));
		assertEquals("收入", Grain.field("收入:3000"));
		assertEquals(Optional.empty(), Breaks.of("收入"));
		assertEquals(Optional.empty(), Breaks.of("收入:3000/"));
		assertEquals(Optional.empty(), Breaks.of("outcome:2019"), "a package's name is none");
		assertEquals("outcome:2019", Grain.field("outcome:2019"));
	}

	@Test
	void everyBandCountsAsManyAsItsConditionListsAndAllOfThemEverybody() throws LookbackException {
		try (Fixture fixture = new Fixture(folder, 400, 7)) {
			String field = "income.netPerCapita:0/3000/4000/12345.67";
			Counts counts = fixture.searching.count(Query.ALL, new Shape.Counts(List.of(field), Unit.HOUSEHOLD));
			long sum = 0;
			for (Counts.Row row : counts.rows()) {
				String value = row.keys().get(field);
				try (Listing listing = fixture.searching.list(Query.ALL.where("income.netPerCapita", value), Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
					assertEquals(row.count(), listing.size(), value);
				}
				sum += row.count();
			}
			assertTrue(counts.rows().size() > 2, counts.rows().toString());
			assertEquals(counts.total(), sum);
			assertEquals(List.of("..0", "0..3000", "3000..4000", "4000..12345.67", "12345.67..", ""),
					fixture.searching.ordered(field, List.of("", "12345.67..", "4000..12345.67", "..0", "0..3000", "3000..4000")));
			assertTrue(fixture.searching.label(field, "3000..4000", Locale.ENGLISH).contains("3000"));
			assertThrows(LookbackException.class,
					() -> fixture.searching.count(Query.ALL, new Shape.Counts(List.of("cause.main:3000/4000"), Unit.HOUSEHOLD)));
		}
	}
}
