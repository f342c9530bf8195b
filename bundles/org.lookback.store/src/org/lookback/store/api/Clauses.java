package org.lookback.store.api;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;

/** The clauses of the installed packages' documents and of {@link PolicyTexts added texts}, kept so that the index can be rebuilt from the store alone. */
public interface Clauses {

	/** Replaces all clauses of a package; does nothing when the hash is the one already there. */
	void put(String packageId, String contentHash, List<Clause> clauses) throws LookbackException;

	/** By package, document and order. */
	List<Clause> list() throws LookbackException;

	/** The packages whose clauses are kept. */
	List<String> packages() throws LookbackException;

	/** The hash given with a package's clauses. */
	Optional<String> contentHash(String packageId) throws LookbackException;

	void remove(String packageId) throws LookbackException;
}
