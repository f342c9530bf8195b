package org.lookback.casework.api.coverage;

/** Which days a pace is taken from. */
public enum PaceSpan {
	/** The last {@link #DAYS} days up to the day asked for, or since the first visit where that is later. */
	RECENT,
	/** All days since the first visit. */
	WHOLE;

	/** How many days are recent. */
	public static final int DAYS = 7;
}
