package org.lookback.ui.explore.internal.clauses;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.verdict.Clause;

/**
 * A document put together from its clauses, with the place of each.
 *
 * @param text     headings and clauses, a blank line between them
 * @param headings places of headings
 * @param clauses  place of each clause's own words, by the clause's id
 */
record DocumentText(String text, List<Place> headings, Map<String, Place> clauses) {

	/** From the first character to before the last. */
	record Place(int from, int until) {
	}

	/** Headings stand above what they head, unless they stand in a clause of their own right there. */
	static DocumentText of(List<Clause> clauses) {
		StringBuilder text = new StringBuilder();
		List<Place> headings = new ArrayList<>();
		Map<String, Place> places = new HashMap<>();
		Map<String, Place> own = new HashMap<>();
		List<String> before = List.of();
		for (Clause clause : clauses) {
			for (String heading : newHeadings(before, clause.heading())) {
				Optional<Place> there = own.entrySet().stream().filter(above -> clause.anchor().startsWith(above.getKey() + '/')).map(Map.Entry::getValue)
						.filter(place -> begins(text.substring(place.from(), place.until()), heading)).findFirst();
				int from = there.map(Place::from).orElse(text.length());
				if (there.isEmpty()) {
					text.append(heading).append("\n\n");
				}
				headings.add(new Place(from, Math.min(from + heading.length(), there.map(Place::until).orElse(text.length()))));
			}
			before = clause.heading();
			int from = text.length();
			text.append(clause.text().strip());
			places.put(clause.id(), new Place(from, text.length()));
			own.put(clause.anchor(), new Place(from, text.length()));
			text.append("\n\n");
		}
		headings.sort(Comparator.comparingInt(Place::from));
		return new DocumentText(text.toString().stripTrailing(), headings, places);
	}

	/** Whether a clause begins with a heading; white space does not count, nor that a long heading was cut. */
	private static boolean begins(String clause, String heading) {
		return clause.replaceAll("\\s+", "").startsWith(heading.replaceAll("\\s+|…$", ""));
	}

	private static List<String> newHeadings(List<String> before, List<String> now) {
		int same = 0;
		while (same < before.size() && same < now.size() && before.get(same).equals(now.get(same))) {
			same++;
		}
		return now.subList(same, now.size());
	}

	/** Where a quotation stands in a clause; the whole clause when it is empty or, against all promises, not there. */
	Optional<Place> find(String clauseId, String quote) {
		Place clause = clauses.get(clauseId);
		if (clause == null || quote.isEmpty()) {
			return Optional.ofNullable(clause);
		}
		int at = text.indexOf(quote, clause.from);
		return Optional.of(at < 0 || at + quote.length() > clause.until ? clause : new Place(at, at + quote.length()));
	}

	/** Every place where one of the words stands. */
	List<Place> all(Collection<String> words) {
		List<Place> found = new ArrayList<>();
		for (String word : words) {
			for (int at = word.isBlank() ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
				found.add(new Place(at, at + word.length()));
			}
		}
		return found;
	}
}
