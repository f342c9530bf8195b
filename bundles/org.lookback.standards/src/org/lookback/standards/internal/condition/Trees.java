package org.lookback.standards.internal.condition;

import java.util.Optional;

import org.lookback.model.api.verdict.ObjectKind;

/** Conditions as trees, for whoever looks into them instead of evaluating them. */
public final class Trees {

	private Trees() {
	}

	/**
	 * A parsed and typed condition; empty when nothing is written.
	 *
	 * @throws ConditionException at the first thing that is wrong
	 */
	public static Optional<Tree> of(String text, ObjectKind object, Vocabulary vocabulary) throws ConditionException {
		return text.isBlank() ? Optional.empty() : Optional.of(Checker.check(Parser.parse(text), object, vocabulary));
	}
}
