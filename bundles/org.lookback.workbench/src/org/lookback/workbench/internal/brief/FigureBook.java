package org.lookback.workbench.internal.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Issue;
import org.lookback.index.api.Listing;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** The figures of a briefing that is being made: gives each its id, what it rests on, and its number of last time. */
final class FigureBook {

	/** Households of longer lists are not remembered. */
	static final int MOST_MEMBERS = 20_000;

	private final String issue;
	private final Ask ask;
	private final Optional<Issue> last;
	private final List<Figure> figures = new ArrayList<>();

	FigureBook(String issue, Ask ask, Optional<Issue> last) {
		this.issue = issue;
		this.ask = ask;
		this.last = last;
	}

	List<Figure> figures() {
		return figures;
	}

	Optional<Issue> last() {
		return last;
	}

	/** The number that a figure had last time. */
	OptionalLong before(String key) {
		return last.flatMap(issueBefore -> issueBefore.keyed(key)).map(Figure::count).orElse(OptionalLong.empty());
	}

	/** Adds a figure. */
	Figure add(String key, Figure.Kind kind, String label, String value, OptionalLong count, Unit unit, Query query, List<String> fields, List<Figure.Cell> cells)
			throws LookbackException {
		boolean households = unit == Unit.HOUSEHOLD && (kind == Figure.Kind.NUMBER || kind == Figure.Kind.LIST) && fields.isEmpty() && !query.equals(ask.everybody());
		Optional<List<String>> members = households && count.orElse(Long.MAX_VALUE) <= MOST_MEMBERS ? Optional.of(members(query)) : Optional.empty();
		Figure figure = new Figure(String.format("%s-%03d", issue, figures.size() + 1), key, kind, label, value, count, unit, query, asked(query, fields), fields,
				ask.origin(fields, query), before(key), cells, members);
		figures.add(figure);
		return figure;
	}

	private String asked(Query query, List<String> fields) {
		return StoreNumbers.of(fields).isPresent() ? ask.say("brief." + fields.getFirst().replace(':', '.'), ask.asked(query)) : ask.asked(query);
	}

	private List<String> members(Query query) throws LookbackException {
		try (Listing listing = ask.workspace().searching().list(query, Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
			String[] keys = new String[listing.size()];
			for (int row = 0; row < keys.length; row++) {
				keys[row] = listing.id(row);
			}
			Arrays.sort(keys);
			return List.of(keys);
		}
	}
}
