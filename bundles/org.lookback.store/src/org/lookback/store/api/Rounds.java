package org.lookback.store.api;

import java.util.List;

import org.lookback.model.api.text.LookbackException;

/** The look-backs (回头看) and the years that the data speak of. */
public interface Rounds {

	/** By year, then by name. */
	List<Round> list() throws LookbackException;

	/** Stores a new round ({@code id} 0) or replaces one; a round that is current makes every other one not current. */
	Round save(Round round, String who) throws LookbackException;

	/** The current round's year, else the latest year with data, else 0. */
	int currentYear() throws LookbackException;

	/** The years that any complete version has rows of, ascending. */
	List<Integer> years() throws LookbackException;
}
