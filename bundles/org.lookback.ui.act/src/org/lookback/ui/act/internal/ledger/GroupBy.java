package org.lookback.ui.act.internal.ledger;

import java.time.LocalDate;

import org.lookback.casework.api.ledger.LedgerDates;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/** By what the board puts items together. */
enum GroupBy {
	STATE, DUE, DEPARTMENT, PERSON, SECTOR, SOURCE, REGION;

	/** How many days from today on count as soon. */
	static final int SOON = 7;

	/** When something has to be done. */
	enum When {
		OVERDUE, SOON, LATER, NEVER, DONE;

		static When of(LedgerItem item, LocalDate today) {
			LedgerState state = LedgerState.of(item);
			if (state == LedgerState.DONE || state == LedgerState.CLOSED) {
				return DONE;
			}
			if (LedgerDates.overdue(item, today)) {
				return OVERDUE;
			}
			return LedgerDates.within(item, today, GroupBy.SOON) ? SOON : LedgerDates.due(item).isPresent() ? LATER : NEVER;
		}
	}

	/** What an item is put under. */
	String key(LedgerItem item, LocalDate today) {
		return switch (this) {
		case STATE -> LedgerState.of(item).code();
		case DUE -> When.of(item, today).name();
		case DEPARTMENT -> item.text(LedgerField.DEPARTMENT);
		case PERSON -> item.text(LedgerField.PERSON);
		case SECTOR -> item.text(LedgerField.SECTOR);
		case SOURCE -> item.text(LedgerField.SOURCE);
		case REGION -> item.text(LedgerField.REGION);
		};
	}

	/** Where a group stands: states and due dates in their own order, else 0. */
	int order(String key) {
		return switch (this) {
		case STATE -> LedgerState.of(key).map(Enum::ordinal).orElse(0);
		case DUE -> When.valueOf(key).ordinal();
		default -> 0;
		};
	}
}
