package org.lookback.ui.analyse.internal.crosstab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lookback.model.api.query.Query;

/** What the view was showing, kept with the window's state: fields, unit, shares, order, and the query when it is pinned. */
final class CrossState {

	private static final String SPEC = "crosstab.spec";
	private static final String PINNED = "crosstab.pinned";
	private static final String IS_PINNED = "crosstab.isPinned";

	private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.lookback.ui.analyse");

	CrossSpec spec() {
		Map<String, String> kept = new LinkedHashMap<>();
		node.get(SPEC, "").lines().filter(line -> line.indexOf('=') > 0)
				.forEach(line -> kept.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
		return CrossSpec.of(kept);
	}

	void keep(CrossSpec spec) {
		StringBuilder lines = new StringBuilder();
		spec.toMap().forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
		node.put(SPEC, lines.toString());
	}

	Optional<Query> pinned() {
		return node.getBoolean(IS_PINNED, false) ? Optional.of(Query.parse(node.get(PINNED, ""))) : Optional.empty();
	}

	void keep(Optional<Query> pinned) {
		node.putBoolean(IS_PINNED, pinned.isPresent());
		node.put(PINNED, pinned.map(Query::print).orElse(""));
	}
}
