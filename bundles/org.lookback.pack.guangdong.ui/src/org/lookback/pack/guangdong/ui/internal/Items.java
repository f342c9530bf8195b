package org.lookback.pack.guangdong.ui.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Concept;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.StandardsPackage;

/** Whether the latest check found an unsolved item of the Two Assurances and Three Guarantees; read off the outcome, which follows from it. */
enum Items {
	/** There is one. */
	UNSOLVED,
	/** A fact or a judgement is missing. */
	UNDECIDED,
	/** There is none. */
	NONE,
	/** The package was not run, or does not speak of these households. */
	UNCHECKED;

	/** How the index calls the outcome of those that are undecided. */
	static final String UNDECIDED_ID = "undecided";

	private static final Set<Concept> PROBLEM = Set.of(Concept.ROLLED_BACK, Concept.FALLEN_BACK, Concept.SHORTFALL);

	/** The outcomes that say so, as the index has them. */
	List<String> outcomes(StandardsPackage standards) {
		if (this == UNDECIDED) {
			return List.of(UNDECIDED_ID);
		}
		Set<String> outcomes = new LinkedHashSet<>();
		standards.rules().stream().filter(rule -> rule.kind() == RuleKind.TEST && PROBLEM.contains(rule.concept()) == (this == UNSOLVED))
				.forEach(rule -> outcomes.add(rule.outcome().zh()));
		if (this == NONE) {
			outcomes.add(standards.outcomes().otherwise().zh());
		}
		return List.copyOf(outcomes);
	}

	String words() {
		return Messages.in(Items.class).get("items." + name());
	}

	/** As short as a row's heading wants it. */
	String brief() {
		return Messages.in(Items.class).get("items.brief." + name());
	}
}
