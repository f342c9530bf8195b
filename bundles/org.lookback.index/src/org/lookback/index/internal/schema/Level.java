package org.lookback.index.internal.schema;

import java.util.List;

/** Whose value a column holds. Conditions of one level hold for one and the same object of that level. */
public enum Level {
	HOUSEHOLD, MEMBER, FINDING, NOTICE, MEASURE;

	/** The levels whose objects stand in the index of events. */
	public static final List<Level> EVENTS = List.of(FINDING, NOTICE, MEASURE);

	/** Whether objects of this level stand in the index of events. */
	public boolean event() {
		return EVENTS.contains(this);
	}

	/** Prefix of the term that marks a document of this level with its year. */
	public String mark() {
		return switch (this) {
		case HOUSEHOLD -> "h";
		case MEMBER -> "m";
		case FINDING -> "f";
		case NOTICE -> "n";
		case MEASURE -> "e";
		};
	}
}
