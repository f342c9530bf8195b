package org.lookback.casework.api.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lookback.standards.api.DayCount;

/**
 * When a step can end, and has to.
 *
 * @param due     the document's deadline for it
 * @param late    whether it ended after that, or has not ended and it is past
 * @param decided whether the document, or a person's reading, says which days count; when not, both readings stand
 * @param spans   by calendar days, then by working days; one alone when decided
 */
public record StepDates(String step, Optional<LocalDate> due, boolean late, boolean decided, List<Span> spans) {

	public StepDates {
		spans = List.copyOf(spans);
	}

	/**
	 * One reading.
	 *
	 * @param count    which days are counted
	 * @param earliest the first day on which the step can end; empty while an objection is open, and when the calendar does not reach so far
	 * @param latest   the last day on which it may end so that all later deadlines can be kept; empty when there are none
	 * @param problem  why there is no date; else empty
	 */
	public record Span(DayCount count, Optional<LocalDate> earliest, Optional<LocalDate> latest, String problem) {
	}

	/** Whether both readings lead to the same days. */
	public boolean same() {
		return spans.stream().map(span -> List.of(span.earliest(), span.latest(), span.problem())).distinct().count() < 2;
	}
}
