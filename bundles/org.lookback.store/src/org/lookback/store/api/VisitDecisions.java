package org.lookback.store.api;

import java.util.List;
import java.util.Map;

import org.lookback.model.api.text.LookbackException;

/** What people decided about differences that visits brought to light, and whose word imports are taken for. */
public interface VisitDecisions {

	/** Records a decision; earlier ones of the key stay and no longer count. Number and newest import are filled in, and the
	 * time when it is {@link java.time.Instant#EPOCH}. */
	VisitDecision decide(VisitDecision decision) throws LookbackException;

	/** The decision that counts, by key; one that was taken back is among them. */
	Map<String, VisitDecision> latest() throws LookbackException;

	/** All decisions of a key, oldest first. */
	List<VisitDecision> history(String key) throws LookbackException;

	/** What a person said of imports, by number: whose word they are. */
	Map<Integer, String> voices() throws LookbackException;

	/**
	 * Says whose word an import is.
	 *
	 * @throws LookbackException when there is no complete import of that number
	 */
	void voice(int version, String voice, String who) throws LookbackException;
}
