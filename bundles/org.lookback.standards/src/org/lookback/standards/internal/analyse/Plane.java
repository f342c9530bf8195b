package org.lookback.standards.internal.analyse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Field;
import org.lookback.standards.internal.analyse.solve.Aim;
import org.lookback.standards.internal.analyse.solve.Pieces;
import org.lookback.standards.internal.analyse.solve.Scenario;
import org.lookback.standards.internal.analyse.solve.Solver;
import org.lookback.standards.internal.analyse.solve.Solver.Goal;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Type;

/**
 * The facts that tests with different outcomes divide among them: enumerations of which every value is spoken of by some test, and numbers of
 * which both ends are.
 */
final class Plane {

	private static final BigDecimal FAR = new BigDecimal("1000000000000");

	private final Map<Tree.FieldOf, List<AnalysedRule>> mentioning = new LinkedHashMap<>();
	private final List<Tree.FieldOf> fields = new ArrayList<>();

	/** @param way goals that put a household in scope */
	Plane(List<AnalysedRule> tests, List<Goal> way, Scenario scenario, Solver solver) {
		for (AnalysedRule test : tests) {
			for (Tree.FieldOf field : facts(test.when())) {
				mentioning.computeIfAbsent(field, f -> new ArrayList<>()).add(test);
			}
		}
		mentioning.forEach((field, speaking) -> {
			long outcomes = speaking.stream().map(test -> test.rule().outcome()).distinct().count();
			if (outcomes > 1 && divided(field, speaking, way, scenario, solver)) {
				fields.add(field);
			}
		});
	}

	/** Facts of the household itself, its village and its latest visit; what another rule asks is that rule's. */
	private static Set<Tree.FieldOf> facts(Tree tree) {
		Set<Tree.FieldOf> facts = new LinkedHashSet<>();
		for (Tree piece : Pieces.all(tree)) {
			if (piece instanceof Tree.FieldOf field && (field.slot() == 0 || field.slot() >= Tree.VILLAGE)) {
				facts.add(field);
			}
		}
		return facts;
	}

	private static boolean divided(Tree.FieldOf field, List<AnalysedRule> speaking, List<Goal> way, Scenario scenario, Solver solver) {
		List<Tree> values = switch (field.type().kind()) {
		case NUMBER -> List.of(new Tree.Constant(FAR, Type.NUMBER), new Tree.Constant(FAR.negate(), Type.NUMBER));
		case BOOL -> List.of(new Tree.Constant(Boolean.TRUE, Type.BOOL), new Tree.Constant(Boolean.FALSE, Type.BOOL));
		case CODE -> field.type().codeList().map(list -> scenario.codes().getOrDefault(list, Set.of())).orElse(Set.of()).stream()
				.<Tree>map(code -> new Tree.Constant(code, field.type())).toList();
		default -> List.of();
		};
		for (Tree value : values) {
			List<Goal> here = new ArrayList<>(way);
			here.add(household(new Tree.Compare(Tree.Comparison.EQUAL, field, value)));
			boolean spoken = !solver.possible(scenario, here).possible();
			for (AnalysedRule test : speaking) {
				List<Goal> goals = new ArrayList<>(here);
				goals.add(test.goal(Aim.MET));
				spoken = spoken || solver.possible(scenario, goals).possible();
			}
			if (!spoken) {
				return false;
			}
		}
		return !values.isEmpty();
	}

	private static Goal household(Tree tree) {
		return new Goal(tree, Optional.empty(), Aim.MET);
	}

	/** Whether there is no plane: one enumeration alone is a list of cases, not a division. */
	boolean isEmpty() {
		return fields.size() < 2 && fields.stream().noneMatch(field -> field.type().is(Type.Kind.NUMBER));
	}

	/** All of them are known. */
	List<Goal> known() {
		return fields.stream().map(field -> household(new Tree.Known(field))).toList();
	}

	/** The tests that speak of any of them. */
	List<AnalysedRule> tests() {
		return fields.stream().flatMap(field -> mentioning.get(field).stream()).distinct().toList();
	}

	/** What people call them. */
	List<String> labels() {
		return fields.stream().map(Tree.FieldOf::field).map(Field::label).map(Words::of).distinct().toList();
	}
}
