package org.lookback.ingest.internal.file;

import java.util.ArrayList;
import java.util.List;

/** The names of a file's sheets: those that a person sees first, then the hidden ones. */
final class SheetNames {

	private final List<String> visible = new ArrayList<>();
	private final List<String> hidden = new ArrayList<>();

	void add(String name, boolean seen) {
		(seen ? visible : hidden).add(name);
	}

	List<String> all() {
		List<String> all = new ArrayList<>(visible);
		all.addAll(hidden);
		return all;
	}

	List<String> hidden() {
		return List.copyOf(hidden);
	}

	/** As a person reads them. */
	@Override
	public String toString() {
		return String.join("、", all());
	}
}
