package org.lookback.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.api.Example;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;

/** The examples of all packages: all come out as written, and no rule is without one. */
class ExamplesTest {

	@ParameterizedTest
	@ValueSource(strings = { "shandong", "liaoning", "guangdong", "hainan", "shanxi", "quality" })
	void everyExampleComesOutAsExpected(String province) throws Exception {
		List<ExampleResult> results = Standards.test(Packages.of(province), RegionTree.shipped());
		assertFalse(results.isEmpty());
		assertEquals(List.of(), results.stream().filter(result -> !result.passed()).map(ExampleResult::toString).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "shandong", "liaoning", "guangdong", "hainan", "shanxi", "quality" })
	void everyRuleHasAnExampleInWhichItIsMet(String province) throws Exception {
		StandardsPackage standards = Packages.of(province);
		Set<String> met = new HashSet<>();
		for (Example example : standards.examples()) {
			example.truths().forEach((rule, truth) -> {
				if (truth.equals("met")) {
					met.add(rule);
				}
			});
			Stream.of(example.findings(), example.notices()).flatMap(Optional::stream).forEach(met::addAll);
		}
		List<String> never = new ArrayList<>(standards.rules().stream().map(Rule::id).toList());
		never.removeAll(met);
		assertEquals(List.of(), never);
	}
}
