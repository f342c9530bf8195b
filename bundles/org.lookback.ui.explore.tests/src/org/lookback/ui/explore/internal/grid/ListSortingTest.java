package org.lookback.ui.explore.internal.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.junit.jupiter.api.Test;

/** A click on a heading asks for another order. */
class ListSortingTest {

	private final List<Optional<ListSorting.Order>> asked = new ArrayList<>();
	private final ListSorting sorting = new ListSorting(asked::add);

	@Test
	void oneColumnAtATime() {
		sorting.sort(2, SortDirectionEnum.ASC, false);
		sorting.sort(4, SortDirectionEnum.DESC, true);
		assertFalse(sorting.isColumnIndexSorted(2));
		assertEquals(SortDirectionEnum.DESC, sorting.getSortDirection(4));
		assertEquals(2, asked.size());
	}

	@Test
	void noDirectionMeansTheListsOwnOrder() {
		sorting.sort(2, SortDirectionEnum.ASC, false);
		sorting.sort(2, SortDirectionEnum.NONE, false);
		assertEquals(Optional.empty(), asked.getLast());
		assertTrue(sorting.getSortedColumnIndexes().isEmpty());
	}

	@Test
	void showingAnOrderDoesNotAskForIt() {
		sorting.show(Optional.of(new ListSorting.Order(1, SortDirectionEnum.ASC)));
		assertTrue(sorting.isColumnIndexSorted(1));
		assertTrue(asked.isEmpty());
	}
}
