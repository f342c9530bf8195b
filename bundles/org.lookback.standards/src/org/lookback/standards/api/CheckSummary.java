package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.ObjectKind;

/**
 * The counts of one check run.
 *
 * @param changeSequence   state of the data
 * @param outcomes         decided outcomes, the most frequent first
 * @param findings         one a guarantee, in the package's order, also when nothing was found
 * @param notices          the same of warnings and advice: found like problems, but no lack
 * @param undecided        households whose outcome is not decided
 * @param undecidedPersons persons in them
 * @param blocking         the facts and parameters that keep decisions open, those from which most would follow first
 * @param made             how much of it was worked out anew
 */
public record CheckSummary(String packageId, String version, String contentHash, LocalDate asOf, int year, long changeSequence,
		long households, long persons, List<OutcomeCount> outcomes, List<FindingCount> findings, List<FindingCount> notices, long undecided, long undecidedPersons,
		List<Blocking> blocking, Made made) {

	public CheckSummary {
		outcomes = List.copyOf(outcomes);
		findings = List.copyOf(findings);
		notices = List.copyOf(notices);
		blocking = List.copyOf(blocking);
	}

	/**
	 * How a check was made.
	 *
	 * @param evaluated   households that were asked
	 * @param carriedOver households of which nothing has changed since an earlier run: what that run said of them still holds
	 * @param since       number of that run; empty when everything was asked
	 */
	public record Made(long evaluated, long carriedOver, OptionalLong since) {
	}

	public record OutcomeCount(String outcome, Concept concept, long households, long persons) {
	}

	/**
	 * @param count      findings: one a person for 人, one a household for 户, one a village for 村, and so on
	 * @param households households that have one; none for a village, facility or project
	 * @param persons    persons concerned: those found for 人, else all of the household
	 * @param undecided  households, villages, facilities or projects for which the rule is undecided
	 */
	public record FindingCount(String rule, String title, String sector, String severity, ObjectKind object, long count, long households,
			long persons, long undecided) {
	}

	/**
	 * @param fact       id of the field, {@code param:} and the parameter's id, or the name of a list
	 * @param households households in which it keeps a decision open
	 * @param decisions  decisions that would follow: nothing else keeps them open
	 * @param open       decisions that it keeps open, alone or with others
	 */
	public record Blocking(String fact, long households, long decisions, long open) {
	}
}
