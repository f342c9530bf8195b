package org.lookback.store.api;

import java.util.List;

import org.lookback.model.api.text.LookbackException;

/** What people change by hand. */
public interface Edits {

	/**
	 * Sets or clears one field of a household or of what hangs under it. Who, when, before, after and why are recorded; the next
	 * source of facts shows it. A later import that says something of the same field wins again.
	 */
	void change(HandEdit edit) throws LookbackException;

	/** All edits of a household, oldest first. */
	List<Change> history(long household) throws LookbackException;

	/** By name. */
	List<SavedQuery> savedQueries() throws LookbackException;

	/** Stores a new query ({@code id} 0) or replaces one; returns it with its id. */
	SavedQuery save(SavedQuery query) throws LookbackException;

	void deleteQuery(long id, String who) throws LookbackException;
}
