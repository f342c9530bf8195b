package org.lookback.model.api.verdict;

/** The three values of a condition. A missing fact makes it undecided, never false. */
public enum Truth {
	MET("met"), NOT_MET("notMet"), UNDECIDED("undecided");

	private final String id;

	Truth(String id) {
		this.id = id;
	}

	/** The spelling of the command line's JSON. */
	public String id() {
		return id;
	}

	public Truth and(Truth other) {
		return this == NOT_MET || other == NOT_MET ? NOT_MET : this == MET && other == MET ? MET : UNDECIDED;
	}

	public Truth or(Truth other) {
		return this == MET || other == MET ? MET : this == NOT_MET && other == NOT_MET ? NOT_MET : UNDECIDED;
	}

	public Truth not() {
		return this == MET ? NOT_MET : this == NOT_MET ? MET : UNDECIDED;
	}

	public static Truth of(boolean value) {
		return value ? MET : NOT_MET;
	}
}
