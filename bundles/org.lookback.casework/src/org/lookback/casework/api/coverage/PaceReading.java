package org.lookback.casework.api.coverage;

/** Which days a pace counts. What is done on a day of rest counts as done in both. */
public enum PaceReading {
	/** Every day. */
	CALENDAR,
	/** Working days of the arrangements of the State Council, make-up days included. */
	WORKING
}
