package org.lookback.standards.internal.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Example;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.evaluate.PackageEvaluator;

/** Runs a package's examples and says how what came differs from what was expected. */
public final class ExampleRunner {

	private final Messages messages = Messages.in(ExampleRunner.class);
	private final Example example;
	private final List<String> differences = new ArrayList<>();

	private ExampleRunner(Example example) {
		this.example = example;
	}

	public static List<ExampleResult> run(StandardsPackage standards, RegionTree regions) {
		return standards.examples().stream().map(example -> new ExampleRunner(example).run(evaluator(standards, regions, example))).toList();
	}

	private static Evaluator evaluator(StandardsPackage standards, RegionTree regions, Example example) {
		List<List<Parameter.Value>> values = new ArrayList<>();
		for (Parameter parameter : standards.parameters()) {
			Optional<Object> value = Optional.ofNullable(example.readings().get(parameter.id()));
			values.add(value.map(v -> List.of(new Parameter.Value(v, Optional.empty(), Optional.empty(), "", "", example.name())))
					.orElse(parameter.values()));
		}
		return PackageEvaluator.of(standards, values, regions, example.asOf(), example.year());
	}

	private ExampleResult run(Evaluator evaluator) {
		Determination determination = evaluator.evaluate(example.household());
		example.outcome().ifPresent(expected -> same("outcome", expected, determination.outcome()));
		example.rule().ifPresent(expected -> same("rule", expected, determination.rule()));
		example.findings().ifPresent(expected -> same("findings", expected.toString(),
				determination.findings().stream().map(Finding::rule).sorted().toList().toString()));
		List<Decision> decisions = evaluator.explain(example.household());
		List<String> blocked = new ArrayList<>();
		for (Decision decision : decisions) {
			Map<String, String> truths = example.truths();
			if (truths.containsKey(decision.rule())) {
				same(decision.rule(), truths.get(decision.rule()), decision.value().id());
				blocked.addAll(decision.blockedBy());
			}
		}
		example.blockedBy().stream().filter(b -> !blocked.contains(b))
				.forEach(b -> differences.add(messages.get("notBlocking", b, blocked.toString())));
		return new ExampleResult(example.file(), example.line(), example.name(), differences.isEmpty(), differences);
	}

	private void same(String what, String expected, String got) {
		if (!expected.equals(got)) {
			differences.add(messages.get("differs", what, expected, got));
		}
	}
}
