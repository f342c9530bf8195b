package org.lookback.casework.api.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/** What the dates of an item mean today; nothing of it is kept. */
public final class LedgerDates {

	/** Days that were read: a ledger of a hundred thousand items has a few hundred. */
	private static final Map<String, Optional<LocalDate>> READ = new ConcurrentHashMap<>();
	private static final int MOST_READ = 10_000;

	private LedgerDates() {
	}

	/** The day by which it has to be done. */
	public static Optional<LocalDate> due(LedgerItem item) {
		return day(item.text(LedgerField.DUE));
	}

	/** A day as the ledger writes it; empty when it is none. */
	public static Optional<LocalDate> day(String text) {
		if (text.isEmpty()) {
			return Optional.empty();
		}
		Optional<LocalDate> known = READ.get(text);
		if (known == null) {
			known = parse(text);
			if (READ.size() < MOST_READ) {
				READ.put(text, known);
			}
		}
		return known;
	}

	private static Optional<LocalDate> parse(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		} catch (DateTimeParseException noDay) {
			return Optional.empty();
		}
	}

	/** Whether it should have been done: the due date is past, and it is neither done nor closed. */
	public static boolean overdue(LedgerItem item, LocalDate today) {
		return waits(item) && due(item).filter(day -> day.isBefore(today)).isPresent();
	}

	/** Whether it has to be done within so many days, today among them; what is overdue is not. */
	public static boolean within(LedgerItem item, LocalDate today, int days) {
		return waits(item) && due(item).filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(days))).isPresent();
	}

	private static boolean waits(LedgerItem item) {
		LedgerState state = LedgerState.of(item);
		return state.pending() && state != LedgerState.DONE;
	}
}
