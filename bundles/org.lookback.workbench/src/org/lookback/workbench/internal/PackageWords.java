package org.lookback.workbench.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.StandardsPackage;

/** What packages call their outcomes and rules, for values that the index knows only as they were decided. */
final class PackageWords {

	private static final String OUTCOME = "outcome:";
	private static final Set<String> RULES = Set.of("finding.rule", "notice.rule", "householdYear.undecidedRules");

	private PackageWords() {
	}

	/** Whether a field holds such values. */
	static boolean knows(String field) {
		return field.startsWith(OUTCOME) || RULES.contains(field);
	}

	/** The package's title, for the field of its outcomes. */
	static Optional<String> field(List<StandardsPackage> packages, String field, Locale locale) {
		return ofOutcome(packages, field).map(known -> known.title().in(locale));
	}

	/** An outcome or a rule in words; empty when no package has it (any more). */
	static Optional<String> value(List<StandardsPackage> packages, String field, String value, Locale locale) {
		return field.startsWith(OUTCOME) ? ofOutcome(packages, field).flatMap(known -> outcome(known, value)).map(label -> label.in(locale))
				: packages.stream().flatMap(known -> known.rule(value).stream()).findFirst().map(rule -> rule.title().in(locale) + " " + rule.id());
	}

	private static Optional<StandardsPackage> ofOutcome(List<StandardsPackage> packages, String field) {
		return field.startsWith(OUTCOME) ? packages.stream().filter(known -> known.id().equals(field.substring(OUTCOME.length()))).findFirst()
				: Optional.empty();
	}

	private static Optional<Label> outcome(StandardsPackage known, String value) {
		return value.equals(Truth.UNDECIDED.id()) ? Optional.of(known.outcomes().undecided()) : known.outcome(value);
	}
}
