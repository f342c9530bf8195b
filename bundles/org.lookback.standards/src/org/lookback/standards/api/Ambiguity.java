package org.lookback.standards.api;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.ClauseRef;

/**
 * Where a document is silent, torn or contradicts itself, and what the package takes it to say.
 *
 * @param id      {@code SD-AMB-1} and the like, unique within the package
 * @param clause  the words in question, when it is about particular words
 * @param reading what this package takes
 * @param accepts what the analyser finds because of it and lists as accepted
 */
public record Ambiguity(String id, Label title, Optional<ClauseRef> clause, Label reading, List<Acceptance> accepts) {

	public Ambiguity {
		accepts = List.copyOf(accepts);
	}

	/**
	 * A kind of finding that the document itself leaves open.
	 *
	 * @param check      the analyser's word for it ({@code gap}, {@code overlap} …)
	 * @param rules      the rules it may speak of; any when both lists are empty
	 * @param parameters the parameters it may speak of
	 */
	public record Acceptance(String check, List<String> rules, List<String> parameters) {
		public Acceptance {
			rules = List.copyOf(rules);
			parameters = List.copyOf(parameters);
		}
	}
}
