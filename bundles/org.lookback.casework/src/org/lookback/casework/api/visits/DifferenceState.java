package org.lookback.casework.api.visits;

/** What people have made of a difference. */
public enum DifferenceState {
	/** Nobody has decided. */
	OPEN,
	/** It is to be changed in the national system. */
	ACCEPTED,
	/** It is not to be changed. */
	REJECTED
}
