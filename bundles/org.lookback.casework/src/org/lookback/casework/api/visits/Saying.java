package org.lookback.casework.api.visits;

import java.util.Optional;

import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Source;

/**
 * What one voice says of a field.
 *
 * @param value  empty when it says nothing
 * @param source the row that says it; {@link Source#BY_HAND} when nothing is said
 */
public record Saying(Optional<Object> value, Source source) {

	/** Nothing is said. */
	public static final Saying NOTHING = new Saying(Optional.empty(), Source.BY_HAND);

	/** The value as {@link ValueReader#canonical} writes it; empty when nothing is said. */
	public String text() {
		return value.map(ValueReader::canonical).orElse("");
	}
}
