package org.lookback.standards.internal.condition;

import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.Truth;

/** A condition ready to be evaluated. Immutable; safe to use from several threads, each with its own {@link Scope}. */
public final class Condition {

	/** Always met: a rule that says nothing applies to everyone. */
	public static final Condition ALWAYS = new Condition(scope -> Truth.MET);

	private final Compiler.Test test;

	private Condition(Compiler.Test test) {
		this.test = test;
	}

	/**
	 * Parses, checks and compiles a condition.
	 *
	 * @param text   empty means always
	 * @param object what the rule is asked of
	 * @throws ConditionException at the first thing that is wrong
	 */
	public static Condition of(String text, ObjectKind object, Vocabulary vocabulary) throws ConditionException {
		if (text.isBlank()) {
			return ALWAYS;
		}
		return new Condition(Compiler.test(Checker.check(Parser.parse(text), object, vocabulary)));
	}

	public Truth test(Scope scope) {
		return test.test(scope);
	}

	/** This and another, in this order. */
	public Condition and(Condition other) {
		return new Condition(Compiler.and(test, other.test));
	}
}
