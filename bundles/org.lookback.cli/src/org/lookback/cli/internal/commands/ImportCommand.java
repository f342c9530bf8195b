package org.lookback.cli.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.Mapping;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Importing;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/**
 * {@code import}: files, or folders of files, in. A YAML file of readings is taken as what people of this workspace read into the
 * documents' open words.
 */
public final class ImportCommand implements Command {

	private static final Set<String> TABLES = Set.of("csv", "tsv", "txt", "xlsx", "xls");

	@Override
	public String name() {
		return "import";
	}

	@Override
	public Set<String> valued() {
		return Set.of("kind", "year", "mapping");
	}

	@Override
	public Set<String> flags() {
		return Set.of("dry-run");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<Path> files = files(call);
		boolean dryRun = call.arguments().has("dry-run");
		List<Outcome> outcomes = new ArrayList<>();
		try (Workspace workspace = call.lookback().open(call.directory(), Access.CREATE, Progress.NONE)) {
			List<ImportPlan> plans = new ArrayList<>();
			for (Path file : files) {
				if (ending(file).equals("yaml")) {
					readings(workspace, file, dryRun);
				} else {
					plan(workspace.importing(), file, call, plans, outcomes);
				}
			}
			if (!plans.isEmpty()) {
				outcomes.addAll(workspace.importing().run(plans, dryRun, call.progress()));
			}
		}
		print(outcomes, call);
		outcomes.stream().filter(outcome -> outcome.report().isEmpty()).forEach(
				outcome -> call.console().note(call.console().say("import.failed", outcome.file().getFileName(), outcome.failure())));
		return outcomes.stream().anyMatch(outcome -> outcome.report().isEmpty()) ? BAD : DONE;
	}

	private static List<Path> files(Call call) throws LookbackException {
		List<Path> files = new ArrayList<>();
		for (String typed : call.arguments().words()) {
			Path path = call.path(typed);
			if (Files.isDirectory(path)) {
				files.addAll(inside(path, call.console()));
			} else {
				files.add(path);
			}
		}
		if (files.isEmpty()) {
			throw new UsageException(call.console().say("words.missing", call.console().say("words.file")));
		}
		return files;
	}

	/** A folder stands for the tables and readings in it. */
	private static List<Path> inside(Path folder, Console console) throws LookbackException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith("."))
					.filter(file -> TABLES.contains(ending(file)) && !ending(file).equals("txt") || ending(file).equals("yaml")).sorted().toList();
		} catch (IOException unreadable) {
			throw new LookbackException(console.say("path.bad", folder, unreadable.getMessage()), unreadable);
		}
	}

	private static String ending(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.substring(name.lastIndexOf('.') + 1).replace("yml", "yaml");
	}

	private static void readings(Workspace workspace, Path file, boolean dryRun) throws LookbackException {
		if (!dryRun) {
			workspace.policies().addReadings(file);
		}
	}

	private static void plan(Importing importing, Path file, Call call, List<ImportPlan> plans, List<Outcome> outcomes)
			throws UsageException {
		try {
			Optional<String> mapping = call.arguments().option("mapping");
			ImportPlan plan = mapping.isPresent() ? importing.plan(file, mapping(call, mapping.get())) : importing.plan(importing.sniff(file));
			Optional<String> kind = call.arguments().option("kind");
			if (kind.isPresent()) {
				plan = plan.withKind(ImportKind.parse(kind.get()).orElseThrow(() -> new UsageException(call.console().say("import.kind", kind.get()))));
			}
			if (call.arguments().option("year").isPresent()) {
				plan = plan.withYear(call.arguments().number("year", 0, 1978, 2100));
			}
			plans.add(plan);
		} catch (UsageException wrong) {
			throw wrong;
		} catch (LookbackException unreadable) {
			outcomes.add(new Outcome(file, Optional.empty(), unreadable.getMessage()));
		}
	}

	private static Mapping mapping(Call call, String typed) throws LookbackException {
		return Ingest.loadMapping(call.path(typed));
	}

	private static void print(List<Outcome> outcomes, Call call) {
		Console console = call.console();
		if (call.json()) {
			Json.print(Json.of("files", outcomes.stream().map(outcome -> document(outcome)).toList()), console.out());
			return;
		}
		for (Outcome outcome : outcomes) {
			outcome.report().ifPresent(report -> print(report, console));
		}
		if (call.arguments().has("dry-run")) {
			console.print(console.say("import.dry"));
		}
	}

	private static void print(ImportReport report, Console console) {
		if (report.alreadyImported()) {
			console.print(console.say("import.already", report.file()));
			return;
		}
		console.print(console.say("import.file", report.file(), report.rows(), report.kind().id(), report.accepted(), report.rejected()));
		report.counts().forEach((kind, count) -> console.print(console.say("import.warning", kind.label(console.locale()), count)));
		report.rejects().ifPresent(file -> console.print(console.say("import.rejects", file)));
	}

	private static Map<String, Object> document(Outcome outcome) {
		String name = outcome.file().getFileName().toString();
		if (outcome.report().isEmpty()) {
			return Json.of("file", name, "error", outcome.failure());
		}
		ImportReport report = outcome.report().get();
		Map<String, Object> issues = Json.of();
		report.counts().forEach((kind, count) -> issues.put(kind.name(), count));
		return Json.of("file", name, "kind", report.kind().id(), "rows", report.rows(), "accepted", report.accepted(), "rejected",
				report.rejected(), "rejects", report.rejects(), "badValues", report.badValues(), "years", List.copyOf(report.years()), "households",
				report.households(), "persons", report.persons(), "alreadyImported", report.alreadyImported(), "dryRun", report.dryRun(), "version",
				report.version().isPresent() ? report.version().getAsLong() : null, "issues", issues);
	}
}
