package org.lookback.store.api;

/** Where a dataset version stands. */
public enum VersionState {
	/** Being loaded; nobody sees it. */
	OPEN,
	/** Everybody sees it. */
	COMPLETE,
	/** Undone by a person, or given up before it was complete; nobody sees it. */
	UNDONE
}
