package org.lookback.casework.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.lookback.store.api.LedgerMove;

/** Dynamic zero (动态清零): how many problems of each sector were not closed at the end of each day. Fed with the ledger's history, oldest first. */
public final class LedgerCurve {

	/**
	 * A day.
	 *
	 * @param pending problems that were not closed at its end, by sector; an empty sector is one that nobody wrote
	 * @param opened  that were opened or came back on it
	 * @param closed  that were closed on it
	 */
	public record Day(LocalDate day, Map<String, Long> pending, long opened, long closed) {
		public Day {
			pending = Map.copyOf(pending);
		}

		/** Of all sectors. */
		public long total() {
			return pending.values().stream().mapToLong(Long::longValue).sum();
		}
	}

	private static final class Item {
		private String sector = "";
		private String state = LedgerState.OPEN.code();
		private boolean gone = true;

		private boolean pending() {
			return !gone && !state.equals(LedgerState.CLOSED.code());
		}
	}

	private final ZoneId zone;
	private final Predicate<String> wanted;
	private final Map<String, Item> items = new HashMap<>();
	private final Map<String, Long> pending = new TreeMap<>();
	private final List<Day> days = new ArrayList<>();
	private LocalDate day = LocalDate.MIN;
	private Instant last = Instant.MIN;
	private long opened;
	private long closed;

	/**
	 * @param zone   whose days
	 * @param wanted which items count, by their keys
	 */
	public LedgerCurve(ZoneId zone, Predicate<String> wanted) {
		this.zone = zone;
		this.wanted = wanted;
	}

	/** Takes what moved an item next. A clock that was set back does not make the days go backwards. */
	public void add(LedgerMove move) {
		if (!wanted.test(move.key())) {
			return;
		}
		if (!move.when().equals(last)) {
			last = move.when();
			upTo(last.atZone(zone).toLocalDate());
		}
		Item item = items.computeIfAbsent(move.key(), key -> new Item());
		boolean before = item.pending();
		count(item, -1);
		item.sector = move.sector().orElse(item.sector);
		item.state = move.state().orElse(item.state);
		item.gone = move.gone().orElse(item.gone);
		count(item, 1);
		opened += !before && item.pending() ? 1 : 0;
		closed += before && !item.pending() ? 1 : 0;
	}

	private void count(Item item, long by) {
		if (item.pending()) {
			pending.merge(item.sector, by, (a, b) -> a + b == 0 ? null : Long.valueOf(a + b));
		}
	}

	private void upTo(LocalDate next) {
		if (day.equals(LocalDate.MIN)) {
			day = next;
		}
		while (day.isBefore(next)) {
			days.add(new Day(day, pending, opened, closed));
			opened = 0;
			closed = 0;
			day = day.plusDays(1);
		}
	}

	/** All days from the first change to today, without gaps; none when there was no change. */
	public List<Day> days(LocalDate today) {
		if (day.equals(LocalDate.MIN)) {
			return List.of();
		}
		upTo(today);
		List<Day> all = new ArrayList<>(days);
		all.add(new Day(day, pending, opened, closed));
		return all;
	}
}
