package org.lookback.standards.internal.analyse;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.api.Example;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.api.Witness;
import org.lookback.standards.internal.analyse.solve.Model;
import org.lookback.standards.internal.example.ExampleReader;
import org.lookback.standards.internal.example.ExampleRunner;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;
import org.lookback.standards.internal.yaml.YamlReader;

/** Confirms proposals: writes each as an example, reads that as the loader does, and runs it. */
final class Witnesses {

	private final StandardsPackage standards;
	private final ExampleRunner runner;

	Witnesses(StandardsPackage standards, RegionTree regions) {
		this.standards = standards;
		this.runner = new ExampleRunner(standards, regions);
	}

	/**
	 * @param expected rule ids by {@code met}, {@code notMet}, {@code undecided}
	 * @return empty when the real evaluator sees it otherwise
	 */
	Optional<Witness> confirmed(Model model, String name, Map<String, List<String>> expected) {
		Map<String, List<String>> written = new LinkedHashMap<>();
		expected.forEach((truth, rules) -> {
			if (!rules.isEmpty()) {
				written.put(truth, rules);
			}
		});
		return WitnessText.of(model, name, written).filter(this::holds);
	}

	private boolean holds(Witness witness) {
		Problems problems = new Problems("");
		ExampleReader reader = new ExampleReader(standards.dictionary(), standards.parameters(), standards.rules(), problems);
		List<Example> examples = YamlReader.read("", witness.example().getBytes(StandardCharsets.UTF_8), problems)
				.flatMap(node -> Section.of(node, problems)).map(reader::read).orElse(List.of());
		return problems.none() && examples.stream().allMatch(example -> runner.run(example).passed());
	}
}
