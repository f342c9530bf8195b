package org.lookback.store.api;

/** How a workspace is opened. */
public enum Access {
	/** Nothing can be changed; several processes may read at once, none while another writes. */
	READ,
	/** Everything is allowed; at most one process at a time. */
	WRITE
}
