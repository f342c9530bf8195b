package org.lookback.standards.internal.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.analyse.solve.Solver;
import org.lookback.standards.internal.condition.ConditionException;
import org.lookback.standards.internal.condition.RowList;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Trees;
import org.lookback.standards.internal.condition.Type;
import org.lookback.standards.internal.condition.Vocabulary;

/** A package's rules with their conditions as trees. */
record RuleTrees(StandardsPackage standards, List<AnalysedRule> rules) {

	static RuleTrees of(StandardsPackage standards) {
		return of(standards, standards.rules());
	}

	/** @param of rules in place of the package's own, checked as those are */
	static RuleTrees of(StandardsPackage standards, List<Rule> of) {
		List<AnalysedRule> rules = new ArrayList<>();
		List<String> before = new ArrayList<>();
		for (Rule rule : of) {
			Vocabulary vocabulary = vocabulary(standards, before);
			try {
				Optional<Tree> applies = Trees.of(rule.applies(), rule.object(), vocabulary);
				rules.add(new AnalysedRule(rule, applies, Trees.of(rule.when(), rule.object(), vocabulary).orElseThrow()));
			} catch (ConditionException wrong) {
				throw new IllegalStateException(rule.id() + ": " + wrong.getMessage(), wrong);
			}
			before.add(rule.id());
		}
		return new RuleTrees(standards, rules);
	}

	/** What a condition may name that stands behind these rules. */
	static Vocabulary vocabulary(StandardsPackage standards, List<String> before) {
		return new Vocabulary(standards.dictionary(), standards.parameters(), standards.completeness(), standards.unknownCodes(),
				List.copyOf(before));
	}

	/** For {@code rule("…")}: what must be met, by id; a rule asked of persons is met when one of them meets it. */
	Map<String, List<Tree>> byId() {
		Map<String, List<Tree>> trees = new HashMap<>();
		rules.forEach(rule -> trees.put(rule.id(), asked(rule)));
		return trees;
	}

	private static List<Tree> asked(AnalysedRule rule) {
		Optional<RowList> list = rule.rule().object() == ObjectKind.PERSON ? Optional.of(RowList.MEMBERS)
				: rule.rule().object() == ObjectKind.KIN ? Optional.of(RowList.KIN)
						: rule.rule().object() == ObjectKind.LOAN ? Optional.of(RowList.LOANS) : Optional.empty();
		return list.map(l -> List.<Tree>of(new Tree.Rows(Tree.Quantifier.EXISTS, new Tree.RowsOf(0, Optional.of(l), "", Solver.CLOSED_ANYHOW), 1,
				rule.condition(), Type.BOOL))).orElseGet(rule::conditions);
	}

	/** A solver over these rules. */
	Solver solver(int budget) {
		return new Solver(byId(), standards.parameters(), budget);
	}
}
