package org.lookback.standards.internal.load;

import java.util.Optional;

import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.internal.condition.Condition;
import org.lookback.standards.internal.condition.ConditionException;
import org.lookback.standards.internal.condition.Vocabulary;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads the conditions of rules and of factors of early warning: what is wrong with one is said at its place in the file. */
final class ConditionText {

	private static final String WHEN = "when";

	private ConditionText() {
	}

	/** The text of a condition; empty when there is none, which only {@code when} must not lack. */
	static String read(Section section, String key, ObjectKind object, Vocabulary vocabulary, Problems problems) {
		Optional<Node.Scalar> scalar = section.scalar(key);
		if (scalar.isEmpty()) {
			if (key.equals(WHEN)) {
				section.missing(key);
			}
			return "";
		}
		try {
			Condition.of(scalar.get().text(), object, vocabulary);
		} catch (ConditionException wrong) {
			problems.add(scalar.get().at(wrong.offset()), wrong.getMessage());
		}
		return scalar.get().text();
	}
}
