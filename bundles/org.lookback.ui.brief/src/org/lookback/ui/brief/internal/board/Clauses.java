package org.lookback.ui.brief.internal.board;

import java.util.Optional;

import org.lookback.briefing.api.story.Element;
import org.lookback.model.api.verdict.Clause;
import org.lookback.ui.api.Selection;

/** A clause that is looked at, as an element. */
final class Clauses {

	private Clauses() {
	}

	/** Empty when the text was added by people: it stands in no package. */
	static Optional<Element> of(Selection.ClausePlace place) {
		int slash = place.id().indexOf('/');
		int hash = place.id().indexOf('#');
		if (place.id().startsWith(Clause.ADDED) || slash < 0 || hash < slash) {
			return Optional.empty();
		}
		return Optional.of(new Element.Clause("new", place.id().substring(0, slash), place.id().substring(slash + 1, hash), place.id().substring(hash + 1),
				place.quote()));
	}
}
