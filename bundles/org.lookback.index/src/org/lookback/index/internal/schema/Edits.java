package org.lookback.index.internal.schema;

/** How far apart two spellings are. */
public final class Edits {

	private Edits() {
	}

	/** Insertions, deletions and replacements that turn one text into the other; a text within the other counts as nearer. */
	public static int distance(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		boolean within = !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
		return within ? Math.min(1, row[other.length()]) : row[other.length()];
	}
}
