package org.lookback.standards.internal.analyse;

import java.util.ArrayList;
import java.util.List;

import org.lookback.standards.api.Check;
import org.lookback.standards.internal.analyse.Finder.Subject;
import org.lookback.standards.internal.analyse.solve.Aim;
import org.lookback.standards.internal.analyse.solve.Scenario;
import org.lookback.standards.internal.analyse.solve.Solver;
import org.lookback.standards.internal.analyse.solve.Solver.Answer;
import org.lookback.standards.internal.analyse.solve.Solver.Goal;
import org.lookback.standards.internal.condition.Tree;

/** Each rule by itself: whether it can hold at all, and whether it can fail to. */
final class SingleRules {

	private final List<Scenario> scenarios;
	private final Solver solver;
	private final FilePlaces places;
	private final Finder finder;

	SingleRules(List<Scenario> scenarios, Solver solver, FilePlaces places, Finder finder) {
		this.scenarios = scenarios;
		this.solver = solver;
		this.places = places;
		this.finder = finder;
	}

	/** @return whether the rule can be met */
	boolean check(AnalysedRule rule) {
		List<Goal> met = List.of(rule.goal(Aim.MET));
		if (never(met, false, rule)) {
			boolean lists = !never(met, true, rule);
			Check check = lists ? Check.NEVER_COMPLETE : Check.UNSATISFIABLE;
			finder.add(check, places.rule(rule.id(), "when"), Subject.rules(rule.id()), rule.id());
			return false;
		}
		if (!(rule.when() instanceof Tree.Constant)) {
			List<Goal> refuted = new ArrayList<>(rule.applies(Aim.MET));
			refuted.add(rule.when(Aim.NOT_MET));
			if (never(refuted, true, rule)) {
				finder.add(Check.ALWAYS_TRUE, places.rule(rule.id(), "when"), Subject.rules(rule.id()), rule.id());
			}
		}
		return true;
	}

	/** Whether it is certain, in every scenario, that no household makes the conditions come out so. */
	private boolean never(List<Goal> goals, boolean complete, AnalysedRule rule) {
		for (Scenario scenario : scenarios) {
			Answer answer = complete ? solver.possibleWhenComplete(scenario, goals) : solver.possible(scenario, goals);
			if (answer.gaveUp() && !answer.possible()) {
				finder.add(Check.NOT_ANALYSED, places.rule(rule.id(), "id"), Subject.rules(rule.id()), rule.id());
				return false;
			}
			if (answer.possible()) {
				return false;
			}
		}
		return true;
	}
}
