package org.lookback.store.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.lookback.model.api.text.LookbackException;

/**
 * The ledger's items and all that was ever entered. Each entry is one transaction, on disk when the call returns, told in the change log and in the
 * journal; the history is only added to. What the values mean is the casework's to say.
 */
public interface LedgerBook {

	/** All items in the order in which they were opened, those that are {@link LedgerField#GONE} among them. */
	List<LedgerItem> items() throws LookbackException;

	Optional<LedgerItem> item(String key) throws LookbackException;

	/**
	 * Makes an entry: all of it or nothing.
	 *
	 * @param batch its number is given when it is 0; one that is there already is added to
	 * @return the entry with its number; with number 0 when the steps change nothing
	 * @throws LookbackException when somebody changed one of the items since the caller saw it, or the disk is full
	 */
	LedgerBatch enter(LedgerBatch batch, List<LedgerStep> steps) throws LookbackException;

	/** The newest entries first. */
	List<LedgerBatch> batches(int limit) throws LookbackException;

	/** What an entry changed. */
	List<LedgerChange> changes(long batch) throws LookbackException;

	/** What happened to an item, oldest first. */
	List<LedgerChange> history(String key) throws LookbackException;

	/** Hands over all items with their households, in the order in which they were opened. */
	void eachPlaced(Consumer<PlacedItem> reader) throws LookbackException;

	/** Those of these items that there are, with their households, in no particular order. */
	List<PlacedItem> placed(Collection<String> keys) throws LookbackException;

	/** Keys of the items that belong to one of these households. */
	Set<String> keysOf(long[] households) throws LookbackException;

	/** Keys of the items that entries after a change of the change log touched; empty when that is no longer known, so that it may be any. */
	Optional<Set<String>> keysSince(long seq) throws LookbackException;

	/**
	 * Hands over, of what was entered after a change, what moved an item, oldest first.
	 *
	 * @param after number that an earlier call returned; 0 for all that was ever entered
	 * @return number of the last change that there was
	 */
	long eachMove(long after, Consumer<LedgerMove> reader) throws LookbackException;
}
