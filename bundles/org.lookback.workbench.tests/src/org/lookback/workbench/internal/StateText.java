package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Everything that is known, as text: each value with where it is from. */
final class StateText {

	private StateText() {
	}

	/** By household's key or place's, all values as text. */
	static Map<String, String> of(OpenWorkspace workspace) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			return of(facts);
		}
	}

	static Map<String, String> of(FactSource facts) throws LookbackException {
		Map<String, String> all = new TreeMap<>();
		for (FactSource.Range range : facts.ranges(1)) {
			facts.forEach(range, Progress.NONE, household -> all.put(household.key(), text(household.root())));
		}
		for (String entity : List.of("village", "facility", "project", "registerRecord", "helper")) {
			List<String> rows = new ArrayList<>();
			facts.forEachOther(entity, row -> rows.add(text(row)));
			rows.sort(null);
			all.put(entity, String.join("\n", rows));
		}
		return all;
	}

	private static String text(Fact row) {
		StringBuilder text = new StringBuilder(row.entity());
		new TreeMap<>(row.values()).forEach((field, value) -> text.append(' ').append(field).append('=').append(ValueReader.canonical(value)).append('@')
				.append(row.source(field)));
		List<String> children = new ArrayList<>();
		row.children().values().forEach(list -> list.forEach(child -> children.add(text(child))));
		children.sort(null);
		children.forEach(child -> text.append("\n  ").append(child.replace("\n", "\n  ")));
		return text.toString();
	}
}
