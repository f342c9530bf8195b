package org.lookback.store.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;

/** What made the data what they are: which import or change by hand made which state, and whom it touched. */
public interface VersionBook {

	/** All imports that were ever complete, oldest first. */
	List<Import> imports() throws LookbackException;

	/**
	 * Brings back an import that was undone, where it was.
	 *
	 * @throws LookbackException when it is not undone, or its rows were cleared away
	 */
	DatasetVersion redo(int version, String who, String why) throws LookbackException;

	/** How the importer can read the file of an import in the same way again; empty when it was imported before that was kept. */
	Optional<String> recipe(int version) throws LookbackException;

	/** What was touched between two states, in whichever order. */
	Between between(long one, long other) throws LookbackException;

	/** Numbers of the imports that were ever complete and speak of a household, oldest first. */
	List<Integer> of(long household) throws LookbackException;

	/** Lines of the change log in which an import, or a change by hand, was made, undone or brought back; oldest first. */
	List<Change> events(long household) throws LookbackException;

	/** The number of a household by its key, also of one that is none any more. */
	Optional<Long> number(String key) throws LookbackException;

	/** The key of a household by its number. */
	Optional<String> key(long number) throws LookbackException;

	/** The numbers of all households by their keys. */
	Map<String, Long> numbers() throws LookbackException;

	/** The keys of the households that people merged one into, and so on to the one that remains; the last one is that. */
	List<String> mergedInto(long household) throws LookbackException;

	/** Numbers up to one are given to no import: for making a workspace anew. */
	void passOver(int version) throws LookbackException;

	/**
	 * An import.
	 *
	 * @param purged     whether its rows were cleared away
	 * @param origin     the workspace it was merged from; empty when it was made here
	 * @param households how many it speaks of
	 * @param sequence   the state of the data right after it
	 * @param undoneWhy  the reason of its undoing, empty when it is in force
	 */
	record Import(DatasetVersion version, boolean purged, String origin, long households, long sequence, String undoneWhy) {
	}

	/**
	 * @param households numbers, ascending
	 * @param others     whether rows that hang under no household may differ
	 */
	record Between(long[] households, boolean others) {
	}
}
