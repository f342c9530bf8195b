package org.lookback.casework.api.visits;

import java.util.Optional;

import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Source;

/**
 * What one voice says of a field.
 *
 * @param value   empty when it says no value
 * @param source  the row that says it; {@link Source#BY_HAND} when nothing is said
 * @param nothing whether it says that there is no such thing: somebody looked, which is more than saying nothing
 */
public record Saying(Optional<Object> value, Source source, boolean nothing) {

	/** Nothing is said. */
	public static final Saying NOTHING = new Saying(Optional.empty(), Source.BY_HAND);
	/** What {@link #text} is when there is no such thing; no value is written so. */
	public static final String NONE = "∅";

	/** A value, or silence. */
	public Saying(Optional<Object> value, Source source) {
		this(value, source, false);
	}

	/** There is no such thing, as a row says. */
	public static Saying none(Source source) {
		return new Saying(Optional.empty(), source, true);
	}

	/** Whether anything is said, be it that there is nothing. */
	public boolean said() {
		return nothing || value.isPresent();
	}

	/** The value as {@link ValueReader#canonical} writes it; {@link #NONE} when there is none; empty when nothing is said. */
	public String text() {
		return nothing ? NONE : value.map(ValueReader::canonical).orElse("");
	}
}
