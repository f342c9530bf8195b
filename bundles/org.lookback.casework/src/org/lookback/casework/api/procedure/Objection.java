package org.lookback.casework.api.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An objection against a step.
 *
 * @param event     the event that raised it
 * @param by        who objects
 * @param words     what
 * @param resolved  when it was answered
 * @param answer    how
 * @param justified whether it was found justified
 */
public record Objection(long event, String step, LocalDate raised, String by, String words, Optional<LocalDate> resolved, String answer, boolean justified) {

	public boolean open() {
		return resolved.isEmpty();
	}

	Objection answered(CaseEvent event) {
		return new Objection(this.event, step, raised, by, words, Optional.of(event.date()), event.text(CaseEvent.Detail.WORDS),
				event.is(CaseEvent.Detail.JUSTIFIED));
	}
}
