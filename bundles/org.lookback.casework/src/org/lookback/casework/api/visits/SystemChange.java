package org.lookback.casework.api.visits;

import org.lookback.store.api.VisitDecision;

/**
 * A value that is to be typed into the national system.
 *
 * @param household the store's number
 * @param code      registered number by which a clerk finds the household there; empty when it has none
 * @param village   code of its village
 * @param head      name of the head, in full
 * @param person    name of the member, in full; empty for the household itself
 * @param idNumber  ID number of the member, in full; empty for the household itself
 * @param there     what the national system says now
 * @param decision  what was decided, by whom, when and why
 * @param seen      whether an import of the national system came after the decision
 * @param days      age: from the decision to today, or to the import that proved it
 */
public record SystemChange(Target target, long household, String code, String village, String head, String person, String idNumber, Saying there,
		VisitDecision decision, ChangeState state, boolean seen, long days) {
}
