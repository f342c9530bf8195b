package org.lookback.standards.api;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Truth;

/**
 * Two packages, or two versions, readings or days of one, over the same households.
 *
 * @param households households looked at
 * @param persons    persons in them
 * @param cells      concept by concept, the most households first; who is undecided or out of scope is told by the side's value
 */
public record Comparison(long households, long persons, List<Cell> cells) {

	public Comparison {
		cells = List.copyOf(cells);
	}

	/** One side of a comparison, reduced to its neutral meaning. */
	public record Meaning(Concept concept, Truth value) {
	}

	/** Households that the one says this of and the other that. */
	public record Cell(Meaning a, Meaning b, long households, long persons) {

		/** Whether both say the same. */
		public boolean same() {
			return a.equals(b);
		}
	}

	/**
	 * What one package says of a household.
	 *
	 * @param outcome the package's own label
	 * @param rule    the rule that decided, empty when none did
	 * @param clause  the clause that rule rests on
	 */
	public record Side(String outcome, Meaning meaning, String rule, Optional<ClauseRef> clause) {
	}

	/** A household of which the two say different things. */
	public record Flip(long household, String key, int persons, Side a, Side b) {
	}

	/** Takes the households that flip as they come; called from several threads. */
	public interface FlipSink {
		void accept(Flip flip) throws LookbackException;
	}
}
