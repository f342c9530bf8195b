package org.lookback.ui.act.internal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/** The number of a group is that of its rows, and what is overdue is overdue today. */
class BoardTest {

	private static final LocalDate TODAY = LocalDate.of(2019, 9, 2);

	private static LedgerItem item(String key, String household, String state, String due, String department) {
		return new LedgerItem(key, 1, Map.of(LedgerField.PROBLEM, "住房漏雨", LedgerField.HOUSEHOLD, household, LedgerField.PERSONS, household.isEmpty() ? "" : "3", LedgerField.STATE, state,
				LedgerField.DUE, due, LedgerField.DEPARTMENT, department));
	}

	private static final List<LedgerItem> ITEMS = List.of(item("1", "甲1", "未整改", "2019-09-01", "县住建局"), item("2", "甲1", "整改中", "2019-09-02", "县住建局"),
			item("3", "甲2", "已整改待核", "2019-08-01", ""), item("4", "", "反弹", "", "县卫健局"), item("5", "甲3", "已销号", "2019-08-01", "县住建局"),
			item("6", "甲4", "未整改", "2019-12-31", "县住建局"));

	private static int rows(GroupBy by, String key) {
		return Board.of(ITEMS, "", by, Optional.of(key), TODAY).rows().size();
	}

	@Test
	void everyGroupListsAsManyItemsAsItSays() {
		for (GroupBy by : GroupBy.values()) {
			Board board = Board.of(ITEMS, "", by, Optional.empty(), TODAY);
			board.groups().forEach(group -> assertEquals(group.items(), rows(by, group.key()), by + " " + group.key()));
			assertEquals(ITEMS.size(), board.groups().stream().mapToInt(Board.Group::items).sum(), by.name());
		}
	}

	@Test
	void dueDatesStandInTheirOrderAndWhatIsDoneIsNeverLate() {
		Board board = Board.of(ITEMS, "", GroupBy.DUE, Optional.empty(), TODAY);
		assertEquals(List.of("OVERDUE", "SOON", "LATER", "NEVER", "DONE"), board.groups().stream().map(Board.Group::key).toList());
		assertEquals(1, board.total().overdue());
		assertEquals(1, board.total().soon());
		assertEquals(2, rows(GroupBy.DUE, "DONE"));
	}

	@Test
	void aHouseholdWithTwoProblemsCountsOnce() {
		Board board = Board.of(ITEMS, "住房", GroupBy.STATE, Optional.empty(), TODAY);
		assertEquals(new HouseholdsAndPersons(4, 12), board.total().count());
		assertEquals(5, board.total().pending());
		assertEquals(0, Board.of(ITEMS, "没有这样的", GroupBy.STATE, Optional.empty(), TODAY).total().items());
	}
}
