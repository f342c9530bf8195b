package org.lookback.ui.act.internal.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.casework.api.ledger.LedgerDates;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/**
 * What the board shows: the items that a filter leaves, put together. The number of a group is that of its rows.
 *
 * @param found  all that the filter leaves
 * @param groups in their order
 * @param rows   those of the chosen group, else all that were found
 * @param total  counts of all that were found
 */
record Board(List<LedgerItem> found, List<Group> groups, List<LedgerItem> rows, Group total) {

	/**
	 * Items that are put together.
	 *
	 * @param pending  that are not closed
	 * @param overdue  that should have been done
	 * @param soon     that have to be done within a week
	 * @param clashing of which a copy says something else
	 * @param count    households that they are of, and persons in these
	 */
	record Group(String key, int items, int pending, int overdue, int soon, int clashing, HouseholdsAndPersons count) {
	}

	/** Counts as it goes. */
	private static final class Counter {
		private final Map<String, Long> households = new HashMap<>();
		private final List<LedgerItem> items = new ArrayList<>();
		private int pending;
		private int overdue;
		private int soon;
		private int clashing;

		void add(LedgerItem item, LocalDate today) {
			items.add(item);
			pending += LedgerState.of(item).pending() ? 1 : 0;
			overdue += LedgerDates.overdue(item, today) ? 1 : 0;
			soon += LedgerDates.within(item, today, GroupBy.SOON) ? 1 : 0;
			clashing += item.text(LedgerField.CONFLICTS).isEmpty() ? 0 : 1;
			if (!item.text(LedgerField.HOUSEHOLD).isEmpty()) {
				households.merge(item.text(LedgerField.HOUSEHOLD), persons(item), Math::max);
			}
		}

		private static long persons(LedgerItem item) {
			String persons = item.text(LedgerField.PERSONS);
			return persons.matches("\\d{1,4}") ? Long.parseLong(persons) : 0;
		}

		Group group(String key) {
			return new Group(key, items.size(), pending, overdue, soon, clashing,
					new HouseholdsAndPersons(households.size(), households.values().stream().mapToLong(Long::longValue).sum()));
		}
	}

	/** @param chosen key of the group whose rows are shown; all when absent */
	static Board of(List<LedgerItem> items, String words, GroupBy by, Optional<String> chosen, LocalDate today) {
		LedgerQuestion question = LedgerQuestion.ALL.containing(words);
		List<LedgerItem> found = items.stream().filter(item -> question.fits(item, today)).toList();
		Counter all = new Counter();
		Map<String, Counter> groups = new HashMap<>();
		for (LedgerItem item : found) {
			all.add(item, today);
			groups.computeIfAbsent(by.key(item, today), key -> new Counter()).add(item, today);
		}
		Comparator<Group> order = Comparator.<Group>comparingInt(group -> by.order(group.key())).thenComparing(Comparator.comparingInt(Group::pending).reversed())
				.thenComparing(Group::key);
		List<Group> sorted = groups.entrySet().stream().map(each -> each.getValue().group(each.getKey())).sorted(order).toList();
		List<LedgerItem> rows = chosen.map(groups::get).map(counter -> List.copyOf(counter.items)).orElse(found);
		return new Board(found, sorted, rows, all.group(""));
	}
}
