package org.lookback.casework.api.procedure;

import java.util.List;

/**
 * What is to be kept of something that was entered, with what the person should know: nothing of it is refused.
 *
 * @param events   in order, without ids
 * @param warnings sentences: too late, open between two readings
 */
public record Entered(List<CaseEvent> events, List<String> warnings) {

	public Entered {
		events = List.copyOf(events);
		warnings = List.copyOf(warnings);
	}
}
