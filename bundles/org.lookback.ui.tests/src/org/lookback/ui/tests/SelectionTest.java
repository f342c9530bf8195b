package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.ui.api.Selection;

/** What is looked at, in whatever view. */
class SelectionTest {

	private final Selection selection = new Selection();
	private final AtomicInteger told = new AtomicInteger();

	@Test
	void theSameHouseholdAgainIsNoNews() {
		selection.listen(told::incrementAndGet);
		selection.selectHousehold("371502-1");
		selection.selectHousehold("371502-1");
		assertEquals(1, told.get());
		assertEquals(Optional.of("371502-1"), selection.household());
	}

	@Test
	void theSameClauseAgainIsShownAgain() {
		selection.listen(told::incrementAndGet);
		selection.selectClause(new ClausePlace("sd/annex#1", "人均可支配收入"));
		selection.selectClause(new ClausePlace("sd/annex#1", "人均可支配收入"));
		assertEquals(2, told.get(), "a link that is followed twice leads to its clause twice");
	}

	@Test
	void anotherWorkspaceLooksAtNothing() {
		selection.selectHousehold("371502-1");
		selection.reset();
		assertEquals(Optional.empty(), selection.household());
	}
}
