package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.ExplanationNode.Kind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.condition.Row;
import org.lookback.standards.internal.condition.RowKind;
import org.lookback.standards.internal.condition.Trace;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.explain.Explainer;
import org.lookback.standards.internal.explain.Wording;

/** Why the rules have the values that they have for one household or place: flat, a decision a rule, or as trees. */
final class Explanations {

	/** Objects of a rule shown at most. */
	private static final int MOST_OBJECTS = 50;

	private final StandardsPackage standards;
	private final List<CompiledRule> rules;
	private final Pass pass;
	private final Truth[] truths;

	Explanations(StandardsPackage standards, List<CompiledRule> rules, Pass pass) {
		this.standards = standards;
		this.rules = rules;
		this.pass = pass;
		this.truths = pass.truths();
	}

	/** One a rule that speaks of the household or place, in the package's order. */
	List<Decision> decisions() {
		List<Decision> decisions = new ArrayList<>();
		for (int i = 0; i < truths.length; i++) {
			if (pass.concerns(rules.get(i))) {
				decisions.add(decision(rules.get(i), truths[i]));
			}
		}
		return decisions;
	}

	private Decision decision(CompiledRule compiled, Truth value) {
		Trace trace = pass.trace(compiled, value);
		Rule rule = compiled.rule();
		return new Decision(rule.id(), rule.title().zh(), rule.kind().id(), rule.outcome().zh(), rule.concept(), value, rule.sector(),
				rule.object(), rule.clause(), trace.parameters(), trace.facts(), trace.blockedBy());
	}

	/** The same as trees. */
	List<ExplanationNode> trees() {
		List<ExplanationNode> trees = new ArrayList<>();
		for (int i = 0; i < truths.length; i++) {
			if (pass.concerns(rules.get(i))) {
				Decision decision = decision(rules.get(i), truths[i]);
				trees.add(ExplanationNode.rule(decision, rules.get(i).rule().title(),
						pass.within() == Truth.MET ? asked(rules.get(i), truths[i]) : place(decision)));
			}
		}
		return trees;
	}

	/** Where the package is not for, or nobody knows: only where it lies was read. */
	private List<ExplanationNode> place(Decision decision) {
		return decision.facts().stream().limit(1).map(fact -> ExplanationNode.of(fact, label(fact))).toList();
	}

	private Label label(UsedFact fact) {
		return standards.dictionary().find(fact.field()).map(Field::label).orElse(new Label(fact.field(), fact.field()));
	}

	private List<ExplanationNode> asked(CompiledRule rule, Truth value) {
		if (rule.ofHousehold()) {
			return branches(rule, Optional.empty());
		}
		if (rule.ofPlace()) {
			return branches(rule, Optional.of(rule.objects(pass.view()).getFirst()));
		}
		List<ExplanationNode> all = new ArrayList<>();
		for (Row object : rule.objects(pass.view())) {
			List<ExplanationNode> branches = branches(rule, Optional.of(object));
			Truth one = Truth.MET;
			for (ExplanationNode branch : branches) {
				one = one.and(branch.value().orElseThrow());
			}
			all.add(ExplanationNode.branch(Kind.OBJECT, new Wording(standards).element(kind(rule), object.year()), one, object.key(), branches));
		}
		return all.stream().filter(object -> value == Truth.NOT_MET || object.value().equals(Optional.of(value))).limit(MOST_OBJECTS).toList();
	}

	private static RowKind kind(CompiledRule rule) {
		return switch (rule.rule().object()) {
		case HOUSEHOLD -> RowKind.HOUSEHOLD;
		case PERSON -> RowKind.MEMBER;
		case KIN -> RowKind.KIN;
		case LOAN -> RowKind.LOAN;
		case VILLAGE -> RowKind.VILLAGE;
		case FACILITY -> RowKind.FACILITY;
		case PROJECT -> RowKind.PROJECT;
		};
	}

	private List<ExplanationNode> branches(CompiledRule rule, Optional<Row> object) {
		List<ExplanationNode> branches = new ArrayList<>();
		for (Tree condition : rule.conditions()) {
			branches.add(new Explainer(standards, pass.inquiry(object)).explain(condition));
		}
		return branches;
	}
}
