package org.lookback.standards.internal.analyse;

import java.util.List;

import org.lookback.standards.api.Check;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.api.WarningScheme.Factor;
import org.lookback.standards.internal.analyse.Finder.Subject;
import org.lookback.standards.internal.analyse.solve.Scenario;

/** Factors of the early warning that are never met, that everybody meets, or that quote no clause. */
final class WarningChecks {

	private final StandardsPackage standards;
	private final RuleTrees trees;
	private final List<Scenario> scenarios;
	private final FilePlaces places;
	private final Finder finder;

	/** @param trees the package's rules, and behind them those of its warnings */
	WarningChecks(StandardsPackage standards, RuleTrees trees, List<Scenario> scenarios, FilePlaces places, Finder finder) {
		this.standards = standards;
		this.trees = trees;
		this.scenarios = scenarios;
		this.places = places;
		this.finder = finder;
	}

	void check() {
		SingleRules single = new SingleRules(scenarios, trees.solver(Decision.BUDGET), places, finder);
		List<String> factors = standards.warnings().factors().stream().map(Factor::id).toList();
		trees.rules().stream().filter(rule -> factors.contains(rule.id())).forEach(single::check);
		standards.warnings().factors().stream().filter(factor -> factor.clause().isEmpty())
				.forEach(factor -> finder.add(Check.NO_CLAUSE, places.of("factors", factor.id(), "id"), Subject.NONE, factor.id()));
	}
}
