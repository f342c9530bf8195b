package org.lookback.ingest.internal.run;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Store;

/**
 * The counties that imports have brought households of. A household's number is unique in its county only, and many files of departments do not
 * name the county: their rows are looked for in all of these.
 */
final class Counties {

	private static final String SETTING = "import.counties";

	private final Store store;
	private final SortedSet<String> codes = new TreeSet<>();
	private boolean changed;

	Counties(Store store) throws LookbackException {
		this.store = store;
		codes.addAll(List.of(store.settings().get(SETTING).orElse("").split(",")));
	}

	void add(String code) {
		changed |= codes.add(code);
	}

	/** Codes; the empty one stands for households of which no file said the county. */
	Iterable<String> all() {
		return codes;
	}

	void save() throws LookbackException {
		if (changed) {
			store.settings().put(SETTING, String.join(",", codes), System.getProperty("user.name", ""));
		}
	}
}
