package org.lookback.standards.internal.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.api.Ambiguity;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Problem;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.RuleCoverage;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.analyse.solve.Scenario;

/** Everything that is looked for in one package. */
public final class Analysis {

	private Analysis() {
	}

	/** All findings, in the order of files, lines and columns; those that the package accepts say by which ambiguity. */
	public static List<AnalyserFinding> of(StandardsPackage standards, PackageSource source, RegionTree regions, Readings readings) {
		Finder finder = new Finder();
		FilePlaces places = FilePlaces.of(source);
		RuleTrees trees = RuleTrees.of(standards);
		List<Scenario> scenarios = Scenarios.of(standards);
		if (Scenarios.count(standards) > scenarios.size()) {
			finder.add(Check.NOT_ANALYSED, "not-analysed.scenarios", places.header("id"), Finder.Subject.NONE, String.valueOf(scenarios.size()),
					String.valueOf(Scenarios.count(standards)));
		}
		SingleRules single = new SingleRules(scenarios, trees.solver(Decision.BUDGET), places, finder);
		List<String> sound = new ArrayList<>();
		for (AnalysedRule rule : trees.rules()) {
			if (single.check(rule)) {
				sound.add(rule.id());
			}
		}
		new Decision(trees, scenarios, new Witnesses(standards, regions), places, finder).check(sound);
		RuleTrees warned = RuleTrees.of(standards, standards.withWarnings().rules());
		new WarningChecks(standards, warned, scenarios, places, finder).check();
		new ParameterChecks(warned, places, finder).check(readings);
		new DateChecks(standards, places, finder).check();
		new ProcedureChecks(standards, places, finder).check();
		new RecordChecks(trees, places, finder).check();
		new ExampleChecks(trees, Branches.of(trees, regions), trees.solver(Decision.BUDGET), scenarios.getFirst(), places, finder).check(sound);
		return finder.findings().stream().map(finding -> accepted(finding, standards.ambiguities()))
				.sorted(Comparator.comparing((AnalyserFinding f) -> f.place().file()).thenComparingInt(f -> f.place().line())
						.thenComparingInt(f -> f.place().column()))
				.toList();
	}

	/** What the package's examples have exercised of each rule. */
	public static List<RuleCoverage> coverage(StandardsPackage standards, RegionTree regions) {
		return Branches.coverage(RuleTrees.of(standards), regions);
	}

	/** Why a package cannot be loaded, as findings. */
	public static List<AnalyserFinding> unloadable(PackageException bad) {
		return unloadable(bad.problems());
	}

	static List<AnalyserFinding> unloadable(List<Problem> problems) {
		String advice = new Finder().word("loading.advice");
		return problems.stream().map(problem -> new AnalyserFinding(Check.LOADING, Check.LOADING.severity(), problem, List.of(), List.of(),
				advice, Optional.empty(), Optional.empty())).toList();
	}

	private static AnalyserFinding accepted(AnalyserFinding finding, List<Ambiguity> ambiguities) {
		Optional<Ambiguity> by = ambiguities.stream().filter(a -> a.accepts().stream().anyMatch(one -> covers(one, finding))).findFirst();
		return by.map(ambiguity -> finding.accepted(ambiguity.id())).orElse(finding);
	}

	private static boolean covers(Ambiguity.Acceptance accepts, AnalyserFinding finding) {
		boolean any = accepts.rules().isEmpty() && accepts.parameters().isEmpty();
		boolean named = (!finding.rules().isEmpty() || !finding.parameters().isEmpty()) && accepts.rules().containsAll(finding.rules())
				&& accepts.parameters().containsAll(finding.parameters());
		return accepts.check().equals(finding.check().id()) && (any || named);
	}
}
