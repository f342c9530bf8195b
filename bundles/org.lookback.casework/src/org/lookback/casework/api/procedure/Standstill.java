package org.lookback.casework.api.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that do not count because an objection is looked into: from the day on which it is raised to the day on which it is answered, both included.
 *
 * @param until empty while it is looked into
 */
public record Standstill(LocalDate from, Optional<LocalDate> until) {

	/** Whether the clock stands on a day. */
	public boolean on(LocalDate day) {
		return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
	}

	public boolean open() {
		return until.isEmpty();
	}
}
