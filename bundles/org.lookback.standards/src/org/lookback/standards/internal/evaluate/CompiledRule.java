package org.lookback.standards.internal.evaluate;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.internal.condition.Condition;
import org.lookback.standards.internal.condition.ConditionException;
import org.lookback.standards.internal.condition.HouseholdView;
import org.lookback.standards.internal.condition.PlaceView;
import org.lookback.standards.internal.condition.Row;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Trees;
import org.lookback.standards.internal.condition.View;
import org.lookback.standards.internal.condition.Vocabulary;

/** A rule with its condition ready: whom it applies to, and when it is met. */
record CompiledRule(Rule rule, Condition condition, Optional<Tree> applies, Tree when) {

	/** @throws IllegalStateException when the condition is wrong; the loader has seen to it that it is not */
	static CompiledRule of(Rule rule, Vocabulary vocabulary) {
		try {
			Condition applies = Condition.of(rule.applies(), rule.object(), vocabulary);
			Condition when = Condition.of(rule.when(), rule.object(), vocabulary);
			return new CompiledRule(rule, applies.and(when), Trees.of(rule.applies(), rule.object(), vocabulary),
					Trees.of(rule.when(), rule.object(), vocabulary).orElseThrow(() -> new IllegalStateException(rule.id())));
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

	/** Whether it speaks of a village, facility or project. */
	boolean ofPlace() {
		return rule.object().place();
	}

	/** All that must be met. */
	List<Tree> conditions() {
		return applies.isPresent() ? List.of(applies.get(), when) : List.of(when);
	}

	/** The rows that it is asked of one by one; only when it is not of the household itself. */
	List<Row> objects(View view) {
		return switch (view) {
		case PlaceView place -> List.of(place.object());
		case HouseholdView household -> switch (rule.object()) {
		case PERSON -> household.members();
		case KIN -> household.kin();
		case LOAN -> household.loans();
		default -> throw new IllegalStateException(rule.id());
		};
		};
	}
}
