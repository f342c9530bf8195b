package org.lookback.index.internal.schema;

/** Whose value a column holds. Conditions of one level hold for one and the same object of that level. */
public enum Level {
	HOUSEHOLD, MEMBER, FINDING, MEASURE;

	/** Whether objects of this level stand in the index of events. */
	public boolean event() {
		return this == FINDING || this == MEASURE;
	}

	/** Prefix of the term that marks a document of this level with its year. */
	public String mark() {
		return switch (this) {
		case HOUSEHOLD -> "h";
		case MEMBER -> "m";
		case FINDING -> "f";
		case MEASURE -> "e";
		};
	}
}
