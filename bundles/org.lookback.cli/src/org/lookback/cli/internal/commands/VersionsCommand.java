package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.api.Versions.Entry;
import org.lookback.workbench.api.Workspace;

/** {@code versions}: what made the data what they are; two states side by side; undoing and bringing back; a household's way. */
public final class VersionsCommand implements Command {

	private static final int LINES = 50;
	private static final Map<String, Integer> WORDS = Map.of("list", 1, "diff", 3, "undo", 2, "redo", 2, "history", 2);

	@Override
	public String name() {
		return "versions";
	}

	@Override
	public Set<String> valued() {
		return Set.of("why", "limit", "out", "household");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "" : words.get(0);
		if (WORDS.getOrDefault(verb, 0) != words.size()) {
			throw new UsageException(call.console().say("versions.bad"));
		}
		try (Workspace workspace = call.open(Access.WRITE)) {
			Versions versions = workspace.versions();
			switch (verb) {
			case "list" -> list(versions, call);
			case "diff" -> diff(versions, words.get(1), words.get(2), call);
			case "history" -> new HistoryPrint(call).print(versions.history(words.get(1), call.arguments().has("reveal"), call.console().locale()));
			default -> {
				String why = call.arguments().required("why");
				entry(verb.equals("undo") ? versions.undo(words.get(1), why, call.progress()) : versions.redo(words.get(1), why, call.progress()), call);
			}
			}
		}
		return DONE;
	}

	private static void list(Versions versions, Call call) throws LookbackException {
		Locale locale = call.console().locale();
		List<Entry> all = call.arguments().option("household").isPresent() ? versions.ofHousehold(call.arguments().required("household"), locale)
				: versions.list(locale);
		List<Entry> shown = all.subList(0, Math.min(all.size(), call.arguments().number("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE)));
		if (call.json()) {
			Json.print(shown.stream().map(VersionsCommand::json).toList(), call.console().out());
			return;
		}
		shown.forEach(one -> line(one, call));
		if (all.isEmpty()) {
			call.console().print(call.console().say("versions.none"));
		}
	}

	private static void entry(Entry entry, Call call) {
		if (call.json()) {
			Json.print(json(entry), call.console().out());
		} else {
			line(entry, call);
		}
	}

	private static void line(Entry one, Call call) {
		call.console().print(call.console().say("versions.item", one.id(), call.console().say("versions.state." + one.state()), one.at(), one.who(), one.title(),
				one.households(), one.accepted(), one.rejected(), one.why(), one.origin().isEmpty() ? "" : call.console().say("versions.origin", one.origin())));
	}

	private static Map<String, Object> json(Entry one) {
		return Json.of("id", one.id(), "kind", one.kind().name().toLowerCase(Locale.ROOT), "what", one.what(), "title", one.title(), "at", one.at(), "who",
				one.who(), "why", one.why(), "state", one.state().name(), "origin", one.origin(), "households", one.households(), "rows", one.rows(), "accepted",
				one.accepted(), "rejected", one.rejected(), "sequence", one.sequence());
	}

	private static void diff(Versions versions, String from, String to, Call call) throws LookbackException {
		boolean reveal = call.arguments().has("reveal");
		Locale locale = call.console().locale();
		if (call.arguments().option("out").isPresent()) {
			Path file = call.path(call.arguments().required("out"));
			long rows = versions.export(from, to, reveal, file, locale, call.progress());
			if (call.json()) {
				Json.print(Json.of("file", file.toString(), "rows", rows), call.console().out());
			} else {
				call.console().print(call.console().say("versions.written", rows, file));
			}
			return;
		}
		Versions.Difference difference = versions.diff(from, to, reveal, call.arguments().number("limit", LINES, 0, Integer.MAX_VALUE), locale,
				call.progress());
		if (call.json()) {
			Json.print(json(difference), call.console().out());
			return;
		}
		count("objects", difference.objects(), call);
		count("members", difference.members(), call);
		count("fields", difference.fields(), call);
		difference.byField().forEach((field, count) -> call.console().print(call.console().say("versions.byField", field, count.appeared(), count.gone(),
				count.changed())));
		for (Versions.Line line : difference.lines()) {
			List<String> cells = versions.cells(line, locale);
			call.console().print(call.console().say("versions.line", cells.toArray()));
		}
		if (difference.more()) {
			call.console().print(call.console().say("versions.more", difference.lines().size()));
		}
	}

	private static void count(String level, Versions.Count count, Call call) {
		call.console().print(call.console().say("versions.count." + level, count.appeared(), count.gone(), count.changed()));
	}

	private static Map<String, Object> json(Versions.Difference one) {
		Map<String, Object> byField = Json.of();
		one.byField().forEach((field, count) -> byField.put(field, json(count)));
		return Json.of("from", one.from(), "to", one.to(), "objects", json(one.objects()), "members", json(one.members()), "fields", json(one.fields()), "byField",
				byField, "lines", one.lines().stream().map(VersionsCommand::json).toList(), "more", one.more());
	}

	private static Map<String, Object> json(Versions.Count count) {
		return Json.of("appeared", count.appeared(), "gone", count.gone(), "changed", count.changed());
	}

	private static Map<String, Object> json(Versions.Line line) {
		return Json.of("level", line.level().name().toLowerCase(Locale.ROOT), "change", line.change().name().toLowerCase(Locale.ROOT), "entity", line.entity(), "key",
				line.key(), "name", line.name(), "member", line.member(), "year", line.year().isPresent() ? line.year().getAsInt() : null, "rowKey", line.rowKey(),
				"field", line.field(), "before", line.before(), "beforeSource", HistoryPrint.source(line.beforeSource()), "after", line.after(), "afterSource",
				HistoryPrint.source(line.afterSource()));
	}
}
