package org.lookback.store.api;

import java.util.List;

import org.lookback.model.api.text.LookbackException;

/** The change log: every write appends to it in its own transaction, numbered without gaps from 1. */
public interface Changes {

	/** The last change, 0 when there is none. */
	long latest() throws LookbackException;

	/** What an index that has seen everything up to {@code seq} must read again. */
	ChangedHouseholds since(long seq) throws LookbackException;

	/** Changes after {@code seq}, oldest first. */
	List<Change> list(long seq, int limit) throws LookbackException;

	/** Records something that changes no data but must be known: personal data revealed, a list with full numbers exported. */
	void log(String who, String what, String detail, String why) throws LookbackException;
}
