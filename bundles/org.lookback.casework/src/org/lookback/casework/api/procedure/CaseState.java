package org.lookback.casework.api.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a case is: worked out from its events.
 *
 * @param pinned     the procedure by which it goes on
 * @param events     all, oldest first; those of the batch it was taken out of come first
 * @param undone     ids of those that do not count any more
 * @param steps      of the procedure, in order
 * @param objections oldest first
 * @param last       the day of the latest event that counts
 */
public record CaseState(CaseHead head, Pinned pinned, List<CaseEvent> events, Set<Long> undone, Phase phase, List<StepState> steps,
		List<Objection> objections, LocalDate last) {

	public CaseState {
		events = List.copyOf(events);
		undone = Set.copyOf(undone);
		steps = List.copyOf(steps);
		objections = List.copyOf(objections);
	}

	/** How far. */
	public enum Phase {
		RUNNING,
		/** An objection is looked into; the clock stands. */
		OBJECTED,
		/** All steps are done. */
		DONE,
		/** Over before its end: given up, or an objection was justified. */
		WITHDRAWN
	}

	/** The step that is running or next; empty when the case is over. */
	public Optional<StepState> current() {
		return phase == Phase.DONE || phase == Phase.WITHDRAWN ? Optional.empty() : steps.stream().filter(step -> !step.over()).findFirst();
	}

	public Optional<Objection> openObjection() {
		return objections.stream().filter(Objection::open).findFirst();
	}

	/** Id of the newest event: who enters something says which one he has seen. */
	public long seen() {
		return events.isEmpty() ? 0 : events.getLast().id();
	}

	public boolean over() {
		return phase == Phase.DONE || phase == Phase.WITHDRAWN;
	}
}
