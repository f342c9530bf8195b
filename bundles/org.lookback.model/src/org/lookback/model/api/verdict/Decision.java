package org.lookback.model.api.verdict;

import java.util.List;

/**
 * What one rule said of one household, with everything that it rests on.
 *
 * @param rule      the rule's id within its package
 * @param title     the rule's title
 * @param kind      what the rule is in its package: {@code scope, test, override, guarantee}
 * @param outcome   the province's own label of what follows when the rule is met
 * @param concept   the neutral meaning under that label
 * @param value     met, not met or undecided
 * @param sector    the sector's code, empty when the rule has none
 * @param blockedBy the facts and parameters that are missing, when undecided
 */
public record Decision(String rule, String title, String kind, String outcome, Concept concept, Truth value, String sector, ObjectKind object,
		ClauseRef clause, List<UsedParameter> parameters, List<UsedFact> facts, List<String> blockedBy) {

	private static final String GUARANTEE = "guarantee";

	/** Whether the rule's title names something that is wrong: met means that it is so, and not that somebody fulfils a condition. */
	public boolean isProblem() {
		return kind.equals(GUARANTEE);
	}
}
