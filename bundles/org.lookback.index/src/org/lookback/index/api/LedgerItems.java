package org.lookback.index.api;

import java.util.Map;
import java.util.function.Consumer;

import org.lookback.model.api.text.LookbackException;

/** The items of the ledger of problems, for the index. Whoever keeps the ledger implements this. */
@FunctionalInterface
public interface LedgerItems {

	/** There is no ledger. */
	LedgerItems NONE = taker -> {
		// nothing to hand over
	};

	/**
	 * An item.
	 *
	 * @param key       stays the same whatever happens to the item
	 * @param household number of the household it belongs to; 0 when it belongs to none, or to one that is not there
	 * @param values    by the names of the fields of the dictionary's entity {@code ledger}, each of its field's type; what is empty is left out
	 * @param words     what it is found by besides, and that is nobody's name: the name of a village or a project
	 */
	record Item(String key, long household, Map<String, Object> values, String words) {
		public Item {
			values = Map.copyOf(values);
		}
	}

	/** Hands over every item that is not gone, in any order. */
	void each(Consumer<Item> taker) throws LookbackException;
}
