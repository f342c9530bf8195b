package org.lookback.standards.internal.yaml;

import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the word nearest to one that is not known. */
public final class Suggestion {

	private Suggestion() {
	}

	/** The known word that differs least, when it does not differ in more than a third of its letters (one letter at least). */
	public static Optional<String> nearest(String typed, Iterable<String> words) {
		String best = null;
		int least = Integer.MAX_VALUE;
		for (String word : words) {
			int distance = distance(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
			boolean part = word.length() > 1 && typed.length() > 1 && (word.contains(typed) || typed.contains(word));
			int allowed = Math.max(1, (Math.max(word.length(), typed.length()) + 1) / 3);
			if ((distance <= allowed || part) && distance < least) {
				least = distance;
				best = word;
			}
		}
		return Optional.ofNullable(best);
	}

	private static int distance(String a, String b) {
		int[] row = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int above = row[j];
				int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
				diagonal = above;
			}
		}
		return row[b.length()];
	}
}
