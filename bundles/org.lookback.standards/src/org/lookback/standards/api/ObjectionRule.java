package org.lookback.standards.api;

import java.util.Optional;

import org.lookback.model.api.verdict.ClauseRef;

/**
 * What an objection against a step does. While it is looked into the clock always stands.
 *
 * @param effect what happens when it has been looked into
 * @param step   of {@link Effect#BACK_TO} the step that is done again; else empty
 * @param clause the words that say so; empty when the document is silent and the step's {@code objection} says how it is read
 * @param stated whether the package says it at all; when not, {@link #UNSTATED} holds
 */
public record ObjectionRule(Effect effect, String step, Optional<ClauseRef> clause, boolean stated) {

	/** Of a step of which the package says nothing: the days that were counted stay counted. */
	public static final ObjectionRule UNSTATED = new ObjectionRule(Effect.PAUSE, "", Optional.empty(), false);

	/** What happens. */
	public enum Effect {
		/** Groundless: the days before it stay counted and the term goes on. Justified: the procedure is over for who was objected to. */
		PAUSE,
		/** Groundless: the term is counted anew from the day of the answer. Justified: the procedure is over for who was objected to. */
		RESTART,
		/** Groundless: as {@link #PAUSE}. Justified: an earlier step (or this one) and all after it are done again. */
		BACK_TO
	}
}
