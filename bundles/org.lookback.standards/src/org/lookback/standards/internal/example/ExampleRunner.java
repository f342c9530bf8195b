package org.lookback.standards.internal.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.api.Example;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.condition.Scope;
import org.lookback.standards.internal.evaluate.PackageEvaluator;

/** Runs examples with a package's rules, which are compiled once. */
public final class ExampleRunner {

	private final StandardsPackage standards;
	private final RegionTree regions;
	private Optional<PackageEvaluator> compiled = Optional.empty();

	public ExampleRunner(StandardsPackage standards, RegionTree regions) {
		this.standards = standards;
		this.regions = regions;
	}

	/** Runs the package's own examples. */
	public List<ExampleResult> run() {
		return standards.examples().stream().map(this::run).toList();
	}

	/** Runs one example, the package's own or another. */
	public ExampleResult run(Example example) {
		return new ExampleCheck(example).run(evaluator(example));
	}

	/** Shows every rule that an example asks, with what it is asked of, to somebody who looks into its condition. */
	public void show(Example example, BiConsumer<Rule, Scope> to) {
		PackageEvaluator evaluator = evaluator(example);
		example.household().ifPresentOrElse(household -> evaluator.show(household, to),
				() -> ExampleCheck.places(example.village().orElseThrow()).forEach(place -> evaluator.show(place, to)));
	}

	private PackageEvaluator evaluator(Example example) {
		List<List<Parameter.Value>> values = new ArrayList<>();
		for (Parameter parameter : standards.parameters()) {
			Optional<Object> value = Optional.ofNullable(example.readings().get(parameter.id()));
			values.add(value.map(v -> List.of(new Parameter.Value(v, Optional.empty(), Optional.empty(), "", "", example.name())))
					.orElse(parameter.values()));
		}
		PackageEvaluator evaluator = compiled.isPresent() ? compiled.get().with(values, regions, example.asOf(), example.year())
				: PackageEvaluator.of(standards, values, regions, example.asOf(), example.year());
		compiled = Optional.of(evaluator);
		return evaluator.in(example.village());
	}
}
