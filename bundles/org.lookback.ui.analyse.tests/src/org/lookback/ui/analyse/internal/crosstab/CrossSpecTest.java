package org.lookback.ui.analyse.internal.crosstab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.query.Unit;

/** Fields go into wells, change places and come out, and what was seen comes back after a restart. */
class CrossSpecTest {

	private static final CrossSpec NONE = CrossSpec.USUAL.empty(Well.ROWS).empty(Well.COLUMNS);

	@Test
	void aFieldFromTheListTakesThePlaceOfWhatStoodThere() {
		CrossSpec spec = NONE.put("a.x", Well.ROWS).put("a.y", Well.ROWS);
		assertEquals(List.of("a.y", "", ""), spec.fields());
		assertEquals(Optional.of(Well.COLUMNS), spec.free());
		assertTrue(NONE.isEmpty() && !spec.isEmpty());
	}

	@Test
	void aFieldFromAnotherWellChangesPlaces() {
		CrossSpec spec = NONE.put("a.x", Well.ROWS).put("a.y", Well.COLUMNS).put("a.x", Well.COLUMNS);
		assertEquals(List.of("a.y", "a.x", ""), spec.fields());
		assertEquals(List.of("a.x", "a.y", ""), spec.swapped().fields());
	}

	@Test
	void aFieldInOtherStepsIsTheSameField() {
		CrossSpec spec = NONE.put("housing.appraisedOn:month", Well.ROWS).put("housing.appraisedOn:year", Well.COLUMNS);
		assertEquals(List.of("", "housing.appraisedOn:year", ""), spec.fields());
		assertEquals(Optional.of(Well.COLUMNS), spec.well("housing.appraisedOn"));
	}

	@Test
	void pageAndOrderMeanNothingForAnotherField() {
		CrossSpec spec = NONE.put("a.x", Well.COLUMNS).put("a.z", Well.PAGES).at(Optional.of("1")).sorted(Optional.of("v"), false);
		assertEquals(Optional.of("1"), spec.put("a.y", Well.ROWS).page());
		assertEquals(Optional.empty(), spec.put("a.y", Well.PAGES).page());
		assertEquals(Optional.empty(), spec.put("a.y", Well.COLUMNS).sort());
		assertEquals(Optional.of(CrossSpec.TOTAL), spec.sorted(Optional.of(CrossSpec.TOTAL), true).put("a.y", Well.COLUMNS).sort());
	}

	@Test
	void whatIsKeptComesBackAndRubbishIsTheUsual() {
		CrossSpec spec = NONE.put("income.netPerCapita:3000/4000", Well.ROWS).put("a.z", Well.PAGES).in(Unit.PERSON).as(Share.COLUMN).coloured(false)
				.at(Optional.of("")).sorted(Optional.of(""), false);
		assertEquals(spec, CrossSpec.of(spec.toMap()));
		assertEquals(CrossSpec.USUAL, CrossSpec.of(Map.of()));
		CrossSpec odd = CrossSpec.of(Map.of("rows", "x", "unit", "finding", "share", "?", "heat", "perhaps"));
		assertEquals(Unit.HOUSEHOLD, odd.unit());
		assertEquals(Share.NONE, odd.share());
		assertFalse(odd.heat());
	}

	@Test
	void onlyOtherFieldsUnitsAndPagesNeedOtherNumbers() {
		assertTrue(CrossSpec.USUAL.sameNumbers(CrossSpec.USUAL.as(Share.ROW).coloured(false).sorted(Optional.of("x"), true)));
		assertFalse(CrossSpec.USUAL.sameNumbers(CrossSpec.USUAL.in(Unit.PERSON)));
	}
}
