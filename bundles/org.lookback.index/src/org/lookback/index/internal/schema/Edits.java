package org.lookback.index.internal.schema;

/** How far apart a name and what was typed for it are. */
public final class Edits {

	private Edits() {
	}

	/** Insertions, deletions and replacements that turn one text into the other; a text within the other counts as nearer. */
	public static int distance(String one, String other) {
		boolean within = !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
		int distance = org.lookback.model.api.text.Edits.distance(one, other);
		return within ? Math.min(1, distance) : distance;
	}
}
