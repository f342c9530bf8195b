package org.lookback.index.api;

import java.util.Map;
import java.util.function.Consumer;

import org.lookback.model.api.text.LookbackException;

/** What the early warning of each package last said of households, for the index. Whoever keeps the warnings implements this. */
@FunctionalInterface
public interface Warnings {

	/** Nobody has asked. */
	Warnings NONE = taker -> {
		// nothing to hand over
	};

	/**
	 * A watched household.
	 *
	 * @param household its number
	 * @param values    by the names of the fields of the dictionary's entity {@code warning}, each of its field's type; no level below the first
	 */
	record Warned(String packageId, long household, Map<String, Object> values) {
		public Warned {
			values = Map.copyOf(values);
		}
	}

	/** Hands over every watched household of every package, in any order. */
	void each(Consumer<Warned> taker) throws LookbackException;
}
