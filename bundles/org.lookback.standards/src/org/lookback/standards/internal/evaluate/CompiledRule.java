package org.lookback.standards.internal.evaluate;

import java.util.List;

import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.internal.condition.Condition;
import org.lookback.standards.internal.condition.ConditionException;
import org.lookback.standards.internal.condition.HouseholdView;
import org.lookback.standards.internal.condition.Row;
import org.lookback.standards.internal.condition.Vocabulary;

/** A rule with its condition ready: whom it applies to, and when it is met. */
record CompiledRule(Rule rule, Condition condition) {

	/** @throws IllegalStateException when the condition is wrong; the loader has seen to it that it is not */
	static CompiledRule of(Rule rule, Vocabulary vocabulary) {
		try {
			Condition applies = Condition.of(rule.applies(), rule.object(), vocabulary);
			Condition when = Condition.of(rule.when(), rule.object(), vocabulary);
			return new CompiledRule(rule, applies.and(when));
		} catch (ConditionException wrong) {
			throw new IllegalStateException(rule.id() + ": " + wrong.getMessage(), wrong);
		}
	}

	RuleKind kind() {
		return rule.kind();
	}

	boolean ofHousehold() {
		return rule.object() == ObjectKind.HOUSEHOLD;
	}

	/** The rows that it is asked of one by one; only when it is not of the household. */
	List<Row> objects(HouseholdView view) {
		return rule.object() == ObjectKind.KIN ? view.kin() : view.members();
	}
}
