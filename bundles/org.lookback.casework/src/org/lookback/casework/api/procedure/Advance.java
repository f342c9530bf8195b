package org.lookback.casework.api.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody enters of the next step.
 *
 * @param step      the step he means; empty for whichever is next
 * @param date      the day on which it happened
 * @param how       what happened
 * @param actor     who did it; empty for whom the document names
 * @param result    how it ended, or why it is left out
 * @param confirmed whether what the step wants confirmed was confirmed
 * @param days      how many days it lasts, where the document does not say
 */
public record Advance(Optional<String> step, LocalDate date, How how, String actor, String result, boolean confirmed, Optional<Integer> days) {

	/** What happened to a step. */
	public enum How {
		/** Whatever comes next: a step with a term begins, then ends; one without ends. */
		NEXT, BEGIN, END, SKIP
	}

	/** The next thing, on a day. */
	public static Advance next(LocalDate date) {
		return new Advance(Optional.empty(), date, How.NEXT, "", "", false, Optional.empty());
	}

	/** The same for a step that is named. */
	public Advance of(String stepId) {
		return new Advance(Optional.of(stepId), date, how, actor, result, confirmed, days);
	}

	/** The same with everything confirmed that the step wants confirmed. */
	public Advance confirming() {
		return new Advance(step, date, how, actor, result, true, days);
	}

	/** The same with something else that happened. */
	public Advance how(How other, String why) {
		return new Advance(step, date, other, actor, why, confirmed, days);
	}
}
