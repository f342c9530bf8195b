package org.lookback.store.api;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;

/** What people change by hand, in pieces that are seen at once, undone and brought back like imports. */
public interface HandChanges {

	/**
	 * Makes a change; all of it or nothing. The next source of facts shows it.
	 *
	 * @throws LookbackException when a step cannot be made: which, and why
	 */
	HandChange make(HandWork work) throws LookbackException;

	/** All of them, oldest first, undone ones among them. */
	List<HandChange> list() throws LookbackException;

	Optional<HandChange> find(int id) throws LookbackException;

	/** The values that a change set, in their order: see {@link Change}. */
	List<Change> lines(int id) throws LookbackException;

	/**
	 * Takes a change back.
	 *
	 * @throws LookbackException when it is not in force, or a later one stands on a household that it made or ended
	 */
	HandChange undo(int id, String who, String why) throws LookbackException;

	/** Brings back what was undone, where it was: later imports and changes that say something else still win. */
	HandChange redo(int id, String who, String why) throws LookbackException;
}
