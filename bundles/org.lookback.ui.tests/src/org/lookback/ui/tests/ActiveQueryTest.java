package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.ui.api.ActiveQuery;

/** One query, shared by all views, with the way back. */
class ActiveQueryTest {

	private final ActiveQuery query = new ActiveQuery();

	@Test
	void startsWithAllHouseholds() {
		assertEquals(Query.ALL, query.get());
		assertEquals(Kind.HOUSEHOLDS, query.kind());
		assertFalse(query.canGoBack());
		assertFalse(query.canGoForward());
	}

	@Test
	void aClickOnAValueAddsItAndAnotherClickTakesItAway() {
		query.toggle("cause.main", "因病");
		query.toggle("cause.main", "因残");
		assertTrue(query.has("cause.main", "因病"));
		assertTrue(query.has("cause.main", "因残"));
		assertEquals(1, query.get().filters().size(), "values of one field are alternatives of one condition");
		query.toggle("cause.main", "因病");
		query.toggle("cause.main", "因残");
		assertEquals(Query.ALL, query.get());
	}

	@Test
	void goesBackAndForwardAmongQueriesAndKinds() {
		query.set(Query.ALL.withText("危房"));
		query.set(Kind.MEMBERS);
		query.back();
		assertEquals(Kind.HOUSEHOLDS, query.kind());
		assertEquals("危房", query.get().text());
		query.back();
		assertEquals(Query.ALL, query.get());
		query.forward();
		query.forward();
		assertEquals(Kind.MEMBERS, query.kind());
		assertFalse(query.canGoForward());
	}

	@Test
	void somethingNewForgetsTheWayForward() {
		query.set(Query.ALL.withText("危房"));
		query.back();
		query.set(Query.ALL.withText("低保"));
		assertFalse(query.canGoForward());
		query.back();
		assertEquals(Query.ALL, query.get());
	}

	@Test
	void goingBackFromTheFirstQueryDoesNothing() {
		query.back();
		query.forward();
		assertEquals(Query.ALL, query.get());
	}

	@Test
	void theSameQueryAgainIsNoChange() {
		AtomicInteger told = new AtomicInteger();
		query.listen(told::incrementAndGet);
		query.set(Query.ALL);
		assertEquals(0, told.get());
		assertFalse(query.canGoBack());
	}

	@Test
	void whoStopsListeningHearsNothingMore() {
		AtomicInteger told = new AtomicInteger();
		Runnable stop = query.listen(told::incrementAndGet);
		query.set(Query.ALL.withText("危房"));
		stop.run();
		query.clear();
		assertEquals(1, told.get());
	}

	@Test
	void clearingKeepsTheYear() {
		query.set(Query.parse("危房 year:2018"));
		query.clear();
		assertEquals(Query.ALL.inYear(2018), query.get());
	}

	@Test
	void oneConditionIsTakenAwayAndTheOthersStay() {
		query.set(Query.parse("危房 income.netPerCapita<4000 cause.main:因病"));
		Filter income = query.get().filters().getFirst();
		query.remove(Query.ALL.and(income));
		assertEquals(Query.parse("危房 cause.main:因病"), query.get());
	}

	@Test
	void anotherWorkspaceStartsAfresh() {
		query.set(Query.ALL.withText("危房"), Kind.MEMBERS);
		query.reset();
		assertEquals(Query.ALL, query.get());
		assertEquals(Kind.HOUSEHOLDS, query.kind());
		assertFalse(query.canGoBack());
	}
}
