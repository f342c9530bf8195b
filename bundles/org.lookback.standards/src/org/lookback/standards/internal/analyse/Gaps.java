package org.lookback.standards.internal.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.standards.api.Check;
import org.lookback.standards.api.Witness;
import org.lookback.standards.internal.analyse.Finder.Subject;
import org.lookback.standards.internal.analyse.solve.Aim;
import org.lookback.standards.internal.analyse.solve.Scenario;
import org.lookback.standards.internal.analyse.solve.Solver;
import org.lookback.standards.internal.analyse.solve.Solver.Goal;

/**
 * Households in scope of which no test speaks. With one outcome the rest is simply the rest; where tests with different outcomes divide the
 * same facts among them, a household is in a gap when every one of its values of those facts is spoken of by some test, but the
 * combination by none.
 */
final class Gaps {

	private final RuleTrees trees;
	private final List<Scenario> scenarios;
	private final Solver solver;
	private final Witnesses witnesses;
	private final Finder finder;
	private final FilePlaces places;

	Gaps(RuleTrees trees, List<Scenario> scenarios, Solver solver, Witnesses witnesses, Finder finder, FilePlaces places) {
		this.trees = trees;
		this.scenarios = scenarios;
		this.solver = solver;
		this.witnesses = witnesses;
		this.finder = finder;
		this.places = places;
	}

	void check(List<AnalysedRule> scopes, List<AnalysedRule> tests, List<AnalysedRule> overrides) {
		long outcomes = tests.stream().map(test -> test.rule().outcome()).distinct().count();
		if (outcomes < 2) {
			return;
		}
		for (Scenario scenario : scenarios) {
			for (List<Goal> way : Decision.ways(scopes)) {
				Plane plane = new Plane(tests, way, scenario, solver);
				if (!plane.isEmpty() && shown(plane, way, scopes, tests, overrides, scenario)) {
					return;
				}
			}
		}
	}

	private boolean shown(Plane plane, List<Goal> way, List<AnalysedRule> scopes, List<AnalysedRule> tests, List<AnalysedRule> overrides,
			Scenario scenario) {
		List<Goal> goals = new ArrayList<>(way);
		goals.addAll(plane.known());
		List<String> silent = new ArrayList<>();
		for (AnalysedRule rule : Decision.join(tests, overrides)) {
			goals.add(rule.goal(Aim.NOT_MET));
			silent.add(rule.id());
		}
		Map<String, List<String>> expected = Map.of("met", scopes.size() == 1 ? List.of(scopes.getFirst().id()) : List.of(), "notMet", silent);
		List<Witness> shown = new ArrayList<>();
		Solver.Answer answer = solver.solve(scenario, goals,
				model -> witnesses.confirmed(model, finder.word("witness.gap"), expected).map(shown::add).isPresent());
		if (!shown.isEmpty()) {
			List<String> rules = plane.tests().stream().map(AnalysedRule::id).toList();
			finder.add(Check.GAP, places.rule(rules.getFirst(), "id"), new Subject(rules, List.of(), Optional.of(shown.getFirst())),
					String.join("、", plane.labels()), String.join("、", rules), Words.of(trees.standards().outcomes().otherwise()));
		} else if (answer.gaveUp()) {
			finder.add(Check.NOT_ANALYSED, "not-analysed.gap", places.rule(tests.getFirst().id(), "id"), Subject.NONE);
		}
		return !shown.isEmpty() || answer.gaveUp();
	}
}
