package org.lookback.cli.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.Mapping;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.Unpacked;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Importing;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/**
 * {@code import}: files, archives or folders of files, in. A YAML file of readings is taken as what people of this workspace read into the
 * documents' open words.
 */
public final class ImportCommand implements Command {

	private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "xls", "xml", "htm", "html", "zip");

	@Override
	public String name() {
		return "import";
	}

	@Override
	public Set<String> valued() {
		Set<String> valued = new HashSet<>(ImportOptions.VALUED);
		valued.addAll(MappingOptions.VALUED);
		valued.addAll(Set.of("kind", "year", "mapping", ImportOptions.DIVISION));
		return valued;
	}

	@Override
	public Set<String> flags() {
		return Set.of("dry-run", ImportOptions.ALL_SHEETS, MappingOptions.UNAIDED);
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<Path> files = files(call);
		ImportOptions.division(call);
		ImportOptions.of(call, SniffOptions.NONE); // checked before a workspace is made
		boolean dryRun = call.arguments().has("dry-run");
		List<Outcome> outcomes = new ArrayList<>();
		List<ImportPlan> plans = new ArrayList<>();
		try (Workspace workspace = call.lookback().open(call.directory(), Access.CREATE, Progress.NONE)) {
			Importing importing = workspace.importing();
			List<Unpacked> unpacked = new ArrayList<>();
			try {
				for (Path file : files) {
					if (ending(file).equals("yaml")) {
						readings(workspace, file, dryRun);
					} else {
						open(importing, file, call, unpacked, plans, outcomes);
					}
				}
				MappingOptions.save(plans, importing, call);
				if (!plans.isEmpty()) {
					outcomes.addAll(importing.run(plans, dryRun, call.progress()));
				}
			} finally {
				for (Unpacked each : unpacked) {
					importing.forget(each);
				}
			}
		}
		print(outcomes, plans, call);
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

	/** A folder stands for the tables, archives and readings in it. */
	private static List<Path> inside(Path folder, Console console) throws LookbackException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith("."))
					.filter(file -> TABLES.contains(ending(file)) || ending(file).equals("yaml")).sorted().toList();
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

	/** An archive is unpacked, and each of its tables is a file like others. */
	private static void open(Importing importing, Path file, Call call, List<Unpacked> unpacked, List<ImportPlan> plans, List<Outcome> outcomes)
			throws UsageException {
		try {
			Unpacked inside = importing.unpack(file);
			unpacked.add(inside);
			inside.skipped().forEach(skipped -> outcomes.add(new Outcome(file, Optional.empty(), skipped.reason())));
			for (Path table : inside.tables()) {
				plan(importing, table, call, plans, outcomes);
			}
		} catch (UsageException wrong) {
			throw wrong;
		} catch (LookbackException unreadable) {
			outcomes.add(new Outcome(file, Optional.empty(), unreadable.getMessage()));
		}
	}

	private static void plan(Importing importing, Path file, Call call, List<ImportPlan> plans, List<Outcome> outcomes)
			throws UsageException {
		try {
			Optional<Mapping> mapping = mapping(call);
			SniffOptions options = ImportOptions.of(call, mapping.map(Mapping::options).orElse(SniffOptions.NONE));
			for (Sniffed table : tables(importing, file, options, call)) {
				plans.add(MappingOptions.said(asked(first(importing, table, mapping, call), call), call));
			}
		} catch (UsageException wrong) {
			throw wrong;
		} catch (LookbackException unreadable) {
			outcomes.add(new Outcome(file, Optional.empty(), unreadable.getMessage()));
		}
	}

	/** The table that is most likely wanted, or all of them: those of a form that the workbench has written belong together. */
	private static List<Sniffed> tables(Importing importing, Path file, SniffOptions options, Call call) throws LookbackException {
		if (call.arguments().has(ImportOptions.ALL_SHEETS)) {
			return importing.tables(file, options);
		}
		Sniffed one = importing.sniff(file, options);
		boolean form = options.sheet().isEmpty() && one.sheets().size() > 1 && ImportKind.marked(one.titles()).isPresent();
		return form ? importing.tables(file, options) : List.of(one);
	}

	private static ImportPlan first(Importing importing, Sniffed table, Optional<Mapping> mapping, Call call) throws LookbackException {
		if (mapping.isPresent()) {
			return importing.plan(table, mapping.get());
		}
		return call.arguments().has(MappingOptions.UNAIDED) ? importing.mappings().unaided(table) : importing.plan(table);
	}

	/** The plan with what the person said of kind, year and division. */
	private static ImportPlan asked(ImportPlan plan, Call call) throws UsageException {
		Optional<String> kind = call.arguments().option("kind");
		ImportPlan asked = plan;
		if (kind.isPresent()) {
			asked = asked.withKind(ImportKind.parse(kind.get()).orElseThrow(() -> new UsageException(call.console().say("import.kind", kind.get()))));
		}
		OptionalInt division = ImportOptions.division(call);
		asked = division.isPresent() ? asked.withDivision(division.getAsInt()) : asked;
		return call.arguments().option("year").isPresent() ? asked.withYear(call.arguments().number("year", 0, 1978, 2100)) : asked;
	}

	private static Optional<Mapping> mapping(Call call) throws LookbackException {
		Optional<String> typed = call.arguments().option("mapping");
		return typed.isPresent() ? Optional.of(Ingest.loadMapping(call.path(typed.get()))) : Optional.empty();
	}

	private static void print(List<Outcome> outcomes, List<ImportPlan> plans, Call call) {
		Console console = call.console();
		List<Sniffed> readings = plans.stream().map(ImportPlan::sniffed).toList();
		readings.forEach(reading -> reading.notes().forEach(note -> console.note(console.say("import.note", reading.name(), note))));
		if (call.json()) {
			Json.print(Json.of("files", outcomes.stream().map(outcome -> ImportPrint.document(outcome, plans, console)).toList()), console.out());
			return;
		}
		if (call.arguments().has("dry-run")) {
			plans.forEach(plan -> {
				ImportPrint.reading(plan.sniffed(), console);
				MappingPrint.columns(plan, console);
			});
		}
		for (Outcome outcome : outcomes) {
			outcome.report().ifPresent(report -> ImportPrint.report(report, console));
		}
		if (call.arguments().has("dry-run")) {
			console.print(console.say("import.dry"));
		}
	}
}
