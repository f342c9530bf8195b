package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;

import org.lookback.model.api.text.LookbackException;

/** The questions that were kept with a workspace: a file each in its folder {@code queries}, which may be sent to somebody else. */
public interface SavedQueries {

	/** How files end that hold a question. */
	String ENDING = "lbq";

	/** Pinned ones first, then those of the latest change. */
	List<SavedQuery> list() throws LookbackException;

	/**
	 * Keeps a new one, or a changed one in the place of the old.
	 *
	 * @return as it was kept, with its id, who and when
	 * @throws LookbackException when it has no name, or cannot be written
	 */
	SavedQuery keep(SavedQuery query) throws LookbackException;

	/** Forgets one; nothing happens when it is not there. */
	void delete(String id) throws LookbackException;

	/** Writes one to a file for somebody else. Personal data that the question names goes with it. */
	void send(SavedQuery query, Path file) throws LookbackException;

	/**
	 * Keeps one that somebody sent.
	 *
	 * @throws LookbackException when the file is none, or its question cannot be read
	 */
	SavedQuery receive(Path file) throws LookbackException;
}
