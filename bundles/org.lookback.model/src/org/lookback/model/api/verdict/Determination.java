package org.lookback.model.api.verdict;

import java.util.List;

/**
 * What a package determines for one household: a recommendation where the document says "in principle"; people decide.
 *
 * @param household the household's number
 * @param outcome   the province's own label
 * @param concept   its neutral meaning
 * @param value     {@code MET} when the outcome is decided, {@code UNDECIDED} when a missing fact could change it,
 *                  {@code NOT_MET} when the package does not speak of the household
 * @param rule      the rule that decided, empty when none did
 * @param truths    one value a rule, in the order of the package's rules
 * @param findings  the problems found
 * @param notices   risks seen early and kinds of help that the document names: found like problems, but no lack
 */
public record Determination(long household, String outcome, Concept concept, Truth value, String rule, List<Truth> truths,
		List<Finding> findings, List<Finding> notices) {

	/** A determination without notices. */
	public Determination(long household, String outcome, Concept concept, Truth value, String rule, List<Truth> truths,
			List<Finding> findings) {
		this(household, outcome, concept, value, rule, truths, findings, List.of());
	}
}
