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

	/** An item, and what counts of it today. */
	private record Seen(LedgerItem item, boolean pending, boolean overdue, boolean soon, boolean clashing, String household, long persons) {

		private static final int LONGEST = 4;

		static Seen of(LedgerItem item, LocalDate today) {
			return new Seen(item, LedgerState.of(item).pending(), LedgerDates.overdue(item, today), LedgerDates.within(item, today, GroupBy.SOON),
					!item.text(LedgerField.CONFLICTS).isEmpty(), item.text(LedgerField.HOUSEHOLD), number(item.text(LedgerField.PERSONS)));
		}

		private static long number(String persons) {
			return !persons.isEmpty() && persons.length() <= LONGEST && persons.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(persons) : 0;
		}
	}

	/** Counts as it goes. */
	private static final class Counter {
		private final Map<String, Long> households = new HashMap<>();
		private final List<LedgerItem> items = new ArrayList<>();
		private int pending;
		private int overdue;
		private int soon;
		private int clashing;

		void add(Seen one) {
			items.add(one.item());
			pending += one.pending() ? 1 : 0;
			overdue += one.overdue() ? 1 : 0;
			soon += one.soon() ? 1 : 0;
			clashing += one.clashing() ? 1 : 0;
			if (!one.household().isEmpty()) {
				households.merge(one.household(), one.persons(), Math::max);
			}
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
			Seen one = Seen.of(item, today);
			all.add(one);
			groups.computeIfAbsent(by.key(item, today), key -> new Counter()).add(one);
		}
		Comparator<Group> order = Comparator.<Group>comparingInt(group -> by.order(group.key())).thenComparing(Comparator.comparingInt(Group::pending).reversed())
				.thenComparing(Group::key);
		List<Group> sorted = groups.entrySet().stream().map(each -> each.getValue().group(each.getKey())).sorted(order).toList();
		List<LedgerItem> rows = chosen.map(groups::get).map(counter -> List.copyOf(counter.items)).orElse(found);
		return new Board(found, sorted, rows, all.group(""));
	}
}
