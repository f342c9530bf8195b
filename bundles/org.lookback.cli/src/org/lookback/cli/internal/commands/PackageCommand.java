package org.lookback.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Policies;

/** {@code package}: what standards packages there are, what they hold, and whether they are sound. */
public final class PackageCommand implements Command {

	@Override
	public String name() {
		return "package";
	}

	@Override
	public Set<String> valued() {
		return Set.of();
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "" : words.get(0);
		if (!Set.of("list", "show", "check", "test").contains(verb) || words.size() != (verb.equals("list") ? 1 : 2)) {
			throw new UsageException(call.console().say("package.bad"));
		}
		Policies policies = call.arguments().option("workspace").isPresent() ? call.lookback().policies(call.directory())
				: call.lookback().policies();
		return switch (verb) {
		case "list" -> list(policies, call);
		case "show" -> show(policies.find(words.get(1)), call);
		case "check" -> check(policies.find(words.get(1)), call.console());
		default -> test(policies.find(words.get(1)), call);
		};
	}

	private static int list(Policies policies, Call call) {
		if (call.json()) {
			Json.print(policies.packages().stream().map(known -> brief(known)).toList(), call.console().out());
		} else {
			for (StandardsPackage known : policies.packages()) {
				call.console().print(call.console().say("package.line", known.id(), known.version(), known.title().in(call.console().locale()),
						known.province()));
				call.console().print(call.console().say("package.rules", known.rules().size(), known.clauses().size()));
			}
		}
		policies.problems().forEach(problem -> call.console().note(call.console().say("package.problem", problem)));
		return DONE;
	}

	private static Map<String, Object> brief(StandardsPackage known) {
		return Json.of("id", known.id(), "title", known.title().zh(), "titleEn", known.title().en(), "province", known.province(), "version",
				known.version(), "rules", known.rules().size(), "clauses", known.clauses().size());
	}

	private static int show(StandardsPackage known, Call call) {
		if (!call.json()) {
			known.rules().forEach(rule -> call.console().print(rule.id() + "\t" + rule.title().in(call.console().locale()) + "\t「"
					+ rule.clause().quote() + "」 " + rule.clause().document() + '#' + rule.clause().anchor()));
			return DONE;
		}
		Map<String, Object> document = brief(known);
		List<Object> rules = new ArrayList<>();
		known.rules().forEach(rule -> rules.add(Json.of("id", rule.id(), "title", rule.title().zh(), "kind", rule.kind().name().toLowerCase(),
				"applies", rule.applies(), "when", rule.when(), "clause",
				Json.of("document", rule.clause().document(), "anchor", rule.clause().anchor(), "quote", rule.clause().quote()))));
		document.put("ruleList", rules);
		document.put("documents", known.documents().stream().map(d -> Json.of("id", d.id(), "title", d.title(), "number", d.number())).toList());
		Json.print(document, call.console().out());
		return DONE;
	}

	/** A package that loads has passed the checks of loading: quotations, fields, codes, types. What stays open is named. */
	private static int check(StandardsPackage known, Console console) {
		List<String> open = known.parameters().stream().filter(parameter -> parameter.open())
				.map(parameter -> console.say("package.open", parameter.id(), parameter.title().in(console.locale()))).toList();
		console.print(console.say("package.checked", known.id(), known.rules().size(), known.clauses().size(), open.size()));
		open.forEach(console::print);
		return DONE;
	}

	private static int test(StandardsPackage known, Call call) throws LookbackException {
		List<ExampleResult> results = Standards.test(known, org.lookback.model.api.region.RegionTree.shipped());
		long failed = results.stream().filter(result -> !result.passed()).count();
		if (call.json()) {
			Json.print(Json.of("passed", results.size() - failed, "failed", failed, "examples", results.stream().map(result -> Json.of("file",
					result.file(), "line", result.line(), "name", result.name(), "passed", result.passed(), "differences", result.differences()))
					.toList()), call.console().out());
		} else {
			results.stream().filter(result -> !result.passed()).forEach(result -> call.console()
					.print(call.console().say("package.test", result.file() + ':' + result.line(), result.name(), String.join("; ", result.differences()))));
			call.console().print(call.console().say("package.tested", results.size() - failed, failed));
		}
		return failed == 0 ? DONE : FOUND;
	}
}
