package org.lookback.ui.api.search;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lookback.model.api.query.Query;

/** The queries entered last, as they were typed, kept with the window's state. */
public final class SearchHistory {

	private static final String KEY = "history";
	private static final int KEPT = 20;

	private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.lookback.ui.explore");

	/** As they were typed, the latest first. */
	public List<String> list() {
		return node.get(KEY, "").lines().filter(line -> !line.isBlank()).toList();
	}

	/** Remembers a query that was entered. */
	public void add(Query query) {
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
