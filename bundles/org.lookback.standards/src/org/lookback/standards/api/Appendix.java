package org.lookback.standards.api;

import java.util.List;

/**
 * What a package says beside its rules: by when, who, on which form, what is unclear, and what answers each demand of its documents.
 *
 * @param deadlines   {@code deadlines.yaml}
 * @param departments {@code departments.yaml}
 * @param forms       {@code forms.yaml}
 * @param ambiguities {@code ambiguities.yaml}
 * @param coverage    {@code coverage.yaml}
 * @param warnings    {@code warnings.yaml}
 */
public record Appendix(List<Deadline> deadlines, List<Department> departments, List<Form> forms, List<Ambiguity> ambiguities,
		List<CoverageRow> coverage, WarningScheme warnings) {

	public Appendix {
		deadlines = List.copyOf(deadlines);
		departments = List.copyOf(departments);
		forms = List.copyOf(forms);
		ambiguities = List.copyOf(ambiguities);
		coverage = List.copyOf(coverage);
	}
}
