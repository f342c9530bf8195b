package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.SavedMapping;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Mappings;
import org.lookback.workbench.api.Workspace;

/** {@code mapping}: the saved mappings of a workspace; one of them column by column, or as a file for others; one put away. */
public final class MappingCommand implements Command {

	@Override
	public String name() {
		return "mapping";
	}

	@Override
	public Set<String> valued() {
		return Set.of("version", "out");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "" : words.get(0);
		boolean named = Set.of("show", "delete").contains(verb);
		if (!named && !verb.equals("list") || words.size() != (named ? 2 : 1)) {
			throw new UsageException(call.console().say("mapping.bad"));
		}
		try (Workspace workspace = call.open(verb.equals("delete") ? Access.WRITE : Access.READ)) {
			Mappings mappings = workspace.importing().mappings();
			switch (verb) {
			case "list" -> list(mappings.latest(), call);
			case "show" -> show(one(mappings, words.get(1), call), call);
			default -> {
				mappings.delete(words.get(1));
				call.console().print(call.console().say("mapping.deleted", words.get(1)));
			}
			}
		}
		return DONE;
	}

	private static void list(List<SavedMapping> saved, Call call) {
		if (call.json()) {
			Json.print(saved.stream().map(MappingCommand::brief).toList(), call.console().out());
			return;
		}
		Console console = call.console();
		saved.forEach(mapping -> console.print(console.say("mapping.item", mapping.name(), mapping.version(), mapping.who(), mapping.when(),
				mapping.mapping().kind().map(ImportKind::id).orElse("?"), mapping.headings().size())));
		if (saved.isEmpty()) {
			console.print(console.say("mapping.none"));
		}
	}

	private static SavedMapping one(Mappings mappings, String name, Call call) throws LookbackException {
		List<SavedMapping> versions = mappings.versions(name);
		Optional<String> version = call.arguments().option("version");
		int number = call.arguments().number("version", 0, 1, Integer.MAX_VALUE);
		return versions.stream().filter(mapping -> version.isEmpty() || mapping.version() == number).findFirst()
				.orElseThrow(() -> new UsageException(call.console().say("mapping.missing", name, versions.size())));
	}

	private static void show(SavedMapping saved, Call call) throws LookbackException {
		Console console = call.console();
		Optional<String> out = call.arguments().option("out");
		if (out.isPresent()) {
			Path file = call.path(out.get());
			Ingest.saveMapping(saved.mapping(), file);
			console.print(console.say("mapping.written", file));
		} else if (call.json()) {
			Json.print(full(saved), console.out());
		} else {
			console.print(console.say("mapping.item", saved.name(), saved.version(), saved.who(), saved.when(),
					saved.mapping().kind().map(ImportKind::id).orElse("?"), saved.headings().size()));
			saved.mapping().columns().forEach((heading, field) -> console.print(console.say("mapping.to", heading, field.orElse(console.say("mapping.extra")))));
			saved.mapping().values().forEach((heading, texts) -> texts
					.forEach((text, code) -> console.print(console.say("mapping.meaning", heading, text, code.orElse(console.say("mapping.nothing"))))));
		}
	}

	private static Map<String, Object> brief(SavedMapping saved) {
		return Json.of("name", saved.name(), "version", saved.version(), "who", saved.who(), "when", saved.when(), "kind",
				saved.mapping().kind().map(ImportKind::id), "headings", saved.headings());
	}

	private static Map<String, Object> full(SavedMapping saved) {
		Map<String, Object> columns = Json.of();
		saved.mapping().columns().forEach((heading, field) -> columns.put(heading, field.orElse("")));
		Map<String, Object> values = Json.of();
		saved.mapping().values().forEach((heading, texts) -> {
			Map<String, Object> codes = Json.of();
			texts.forEach((text, code) -> codes.put(text, code.orElse("")));
			values.put(heading, codes);
		});
		Map<String, Object> full = brief(saved);
		full.put("columns", columns);
		full.put("values", values);
		return full;
	}
}
