package org.lookback.standards.api;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.ClauseRef;

/**
 * How an outcome is decided by people.
 *
 * @param id       unique within the package
 * @param outcomes the outcomes that open it (Chinese labels)
 * @param steps    in order
 */
public record Procedure(String id, Label title, List<String> outcomes, List<Step> steps) {

	public Procedure {
		outcomes = List.copyOf(outcomes);
		steps = List.copyOf(steps);
	}

	/**
	 * One step.
	 *
	 * @param id            unique within the package, for example {@code SD-PRC-3}
	 * @param actor         who does it, in the document's words
	 * @param days          how long it lasts, when the document says so
	 * @param daysParameter parameter that says whether these are calendar or working days, empty when there are none
	 * @param clause        the words that ask for it
	 * @param objection     what an objection does, may be empty texts
	 */
	public record Step(String id, Label title, String actor, Optional<Integer> days, String daysParameter, ClauseRef clause, Label objection) {
	}
}
