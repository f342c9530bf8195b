package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Correcting;
import org.lookback.workbench.api.Correcting.Returned;
import org.lookback.workbench.api.Correcting.State;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code correct}: problems by village, lists that go to the villages, lists that come back. */
public final class CorrectCommand implements Command {

	@Override
	public String name() {
		return "correct";
	}

	@Override
	public Set<String> valued() {
		return Set.of("package", "village", "out");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal", "dry-run", "all");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "" : words.get(0);
		boolean known = verb.equals("import") ? words.size() == 2 : Set.of("villages", "export").contains(verb) && words.size() == 1;
		if (!known) {
			throw new UsageException(call.console().say("correct.bad"));
		}
		String packageId = call.arguments().option("package").orElse(Correcting.QUALITY);
		if (verb.equals("export")) {
			if (!call.arguments().has("all")) {
				call.arguments().required("village");
			}
			call.arguments().required("out");
		}
		try (Workspace workspace = call.open(Access.WRITE)) {
			Correcting correcting = workspace.correcting();
			return switch (verb) {
			case "villages" -> villages(correcting.villages(packageId, call.console().locale()), call);
			case "export" -> call.arguments().has("all") ? exportAll(correcting, packageId, call) : export(correcting, packageId, call);
			default -> report(correcting.take(call.path(words.get(1)), call.arguments().has("dry-run"), call.arguments().has("reveal"),
					call.console().locale(), call.progress()), call);
			};
		}
	}

	private static int villages(List<Correcting.VillageCount> villages, Call call) {
		if (call.json()) {
			Json.print(villages.stream().map(one -> Json.of("village", one.region(), "name", one.name(), "problems", one.problems(), "serious",
					one.serious(), "households", one.households())).toList(), call.console().out());
		} else {
			villages.forEach(one -> call.console()
					.print(call.console().say("correct.village", one.region(), one.name(), one.problems(), one.serious(), one.households())));
		}
		return DONE;
	}

	private static int export(Correcting correcting, String packageId, Call call) throws LookbackException {
		Path file = call.path(call.arguments().required("out"));
		Correcting.Written written = correcting.export(packageId, call.arguments().required("village"), file, call.arguments().has("reveal"),
				call.console().locale(), call.progress());
		if (call.json()) {
			Json.print(Json.of("file", file.toString(), "households", written.households(), "problems", written.problems(), "rows", written.rows()),
					call.console().out());
		} else {
			call.console().print(written.rows() == 0 ? call.console().say("correct.nothing")
					: call.console().say("correct.written", written.problems(), written.households(), written.rows(), file));
		}
		return DONE;
	}

	/** A list for each village with problems, of all villages or of those of a region, into a folder. */
	private static int exportAll(Correcting correcting, String packageId, Call call) throws LookbackException {
		Path folder = call.path(call.arguments().required("out"));
		List<Correcting.VillageFile> files = correcting.exportVillages(packageId, call.arguments().option("village").orElse(""), folder,
				call.arguments().has("reveal"), call.console().locale(), call.progress());
		if (call.json()) {
			Json.print(files.stream().map(one -> Json.of("village", one.village().region(), "file", one.file().toString(), "households",
					one.written().households(), "problems", one.written().problems(), "rows", one.written().rows())).toList(), call.console().out());
		} else if (files.isEmpty()) {
			call.console().print(call.console().say("correct.nothing"));
		} else {
			files.forEach(one -> call.console().print(call.console().say("correct.written", one.written().problems(), one.written().households(),
					one.written().rows(), one.file())));
		}
		return DONE;
	}

	private static int report(Returned returned, Call call) {
		if (call.json()) {
			Json.print(Json.of("list", returned.list(), "dryRun", returned.dryRun(), "rows", returned.rows(), "blank", returned.blank(), "noted",
					returned.noted(), "changed", returned.count(State.CHANGED), "same", returned.count(State.SAME), "rejected",
					returned.count(State.REJECTED), "conflicts", returned.count(State.CONFLICT), "lines",
					returned.lines().stream().map(line -> Json.of("row", line.row(), "household", line.household(), "object", line.object(), "rule",
							line.rule(), "field", line.field(), "before", line.before(), "after", line.after(), "state",
							line.state().name().toLowerCase(Locale.ROOT), "reason", line.reason())).toList()),
					call.console().out());
		} else {
			call.console().print(call.console().say(returned.dryRun() ? "correct.would" : "correct.done", returned.list(), returned.count(State.CHANGED),
					returned.count(State.REJECTED), returned.count(State.CONFLICT), returned.count(State.SAME), returned.blank(), returned.noted()));
			returned.lines().forEach(line -> call.console().print(call.console().say("correct.line." + line.state().name().toLowerCase(Locale.ROOT),
					line.row(), line.household(), line.label(), line.before(), line.after(), line.reason())));
		}
		return returned.count(State.REJECTED) + returned.count(State.CONFLICT) > 0 ? FOUND : DONE;
	}
}
