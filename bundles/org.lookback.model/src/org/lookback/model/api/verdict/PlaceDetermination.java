package org.lookback.model.api.verdict;

import java.util.List;

/**
 * What a package says of one village, facility or project.
 *
 * @param object      what it is
 * @param key         the village's code, the facility's or project's id
 * @param villageCode where it lies, empty when nobody knows
 * @param truths      one value a rule, in the order of the package's rules; a rule that speaks of something else is not met
 * @param findings    the problems found
 * @param notices     found like problems, but no lack
 */
public record PlaceDetermination(ObjectKind object, String key, String villageCode, List<Truth> truths, List<Finding> findings,
		List<Finding> notices) {

	public PlaceDetermination {
		truths = List.copyOf(truths);
		findings = List.copyOf(findings);
		notices = List.copyOf(notices);
	}
}
