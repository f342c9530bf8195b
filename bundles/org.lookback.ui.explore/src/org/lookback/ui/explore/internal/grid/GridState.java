package org.lookback.ui.explore.internal.grid;

import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.ui.api.ActiveQuery.Asked;

/** What the list keeps with the window's state: the question that it is pinned to, and the field that it is grouped by. */
final class GridState {

	private static final String PINNED = "grid.pinned";
	private static final String KIND = "grid.pinnedKind";
	private static final String GROUP = "grid.group";

	private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.lookback.ui.explore");

	Optional<Asked> pinned() {
		String kind = node.get(KIND, "");
		for (Kind each : Kind.values()) {
			if (each.id().equals(kind)) {
				return Optional.of(new Asked(Query.parse(node.get(PINNED, "")), each));
			}
		}
		return Optional.empty();
	}

	void pin(Optional<Asked> asked) {
		node.put(PINNED, asked.map(each -> each.query().print()).orElse(""));
		node.put(KIND, asked.map(each -> each.kind().id()).orElse(""));
	}

	/** The field's id; {@code ""}: no groups. */
	String group() {
		return node.get(GROUP, "");
	}

	void group(String field) {
		node.put(GROUP, field);
	}
}
