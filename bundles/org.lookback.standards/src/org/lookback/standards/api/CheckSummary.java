package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;

import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.ObjectKind;

/**
 * The counts of one check run.
 *
 * @param changeSequence   state of the data
 * @param outcomes         decided outcomes, the most frequent first
 * @param findings         one a guarantee, in the package's order, also when nothing was found
 * @param undecided        households whose outcome is not decided
 * @param undecidedPersons persons in them
 * @param blocking         the facts and parameters that keep most households undecided, the most frequent first
 */
public record CheckSummary(String packageId, String version, String contentHash, LocalDate asOf, int year, long changeSequence,
		long households, long persons, List<OutcomeCount> outcomes, List<FindingCount> findings, long undecided, long undecidedPersons,
		List<Blocking> blocking) {

	public CheckSummary {
		outcomes = List.copyOf(outcomes);
		findings = List.copyOf(findings);
		blocking = List.copyOf(blocking);
	}

	public record OutcomeCount(String outcome, Concept concept, long households, long persons) {
	}

	/**
	 * @param count      findings: one a person for 人, one a household for 户
	 * @param households households that have one
	 * @param persons    persons concerned: those found for 人, all of the household for 户
	 * @param undecided  households for which the rule is undecided
	 */
	public record FindingCount(String rule, String title, String sector, String severity, ObjectKind object, long count, long households,
			long persons, long undecided) {
	}

	/** @param fact id of the field, {@code param:} and the parameter's id, or the name of a list */
	public record Blocking(String fact, long households) {
	}
}
