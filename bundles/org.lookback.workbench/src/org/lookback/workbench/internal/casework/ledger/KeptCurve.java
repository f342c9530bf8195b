package org.lookback.workbench.internal.casework.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.casework.api.ledger.LedgerCurve;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.LedgerBook;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.LedgerMove;

/** The curve of the whole ledger, drawn once and then continued by what was entered since. It is drawn anew when an item was taken back or came back. */
public final class KeptCurve {

	private LedgerCurve curve;
	private long upTo;
	private Set<String> counted = Set.of();
	private Set<String> known = Set.of();

	/** @param items all that there are now, those that are gone among them */
	public synchronized List<LedgerCurve.Day> days(LedgerBook book, List<LedgerItem> items, ZoneId zone, LocalDate today) throws LookbackException {
		Set<String> there = items.stream().map(LedgerItem::key).collect(Collectors.toSet());
		Set<String> present = items.stream().filter(item -> item.text(LedgerField.GONE).isEmpty()).map(LedgerItem::key).collect(Collectors.toSet());
		Set<String> back = new HashSet<>(present);
		back.removeAll(counted);
		back.retainAll(known);
		if (curve == null || !present.containsAll(counted) || !back.isEmpty()) {
			curve = new LedgerCurve(zone, key -> counted.contains(key));
			upTo = 0;
		}
		counted = present;
		known = there;
		List<LedgerMove> moves = new ArrayList<>();
		upTo = book.eachMove(upTo, moves::add);
		moves.forEach(curve::add);
		List<LedgerCurve.Day> days = curve.days(today);
		if (!there.containsAll(moves.stream().map(LedgerMove::key).collect(Collectors.toSet()))) {
			curve = null;
		}
		return days;
	}
}
