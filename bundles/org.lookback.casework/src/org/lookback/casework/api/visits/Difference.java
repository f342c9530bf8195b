package org.lookback.casework.api.visits;

import java.util.Optional;

import org.lookback.store.api.VisitDecision;

/**
 * A field of which system, card and visitor do not say the same.
 *
 * @param target     which field of whom
 * @param household  the store's number
 * @param code       registered number, empty when it has none
 * @param village    code of its village
 * @param head       name of the head, in full
 * @param person     name of the member, in full; empty for the household itself
 * @param system     what the national system says
 * @param card       what the card says
 * @param found      what the visitor found
 * @param here       what the workbench itself holds: imports of all kinds and edits by hand
 * @param decision   what somebody decided last
 */
public record Difference(Target target, long household, String code, String village, String head, String person, Saying system, Saying card,
		Saying found, Saying here, DifferenceKind kind, Optional<VisitDecision> decision) {

	/** The same as another kind. */
	public Difference as(DifferenceKind other) {
		return new Difference(target, household, code, village, head, person, system, card, found, here, other, decision);
	}

	/** What people have made of it; a decision on another found value no longer counts. */
	public DifferenceState state() {
		return decision.filter(one -> !one.withdrawn()).filter(one -> one.found().equals(found.text()))
				.map(one -> one.accepted() ? DifferenceState.ACCEPTED : DifferenceState.REJECTED).orElse(DifferenceState.OPEN);
	}
}
