package org.lookback.standards.internal.load;

import java.util.Collection;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.internal.yaml.Suggestion;

/** The end of an error that names something unknown: the nearest known name. */
final class Hints {

	private Hints() {
	}

	/** "Did you mean …?", or nothing when no known name is near. */
	static String near(String typed, Collection<String> known) {
		return Suggestion.nearest(typed, known).map(near -> Messages.in(Hints.class).get("didYouMean", near)).orElse("");
	}
}
