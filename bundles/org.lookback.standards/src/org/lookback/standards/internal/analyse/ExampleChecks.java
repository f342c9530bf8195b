package org.lookback.standards.internal.analyse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Check;
import org.lookback.standards.internal.analyse.Finder.Subject;
import org.lookback.standards.internal.analyse.solve.Aim;
import org.lookback.standards.internal.analyse.solve.Pieces;
import org.lookback.standards.internal.analyse.solve.Scenario;
import org.lookback.standards.internal.analyse.solve.Solver;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Type;

/** Rules that no example meets, fails or leaves undecided, and borders without an example on either side. */
final class ExampleChecks {

	private static final BigDecimal NEAR = new BigDecimal("0.01");

	private final RuleTrees trees;
	private final Branches branches;
	private final Solver solver;
	private final Scenario scenario;
	private final FilePlaces places;
	private final Finder finder;

	ExampleChecks(RuleTrees trees, Branches branches, Solver solver, Scenario scenario, FilePlaces places, Finder finder) {
		this.trees = trees;
		this.branches = branches;
		this.solver = solver;
		this.scenario = scenario;
		this.places = places;
		this.finder = finder;
	}

	/** @param sound rules that can be met at all */
	void check(List<String> sound) {
		Map<String, List<Tree.Compare>> borders = new LinkedHashMap<>();
		Map<String, List<String>> rules = new LinkedHashMap<>();
		for (AnalysedRule rule : trees.rules()) {
			if (sound.contains(rule.id())) {
				truths(rule);
				for (Tree piece : Pieces.all(rule.condition())) {
					if (piece instanceof Tree.Compare compare && ordered(compare)) {
						String text = PieceText.of(compare);
						borders.computeIfAbsent(text, t -> new ArrayList<>()).add(compare);
						rules.computeIfAbsent(text, t -> new ArrayList<>()).add(rule.id());
					}
				}
			}
		}
		borders.forEach((text, same) -> border(text, rules.get(text).stream().distinct().toList(), same));
	}

	private void truths(AnalysedRule rule) {
		Set<Truth> seen = branches.ofRule(rule.id());
		List<String> missing = new ArrayList<>();
		for (Truth truth : Truth.values()) {
			if (!seen.contains(truth) && solver.possible(scenario, List.of(rule.goal(aim(truth)))).possible()) {
				missing.add(finder.word("truth." + truth.id()));
			}
		}
		if (!missing.isEmpty()) {
			finder.add(Check.MISSING_TEST, places.rule(rule.id(), "id"), Subject.rules(rule.id()), rule.id(), String.join("、", missing));
		}
	}

	private static Aim aim(Truth truth) {
		return switch (truth) {
		case MET -> Aim.MET;
		case NOT_MET -> Aim.NOT_MET;
		case UNDECIDED -> Aim.UNDECIDED;
		};
	}

	private static boolean ordered(Tree.Compare compare) {
		boolean number = compare.left().type().is(Type.Kind.NUMBER) || compare.left().type().is(Type.Kind.DATE);
		boolean order = compare.operator() != Tree.Comparison.EQUAL && compare.operator() != Tree.Comparison.UNEQUAL;
		boolean counted = Pieces.all(compare).stream().anyMatch(p -> p instanceof Tree.Rows || p instanceof Tree.Size || p instanceof Tree.Codes || year(p));
		return number && order && !counted && (threshold(compare.left()) != threshold(compare.right()));
	}

	/** Years count data; no document draws a line there. */
	private static boolean year(Tree piece) {
		return piece instanceof Tree.RowYear || piece instanceof Tree.FieldOf of && of.field().type() == FieldType.YEAR
				|| piece instanceof Tree.Call call && call.function() == Tree.Function.YEAR && call.arguments().getFirst() instanceof Tree.FieldOf;
	}

	/** Whether a side is set by the document: a number other than zero, or a parameter. */
	private static boolean threshold(Tree side) {
		return side instanceof Tree.ParameterOf || side instanceof Tree.ParameterIn
				|| side instanceof Tree.Constant(Object value, Type type) && !(value instanceof BigDecimal number && number.signum() == 0);
	}

	/** Of the same comparison in whatever rules: one example on the border, and one beyond it that is near: by a hundredth of it, or by one. */
	private void border(String text, List<String> rules, List<Tree.Compare> same) {
		boolean on = false;
		boolean beyond = false;
		for (Tree.Compare compare : same) {
			boolean met = compare.operator() == Tree.Comparison.LESS_OR_EQUAL || compare.operator() == Tree.Comparison.GREATER_OR_EQUAL;
			boolean left = compare.operator() == Tree.Comparison.LESS || compare.operator() == Tree.Comparison.LESS_OR_EQUAL;
			for (List<Object> sides : branches.values(compare)) {
				if (sides.get(0) == null || sides.get(1) == null) {
					continue;
				}
				BigDecimal border = number(sides.get(1));
				BigDecimal distance = number(sides.get(0)).subtract(border);
				boolean near = distance.abs().compareTo(border.abs().multiply(NEAR).max(BigDecimal.ONE)) <= 0;
				on |= distance.signum() == 0;
				beyond |= near && distance.signum() == (left == met ? 1 : -1);
			}
		}
		if (!on || !beyond) {
			finder.add(Check.UNTESTED_BORDER, places.rule(rules.getFirst(), "when"), new Subject(rules, List.of(), Optional.empty()),
					String.join("、", rules), text, finder.word(on ? "border.beyond" : beyond ? "border.on" : "border.both"));
		}
	}

	private static BigDecimal number(Object value) {
		return value instanceof LocalDate day ? BigDecimal.valueOf(day.toEpochDay()) : (BigDecimal) value;
	}
}
