package org.lookback.store.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.text.LookbackException;

/** Comparisons of departments' registers with the households, and what people found when they looked. */
public interface RegisterComparisons {

	/** Starts a comparison; nobody sees it before it is complete, and then it takes the place of the last one of its register and year. */
	ComparisonWriter begin(ComparisonSpec spec) throws LookbackException;

	/** Finished comparisons, newest first; the entries of all but the last of a register and year are gone. */
	List<ComparisonRun> list() throws LookbackException;

	/** The newest finished comparison of a register. */
	Optional<ComparisonRun> latest(String register) throws LookbackException;

	/**
	 * Kept entries of a comparison in their order; none after the last.
	 *
	 * @param from number of the first, from 0
	 */
	List<RegisterEntry> page(long comparison, int from, int count) throws LookbackException;

	/** The kept entry of that key in the newest comparison that has it, with the comparison. */
	Optional<Kept> find(String key) throws LookbackException;

	/** Records what somebody found; earlier verifications of the key stay and no longer count. */
	void verify(Verification verification) throws LookbackException;

	/** The verification that counts, by key. */
	Map<String, Verification> verifications(String register) throws LookbackException;

	/** All verifications of a key, oldest first. */
	List<Verification> history(String key) throws LookbackException;

	/** An entry where it was found. */
	record Kept(ComparisonRun run, RegisterEntry entry) {
	}
}
