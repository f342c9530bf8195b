package org.lookback.cli.internal.commands;

import java.util.List;
import java.util.Locale;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.RuleCoverage;
import org.lookback.workbench.api.Policies.Tested;

/** {@code package test}: runs a package's examples and says which branches of its rules they exercise. */
final class PackageTest {

	private PackageTest() {
	}

	/** @return {@link Command#FOUND} when an example fails */
	static int run(Tested tested, Call call) {
		List<ExampleResult> failed = tested.examples().stream().filter(result -> !result.passed()).toList();
		long passed = tested.examples().size() - failed.size();
		if (call.json()) {
			Json.print(Json.of("passed", passed, "failed", failed.size(), "branches", branches(tested), "seen", seen(tested), "examples",
					tested.examples().stream().map(result -> Json.of("file", result.file(), "line", result.line(), "name", result.name(), "passed",
							result.passed(), "differences", result.differences())).toList(),
					"coverage", tested.coverage().stream().map(rule -> Json.of("rule", rule.rule(), "branches", rule.branches(), "seen", rule.seen(),
							"missing", rule.missing().stream().map(branch -> Json.of("piece", branch.piece(), "truth", branch.truth())).toList()))
							.toList()),
					call.console().out());
		} else {
			print(tested, failed, passed, call.console());
		}
		return failed.isEmpty() ? Command.DONE : Command.FOUND;
	}

	private static void print(Tested tested, List<ExampleResult> failed, long passed, Console console) {
		failed.forEach(result -> console.print(
				console.say("package.test", result.file() + ':' + result.line(), result.name(), String.join("; ", result.differences()))));
		for (RuleCoverage rule : tested.coverage()) {
			console.print(console.say("package.rule.coverage", rule.rule(), rule.seen(), rule.branches()));
			rule.missing().forEach(branch -> console.print(console.say("package.branch", branch.piece(), console.say("truth." + word(branch.truth())))));
		}
		console.print(console.say("package.tested", passed, failed.size(), tested.coverage().size(), seen(tested), branches(tested)));
	}

	/** {@code notMet} as the messages write it: {@code NOT_MET}. */
	private static String word(String truth) {
		return truth.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
	}

	private static int branches(Tested tested) {
		return tested.coverage().stream().mapToInt(RuleCoverage::branches).sum();
	}

	private static int seen(Tested tested) {
		return tested.coverage().stream().mapToInt(RuleCoverage::seen).sum();
	}
}
