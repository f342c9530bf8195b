package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.ui.api.Conditions;

/** What a click on a value makes of a query. */
class ConditionsTest {

	@Test
	void notRecordedIsAConditionOfItsOwn() {
		Query missing = Conditions.toggle(Query.ALL, "housing.grade", "");
		assertEquals(List.of(new Filter.Missing("housing.grade")), missing.filters());
		assertTrue(Conditions.has(missing, "housing.grade", ""));
		assertEquals(Query.ALL, Conditions.toggle(missing, "housing.grade", ""));
	}

	@Test
	void notRecordedAndAValueExcludeEachOther() {
		Query graded = Conditions.toggle(Query.ALL, "housing.grade", "C");
		Query missing = Conditions.toggle(graded, "housing.grade", "");
		assertFalse(Conditions.has(missing, "housing.grade", "C"));
		Query gradedAgain = Conditions.toggle(missing, "housing.grade", "D");
		assertFalse(Conditions.has(gradedAgain, "housing.grade", ""));
		assertEquals(List.of("D"), Conditions.values(gradedAgain, "housing.grade"));
	}

	@Test
	void otherFieldsAreLeftAlone() {
		Query query = Query.parse("危房 cause.main:因病");
		Query narrowed = Conditions.toggle(query, "housing.grade", "C");
		assertEquals("危房", narrowed.text());
		assertEquals(List.of("因病"), Conditions.values(narrowed, "cause.main"));
	}

	@Test
	void boundsAreNotValues() {
		Query poor = Query.parse("income.netPerCapita<4000");
		assertFalse(Conditions.has(poor, "income.netPerCapita", "4000"));
		assertEquals(List.of(), Conditions.values(poor, "income.netPerCapita"));
	}
}
