package org.lookback.ui.explore.internal.search;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lookback.model.api.query.Query;

/** The queries entered last, as they were typed, kept with the window's state. */
final class SearchHistory {

	private static final String KEY = "history";
	private static final int KEPT = 20;

	private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.lookback.ui.explore");

	List<String> list() {
		return node.get(KEY, "").lines().filter(line -> !line.isBlank()).toList();
	}

	void add(Query query) {
		String printed = query.print();
		if (printed.isBlank()) {
			return;
		}
		List<String> queries = new ArrayList<>(list());
		queries.remove(printed);
		queries.addFirst(printed);
		node.put(KEY, String.join("\n", queries.subList(0, Math.min(KEPT, queries.size()))));
	}
}
