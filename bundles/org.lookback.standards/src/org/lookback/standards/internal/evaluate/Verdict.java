package org.lookback.standards.internal.evaluate;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Outcomes;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;

/**
 * The outcome that the rules' truths add up to. Scope first; then an override that is met keeps everything as it was; then a test that is
 * met decides, unless an override is still undecided; then nothing is met, unless a test is still undecided.
 */
record Verdict(String outcome, Concept concept, Truth value, String rule) {

	static Verdict of(List<CompiledRule> rules, Truth[] truths, Outcomes outcomes) {
		Truth scope = scope(rules, truths);
		if (scope == Truth.NOT_MET) {
			return new Verdict(outcomes.outOfScope().zh(), Concept.OUT_OF_SCOPE, Truth.NOT_MET, "");
		}
		Verdict undecided = new Verdict(outcomes.undecided().zh(), Concept.NORMAL, Truth.UNDECIDED, "");
		if (scope == Truth.UNDECIDED) {
			return undecided;
		}
		Optional<Rule> override = first(rules, truths, RuleKind.OVERRIDE, Truth.MET);
		Optional<Rule> test = first(rules, truths, RuleKind.TEST, Truth.MET);
		boolean openTest = first(rules, truths, RuleKind.TEST, Truth.UNDECIDED).isPresent();
		boolean openOverride = first(rules, truths, RuleKind.OVERRIDE, Truth.UNDECIDED).isPresent();
		if (override.isPresent()) {
			return met(override.get());
		}
		if (test.isPresent()) {
			return openOverride ? undecided : met(test.get());
		}
		return openTest ? undecided : new Verdict(outcomes.otherwise().zh(), outcomes.otherwiseConcept(), Truth.MET, "");
	}

	private static Verdict met(Rule rule) {
		return new Verdict(rule.outcome().zh(), rule.concept(), Truth.MET, rule.id());
	}

	/** Met when there are tests and one scope rule is met, or there is none. */
	private static Truth scope(List<CompiledRule> rules, Truth[] truths) {
		Truth scope = Truth.NOT_MET;
		boolean any = false;
		boolean tests = false;
		for (int i = 0; i < truths.length; i++) {
			tests |= rules.get(i).kind() == RuleKind.TEST;
			if (rules.get(i).kind() == RuleKind.SCOPE) {
				any = true;
				scope = scope.or(truths[i]);
			}
		}
		return any ? scope : Truth.of(tests);
	}

	private static Optional<Rule> first(List<CompiledRule> rules, Truth[] truths, RuleKind kind, Truth value) {
		for (int i = 0; i < truths.length; i++) {
			if (truths[i] == value && rules.get(i).kind() == kind) {
				return Optional.of(rules.get(i).rule());
			}
		}
		return Optional.empty();
	}
}
