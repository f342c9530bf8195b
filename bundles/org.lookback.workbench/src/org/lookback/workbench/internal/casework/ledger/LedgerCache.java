package org.lookback.workbench.internal.casework.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerBook;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerItem;

/** The ledger's items, read once and then only what changed: a board of a hundred thousand items opens at once. */
public final class LedgerCache {

	/** With more entries than these everything is read again. */
	private static final int FEW_ENTRIES = 20;
	private static final int FEW_ITEMS = 2_000;

	private Map<String, LedgerItem> items = Map.of();
	private long upTo = -1;

	/** All items as they are now, those that are gone among them. */
	public synchronized List<LedgerItem> items(LedgerBook book) throws LookbackException {
		List<LedgerBatch> newest = book.batches(FEW_ENTRIES);
		long latest = newest.isEmpty() ? 0 : newest.getFirst().id();
		if (latest != upTo) {
			List<LedgerBatch> fresh = newest.stream().filter(batch -> batch.id() > upTo).toList();
			if (upTo < 0 || latest < upTo || fresh.size() == FEW_ENTRIES || !follow(book, fresh)) {
				items = new LinkedHashMap<>();
				for (LedgerItem item : book.items()) {
					items.put(item.key(), item);
				}
			}
			upTo = latest;
		}
		return new ArrayList<>(items.values());
	}

	private boolean follow(LedgerBook book, List<LedgerBatch> fresh) throws LookbackException {
		Set<String> keys = new HashSet<>();
		for (LedgerBatch batch : fresh) {
			for (LedgerChange change : book.changes(batch.id())) {
				keys.add(change.key());
			}
			if (keys.size() > FEW_ITEMS) {
				return false;
			}
		}
		for (String key : keys) {
			Optional<LedgerItem> item = book.item(key);
			if (item.isPresent() && items.containsKey(key)) {
				items.put(key, item.get());
			} else if (item.isPresent() && keys.size() > 1) {
				return false;
			} else {
				item.ifPresent(one -> items.put(key, one));
			}
		}
		return true;
	}
}
