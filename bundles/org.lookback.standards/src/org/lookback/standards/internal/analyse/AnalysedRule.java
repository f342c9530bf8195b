package org.lookback.standards.internal.analyse;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.internal.analyse.solve.Aim;
import org.lookback.standards.internal.analyse.solve.Solver.Goal;
import org.lookback.standards.internal.condition.RowKind;
import org.lookback.standards.internal.condition.Tree;

/** A rule with its conditions as trees. */
record AnalysedRule(Rule rule, Optional<Tree> applies, Tree when) {

	String id() {
		return rule.id();
	}

	boolean is(RuleKind kind) {
		return rule.kind() == kind;
	}

	/** Both conditions; applying and holding are one. */
	Tree condition() {
		return applies.<Tree>map(tree -> new Tree.And(tree, when)).orElse(when);
	}

	List<Tree> conditions() {
		return applies.map(tree -> List.of(tree, when)).orElse(List.of(when));
	}

	/** Of the rule as a whole. */
	Goal goal(Aim aim) {
		boolean household = rule.object() == ObjectKind.HOUSEHOLD;
		return new Goal(household ? new Tree.RuleOf(rule.id()) : condition(), object(rule.object()), aim);
	}

	/** Of the second condition alone. */
	Goal when(Aim aim) {
		return new Goal(when, object(rule.object()), aim);
	}

	/** Of the first condition alone; always met when it is not written. */
	List<Goal> applies(Aim aim) {
		return applies.map(tree -> List.of(new Goal(tree, object(rule.object()), aim))).orElse(List.of());
	}

	/** What slot 1 of the conditions stands for. */
	static Optional<RowKind> object(ObjectKind kind) {
		return switch (kind) {
		case HOUSEHOLD -> Optional.empty();
		case PERSON -> Optional.of(RowKind.MEMBER);
		case KIN -> Optional.of(RowKind.KIN);
		case LOAN -> Optional.of(RowKind.LOAN);
		case VILLAGE -> Optional.of(RowKind.VILLAGE);
		case FACILITY -> Optional.of(RowKind.FACILITY);
		case PROJECT -> Optional.of(RowKind.PROJECT);
		};
	}
}
