package org.lookback.standards.internal.analyse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Example;
import org.lookback.standards.api.RuleCoverage;
import org.lookback.standards.internal.analyse.solve.Pieces;
import org.lookback.standards.internal.condition.Probe;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.example.ExampleRunner;

/** What the examples of a package have made of every piece of every rule's conditions. */
public final class Branches {

	private final Map<Tree, Set<Truth>> seen = new IdentityHashMap<>();
	private final Map<Tree, List<List<Object>>> values = new IdentityHashMap<>();
	private final Map<String, Set<Truth>> rules = new HashMap<>();

	private Branches() {
	}

	/** Runs all examples. */
	static Branches of(RuleTrees trees, RegionTree regions) {
		Branches branches = new Branches();
		Map<String, AnalysedRule> byId = new HashMap<>();
		trees.rules().forEach(rule -> byId.put(rule.id(), rule));
		Probe probe = new Probe(branches::piece);
		ExampleRunner runner = new ExampleRunner(trees.standards(), regions);
		for (Example example : trees.standards().examples()) {
			runner.show(example, (rule, scope) -> {
				Truth truth = Truth.MET;
				for (Tree condition : byId.get(rule.id()).conditions()) {
					truth = truth == Truth.NOT_MET ? truth : truth.and(probe.ask(condition, scope));
				}
				branches.rules.computeIfAbsent(rule.id(), id -> EnumSet.noneOf(Truth.class)).add(truth);
			});
		}
		return branches;
	}

	/** Of every rule, in the package's order. */
	public static List<RuleCoverage> coverage(RuleTrees trees, RegionTree regions) {
		Branches branches = of(trees, regions);
		return trees.rules().stream().map(branches::of).toList();
	}

	private void piece(Tree piece, Truth truth, List<Object> sides) {
		seen.computeIfAbsent(piece, p -> EnumSet.noneOf(Truth.class)).add(truth);
		if (!sides.isEmpty()) {
			values.computeIfAbsent(piece, p -> new ArrayList<>()).add(sides);
		}
	}

	/** What some example has made of a rule. */
	Set<Truth> ofRule(String rule) {
		return rules.getOrDefault(rule, Set.of());
	}

	/** The values that both sides of a comparison had in some example. */
	List<List<Object>> values(Tree comparison) {
		return values.getOrDefault(comparison, List.of());
	}

	private RuleCoverage of(AnalysedRule rule) {
		Map<Tree, Set<Truth>> identity = new IdentityHashMap<>();
		List<Tree> order = new ArrayList<>();
		Set<String> known = new HashSet<>();
		for (Tree condition : rule.conditions()) {
			pieces(condition, known, identity, order);
			known.addAll(knownAfter(condition, true));
		}
		List<RuleCoverage.Branch> missing = new ArrayList<>();
		int branches = 0;
		for (Tree piece : order) {
			for (Truth truth : identity.get(piece)) {
				branches++;
				if (!seen.getOrDefault(piece, Set.of()).contains(truth)) {
					missing.add(new RuleCoverage.Branch(PieceText.of(piece), truth.id()));
				}
			}
		}
		return new RuleCoverage(rule.id(), branches, branches - missing.size(), missing);
	}

	/** The pieces that are not joined of others, with what each may come out as. */
	private static void pieces(Tree tree, Set<String> known, Map<Tree, Set<Truth>> into, List<Tree> order) {
		switch (tree) {
		case Tree.Constant constant -> {
			// there is no other way
		}
		case Tree.Not(Tree operand) -> pieces(operand, known, into, order);
		case Tree.And(Tree left, Tree right) -> {
			pieces(left, known, into, order);
			pieces(right, joined(known, knownAfter(left, true)), into, order);
		}
		case Tree.Or(Tree left, Tree right) -> {
			pieces(left, known, into, order);
			pieces(right, joined(known, knownAfter(left, false)), into, order);
		}
		case Tree.Rows rows when !rows.quantifier().ofValues() -> pieces(rows.body(), known, into, order);
		case Tree.Codes codes -> pieces(codes.body(), known, into, order);
		default -> {
			order.add(tree);
			into.put(tree, ways(tree, known));
			Pieces.under(tree).stream().filter(Tree.Rows.class::isInstance).forEach(side -> pieces(side, known, into, order));
		}
		}
	}

	private static Set<Truth> ways(Tree tree, Set<String> known) {
		boolean open = !(tree instanceof Tree.Known) && !(tree instanceof Tree.RuleOf) && Pieces.all(tree).stream()
				.anyMatch(piece -> piece instanceof Tree.FieldOf field && !known.contains(key(field)) || piece instanceof Tree.ParameterOf
						|| piece instanceof Tree.ParameterIn);
		return open ? EnumSet.allOf(Truth.class) : EnumSet.of(Truth.MET, Truth.NOT_MET);
	}

	private static String key(Tree.FieldOf field) {
		return field.slot() + field.field().id();
	}

	/** The fields that are known for sure once a condition is met, or once it is not. */
	private static Set<String> knownAfter(Tree tree, boolean met) {
		return switch (tree) {
		case Tree.Known(Tree.FieldOf field) when met -> Set.of(key(field));
		case Tree.Not(Tree operand) -> knownAfter(operand, !met);
		case Tree.And(Tree left, Tree right) when met -> joined(knownAfter(left, true), knownAfter(right, true));
		case Tree.Or(Tree left, Tree right) when !met -> joined(knownAfter(left, false), knownAfter(right, false));
		default -> Set.of();
		};
	}

	private static Set<String> joined(Set<String> a, Set<String> b) {
		Set<String> all = new HashSet<>(a);
		all.addAll(b);
		return all;
	}
}
