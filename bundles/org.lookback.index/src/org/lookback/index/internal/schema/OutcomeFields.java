package org.lookback.index.internal.schema;

import java.util.Set;

import org.lookback.index.internal.text.TextFields;

/** Fields of households and members that say what checks found, and nothing else: they can be replaced without the rest. */
public final class OutcomeFields {

	/** Id of the column of the rules that are undecided. */
	public static final String UNDECIDED_RULES = "householdYear.undecidedRules";

	private static final Set<String> WHOLE = Set.of(UNDECIDED_RULES, Names.FINDINGS, Names.NOTICES, TextFields.FINDINGS, TextFields.FINDING_LABELS);

	private OutcomeFields() {
	}

	/** Whether a field of the index is one of them. */
	public static boolean contains(String field) {
		return field.startsWith(Schema.OUTCOME) || field.startsWith("finding.") || field.startsWith("notice.") || WHOLE.contains(field);
	}
}
