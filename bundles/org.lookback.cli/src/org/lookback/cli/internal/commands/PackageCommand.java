package org.lookback.cli.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Policies;

/** {@code package}: what standards packages there are, what they hold, whether they are sound, how two of them differ; a new one. */
public final class PackageCommand implements Command {

	/** How many words each verb takes, itself included. */
	private static final Map<String, Integer> VERBS = Map.of("list", 1, "show", 2, "new", 2, "check", 2, "test", 2, "diff", 3);

	@Override
	public String name() {
		return "package";
	}

	@Override
	public Set<String> valued() {
		return Set.of("title", "province", "region", "from", "until", "out", "as-of", "limit");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "" : words.get(0);
		if (!VERBS.containsKey(verb) || words.size() != VERBS.get(verb)) {
			throw new UsageException(call.console().say("package.bad"));
		}
		Policies policies = call.arguments().option("workspace").isPresent() ? call.lookback().policies(call.directory())
				: call.lookback().policies();
		return switch (verb) {
		case "list" -> list(policies, call);
		case "diff" -> PackageDiff.run(typed(call, policies, words.get(1)), typed(call, policies, words.get(2)), call);
		case "show" -> PackageShow.run(policies.load(typed(call, policies, words.get(1))), call);
		case "new" -> PackageNew.run(words.get(1), policies, call);
		case "check" -> PackageCheck.run(words.get(1), policies.check(typed(call, policies, words.get(1))), call);
		default -> PackageTest.run(policies.test(typed(call, policies, words.get(1))), call);
		};
	}

	/** The id of an installed package, also when a folder is called so; a folder or file that is there in full, above all when it is written as one. */
	private static String typed(Call call, Policies policies, String word) throws UsageException {
		boolean asPath = word.contains("/") || word.contains("\\") || word.startsWith(".");
		if (!asPath && policies.packages().stream().anyMatch(known -> known.id().equals(word))) {
			return word;
		}
		Path path = call.path(word);
		return Files.exists(path) ? path.toString() : word;
	}

	private static int list(Policies policies, Call call) {
		if (call.json()) {
			Json.print(policies.packages().stream().map(PackageCommand::brief).toList(), call.console().out());
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

	/** What {@code list} says of a package, and {@code show} first of all. */
	static Map<String, Object> brief(StandardsPackage known) {
		return Json.of("id", known.id(), "title", known.title().zh(), "titleEn", known.title().en(), "province", known.province(), "version",
				known.version(), "rules", known.rules().size(), "clauses", known.clauses().size());
	}
}
