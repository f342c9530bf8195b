package org.lookback.standards.internal.yaml;

import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.text.Edits;

/** "Did you mean": the word nearest to one that is not known. */
public final class Suggestion {

	private Suggestion() {
	}

	/** The known word that differs least, when it does not differ in more than a third of its letters (one letter at least). */
	public static Optional<String> nearest(String typed, Iterable<String> words) {
		String best = null;
		int least = Integer.MAX_VALUE;
		for (String word : words) {
			int distance = Edits.distance(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
			boolean part = word.length() > 1 && typed.length() > 1 && (word.contains(typed) || typed.contains(word));
			int allowed = Math.max(1, (Math.max(word.length(), typed.length()) + 1) / 3);
			if ((distance <= allowed || part) && distance < least) {
				least = distance;
				best = word;
			}
		}
		return Optional.ofNullable(best);
	}
}
