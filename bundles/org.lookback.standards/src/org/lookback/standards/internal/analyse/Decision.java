package org.lookback.standards.internal.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.standards.api.Check;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.Witness;
import org.lookback.standards.internal.analyse.Finder.Subject;
import org.lookback.standards.internal.analyse.solve.Aim;
import org.lookback.standards.internal.analyse.solve.Scenario;
import org.lookback.standards.internal.analyse.solve.Solver;
import org.lookback.standards.internal.analyse.solve.Solver.Answer;
import org.lookback.standards.internal.analyse.solve.Solver.Goal;

/** The rules of a decision against each other: which can never decide, which can hold together, and where none speaks. */
final class Decision {

	static final int BUDGET = 60_000;

	private final RuleTrees trees;
	private final List<Scenario> scenarios;
	private final Witnesses witnesses;
	private final FilePlaces places;
	private final Finder finder;
	private final Solver solver;
	private final List<AnalysedRule> scopes;
	private final List<AnalysedRule> tests;
	private final List<AnalysedRule> overrides;

	Decision(RuleTrees trees, List<Scenario> scenarios, Witnesses witnesses, FilePlaces places, Finder finder) {
		this.trees = trees;
		this.scenarios = scenarios;
		this.witnesses = witnesses;
		this.places = places;
		this.finder = finder;
		this.solver = trees.solver(BUDGET);
		this.scopes = of(RuleKind.SCOPE);
		this.tests = of(RuleKind.TEST);
		this.overrides = of(RuleKind.OVERRIDE);
	}

	private List<AnalysedRule> of(RuleKind kind) {
		return trees.rules().stream().filter(rule -> rule.is(kind)).toList();
	}

	/** @param sound rules that can be met at all */
	void check(List<String> sound) {
		List<AnalysedRule> deciding = new ArrayList<>();
		for (AnalysedRule rule : join(overrides, tests)) {
			if (sound.contains(rule.id()) && reachable(rule)) {
				deciding.add(rule);
				shadowed(rule);
			}
		}
		for (int i = 0; i < deciding.size(); i++) {
			for (int j = i + 1; j < deciding.size(); j++) {
				overlap(deciding.get(i), deciding.get(j));
			}
		}
		new Gaps(trees, scenarios, solver, witnesses, finder, places).check(scopes, deciding.stream().filter(r -> r.is(RuleKind.TEST)).toList(),
				overrides);
	}

	static List<AnalysedRule> join(List<AnalysedRule> a, List<AnalysedRule> b) {
		List<AnalysedRule> all = new ArrayList<>(a);
		all.addAll(b);
		return all;
	}

	/** In scope: with several scope rules each is a way in, the first that is possible is taken. */
	static List<List<Goal>> ways(List<AnalysedRule> scopes) {
		return scopes.isEmpty() ? List.of(List.of()) : scopes.stream().map(scope -> List.of(scope.goal(Aim.MET))).toList();
	}

	private enum Possible {
		YES, NO,
		/** The budget was used up first. */
		UNSURE
	}

	/** Whether some household in scope makes the conditions come out so. */
	private Possible possible(List<Goal> goals) {
		Possible possible = Possible.NO;
		for (Scenario scenario : scenarios) {
			for (List<Goal> way : ways(scopes)) {
				List<Goal> all = new ArrayList<>(way);
				all.addAll(goals);
				Answer answer = solver.possible(scenario, all);
				if (answer.possible()) {
					return Possible.YES;
				}
				possible = answer.gaveUp() ? Possible.UNSURE : possible;
			}
		}
		return possible;
	}

	private boolean reachable(AnalysedRule rule) {
		Possible possible = possible(List.of(rule.goal(Aim.MET)));
		if (possible == Possible.NO) {
			finder.add(Check.UNREACHABLE, places.rule(rule.id(), "applies"), Subject.rules(rule.id()), rule.id());
		} else if (possible == Possible.UNSURE) {
			large(rule);
		}
		return possible == Possible.YES;
	}

	private void large(AnalysedRule rule) {
		finder.add(Check.NOT_ANALYSED, places.rule(rule.id(), "id"), Subject.rules(rule.id()), rule.id());
	}

	private void shadowed(AnalysedRule rule) {
		List<Goal> goals = new ArrayList<>(List.of(rule.goal(Aim.MET)));
		List<String> before = new ArrayList<>();
		List<AnalysedRule> first = rule.is(RuleKind.TEST) ? overrides : List.of();
		first.forEach(override -> goals.add(override.goal(Aim.NOT_MET)));
		List<AnalysedRule> same = rule.is(RuleKind.TEST) ? tests : overrides;
		same.subList(0, same.indexOf(rule)).forEach(other -> goals.add(other.goal(Aim.NOT_HOLDING)));
		first.forEach(other -> before.add(other.id()));
		same.subList(0, same.indexOf(rule)).forEach(other -> before.add(other.id()));
		Possible possible = possible(goals);
		if (possible == Possible.NO) {
			List<String> concerned = new ArrayList<>(List.of(rule.id()));
			concerned.addAll(hiding(rule, before));
			finder.add(Check.SHADOWED, places.rule(rule.id(), "id"), new Subject(concerned, List.of(), Optional.empty()), rule.id(),
					String.join("、", concerned.subList(1, concerned.size())));
		} else if (possible == Possible.UNSURE) {
			large(rule);
		}
	}

	/** The one rule that alone hides another, if there is one; else all before it. */
	private List<String> hiding(AnalysedRule rule, List<String> before) {
		for (AnalysedRule other : trees.rules()) {
			Aim aim = other.is(RuleKind.OVERRIDE) && rule.is(RuleKind.TEST) ? Aim.NOT_MET : Aim.NOT_HOLDING;
			if (before.contains(other.id()) && possible(List.of(rule.goal(Aim.MET), other.goal(aim))) == Possible.NO) {
				return List.of(other.id());
			}
		}
		return before;
	}

	private void overlap(AnalysedRule a, AnalysedRule b) {
		if (a.rule().kind() != b.rule().kind() || a.rule().outcome().equals(b.rule().outcome()) && a.rule().concept() == b.rule().concept()) {
			return;
		}
		List<Goal> goals = new ArrayList<>(List.of(a.goal(Aim.MET), b.goal(Aim.MET)));
		List<AnalysedRule> not = a.is(RuleKind.TEST) ? overrides : List.of();
		not.forEach(override -> goals.add(override.goal(Aim.NOT_MET)));
		String name = finder.word("witness.overlap", a.id(), b.id());
		Map<String, List<String>> expected = Map.of("met", List.of(a.id(), b.id()), "notMet", not.stream().map(AnalysedRule::id).toList());
		boolean gaveUp = false;
		for (Scenario scenario : scenarios) {
			for (List<Goal> way : ways(scopes)) {
				List<Goal> all = new ArrayList<>(way);
				all.addAll(goals);
				List<Witness> shown = new ArrayList<>();
				Answer answer = solver.solve(scenario, all, model -> witnesses.confirmed(model, name, expected).map(shown::add).isPresent());
				if (!shown.isEmpty()) {
					finder.add(Check.OVERLAP, places.rule(b.id(), "id"), Subject.rules(a.id(), b.id()).with(shown.getFirst()), a.id(), b.id(),
							Words.of(a.rule().outcome()), Words.of(b.rule().outcome()));
					return;
				}
				gaveUp |= answer.gaveUp() || answer.possible();
			}
		}
		if (gaveUp) {
			finder.add(Check.NOT_ANALYSED, "not-analysed.pair", places.rule(b.id(), "id"), Subject.rules(a.id(), b.id()), a.id(), b.id());
		}
	}
}
