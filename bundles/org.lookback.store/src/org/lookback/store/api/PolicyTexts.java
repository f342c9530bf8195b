package org.lookback.store.api;

import java.nio.file.Path;
import java.util.List;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.PolicyDetails;

/** Policy texts that people add. Their files are kept like imported ones, their clauses stand among {@link Clauses}. */
public interface PolicyTexts {

	/**
	 * A text that is to be kept.
	 *
	 * @param text    its SHA-256 is that of the file
	 * @param file    a copy of it is kept
	 * @param clauses in their order
	 */
	record Added(PolicyText text, Path file, List<Clause> clauses) {
		public Added {
			clauses = List.copyOf(clauses);
		}
	}

	/** The id of the text in a file. */
	static String id(String sha256) {
		return sha256.substring(0, 12);
	}

	/**
	 * Keeps some texts, all or none.
	 *
	 * @throws LookbackException when one of them is there already, a file cannot be kept, or the disk is full
	 */
	void add(List<Added> texts) throws LookbackException;

	/** By collection, then by date of issue, then by title. */
	List<PolicyText> list() throws LookbackException;

	/**
	 * Says of a text what a person knows better.
	 *
	 * @throws LookbackException when there is no such text
	 */
	void change(String id, PolicyDetails details, String who) throws LookbackException;

	/**
	 * Takes texts away, all or none; their files stay, as those of imports that are undone, so that the journal can tell the way again.
	 *
	 * @throws LookbackException when one of them is not there
	 */
	void remove(List<String> ids, String who, String why) throws LookbackException;
}
