package org.lookback.store.internal.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerStep;
import org.lookback.store.api.Store;

/** Entries of the ledger as lines of the journal. */
public final class LedgerLines {

	static final String LEDGER = "ledger";
	/** What an item is before it is opened. */
	static final String NOT_YET = "not yet";

	private static final String ITEMS = "items";

	private LedgerLines() {
	}

	static Map<String, Object> content(LedgerBatch batch, List<LedgerStep> steps) {
		return Map.of("entry", batch.id(), "kind", batch.kind(), "when", batch.when().toString(), "why", batch.why(), ITEMS,
				steps.stream().map(step -> Map.<String, Object>of("key", step.key(), "values", LedgerRows.plain(step.values()))).toList());
	}

	/**
	 * Does again what a line of the journal tells.
	 *
	 * @return whether it is a line of the ledger
	 */
	public static boolean replay(JournalLine line, Store store) throws LookbackException {
		if (!line.what().equals(LEDGER)) {
			return false;
		}
		List<LedgerStep> steps = new ArrayList<>();
		for (Object one : (List<?>) line.content().get(ITEMS)) {
			Map<String, Object> item = map(one);
			steps.add(new LedgerStep(String.valueOf(item.get("key")), LedgerStep.ANY, LedgerRows.fields(map(item.get("values")))));
		}
		store.ledger().enter(new LedgerBatch(line.whole("entry"), line.text("kind"), line.who(), Instant.parse(line.text("when")), line.text("why")), steps);
		return true;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}
}
