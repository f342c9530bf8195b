package org.lookback.cli.internal.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Editing.Done;
import org.lookback.workbench.api.Editing.FieldChange;
import org.lookback.workbench.api.Editing.Subject;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code household}: what people change by hand, in a household or a place. */
public final class HouseholdCommand implements Command {

	private static final Map<String, Integer> WORDS = Map.of("show", 2, "edit", 2, "add-row", 2, "add-member", 2, "remove-member", 2, "split", 2, "merge", 3);

	@Override
	public String name() {
		return "household";
	}

	@Override
	public Set<String> valued() {
		return Set.of("entity", "set", "member", "year", "row", "why", "name", "id-number", "birth", "from", "until", "reason", "evidence", "head", "on", "code",
				"take");
	}

	@Override
	public Set<String> flags() {
		return Set.of("dry-run", "reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "" : words.get(0);
		if (WORDS.getOrDefault(verb, 0) != words.size()) {
			throw new UsageException(call.console().say("household.bad"));
		}
		boolean changes = !verb.equals("show") && !call.arguments().has("dry-run");
		String why = changes ? call.arguments().required("why") : "";
		try (Workspace workspace = call.open(Access.WRITE)) {
			Editing editing = workspace.editing();
			String key = words.get(1);
			switch (verb) {
			case "show" -> new SheetPrint(call).print(editing.sheet(subject(key, call), call.arguments().has("reveal"), call.console().locale()));
			case "edit" -> edit(editing, fields(key, call), why, call);
			case "add-row" -> done(editing.addRow(new Editing.NewRow(key, call.arguments().option("member").orElse(""), call.arguments().required("entity"), year(call),
					call.arguments().option("row").orElse("")), values(call), why, call.progress()), call);
			case "add-member" -> done(editing.addMember(new Editing.NewMember(key, call.arguments().required("name"), call.arguments().option("id-number").orElse(""),
					Optional.ofNullable(call.date("birth", null)), day("from", call), call.arguments().required("reason"), values(call)), why, call.progress()),
					call);
			case "remove-member" -> done(editing.removeMember(new Editing.Departure(key, call.arguments().required("member"), day("until", call),
					call.arguments().required("reason"), call.arguments().option("evidence").orElse("")), why, call.progress()), call);
			case "split" -> done(editing.split(new Editing.Split(key, call.arguments().all("member"), call.arguments().required("head"),
					call.arguments().option("code").orElse(""), day("on", call)), why, call.progress()), call);
			default -> merge(editing, key, words.get(2), why, call);
			}
		}
		return DONE;
	}

	private static Subject subject(String key, Call call) {
		return new Subject(call.arguments().option("entity").orElse("household"), key);
	}

	private static OptionalInt year(Call call) throws UsageException {
		int year = call.arguments().number("year", 0, 2000, 2126);
		return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
	}

	private static LocalDate day(String option, Call call) throws UsageException {
		call.arguments().required(option);
		return call.date(option, LocalDate.MIN);
	}

	/** What follows each {@code --set}: a field, an equals sign, a value. */
	private static Map<String, String> values(Call call) throws UsageException {
		Map<String, String> values = new LinkedHashMap<>();
		for (String set : call.arguments().all("set")) {
			int equals = set.indexOf('=');
			if (equals < 1) {
				throw new UsageException(call.console().say("household.set", set));
			}
			values.put(set.substring(0, equals).strip(), set.substring(equals + 1));
		}
		return values;
	}

	private static List<FieldChange> fields(String key, Call call) throws UsageException {
		List<FieldChange> changes = new ArrayList<>();
		for (Map.Entry<String, String> value : values(call).entrySet()) {
			changes.add(new FieldChange(subject(key, call), call.arguments().option("member").orElse(""), value.getKey(), year(call),
					call.arguments().option("row").orElse(""), value.getValue()));
		}
		return changes;
	}

	private static void edit(Editing editing, List<FieldChange> changes, String why, Call call) throws LookbackException {
		if (!call.arguments().has("dry-run")) {
			done(editing.change(changes, why, call.progress()), call);
			return;
		}
		List<Editing.Line> lines = editing.preview(changes, call.arguments().has("reveal"), call.console().locale());
		if (call.json()) {
			Json.print(lines.stream().map(HouseholdCommand::json).toList(), call.console().out());
		} else {
			lines.forEach(line -> print(line, call));
		}
	}

	private static void merge(Editing editing, String into, String from, String why, Call call) throws LookbackException {
		if (!call.arguments().has("dry-run")) {
			done(editing.merge(new Editing.Merge(into, from, call.arguments().all("take")), why, call.progress()), call);
			return;
		}
		List<Editing.Clash> clashes = editing.clashes(into, from, call.arguments().has("reveal"), call.console().locale());
		if (call.json()) {
			Json.print(clashes.stream().map(one -> Json.of("id", one.id(), "entity", one.entity(), "year", one.year().isPresent() ? one.year().getAsInt() : null,
					"object", one.object(), "field", one.field(), "kept", one.kept(), "keptSource", HistoryPrint.source(one.keptSource()), "other", one.other(),
					"otherSource", HistoryPrint.source(one.otherSource()))).toList(), call.console().out());
			return;
		}
		clashes.forEach(one -> call.console().print(call.console().say("household.clash", one.id(), one.object(), one.label(), one.kept(), one.other())));
		if (clashes.isEmpty()) {
			call.console().print(call.console().say("household.noClash"));
		}
	}

	private static void done(Done done, Call call) {
		if (call.json()) {
			Json.print(Json.of("entry", done.entry(), "household", done.household(), "lines", done.lines().stream().map(HouseholdCommand::json).toList(), "remarks",
					done.remarks()), call.console().out());
			return;
		}
		call.console().print(call.console().say("household.done", done.entry(), done.household()));
		done.lines().forEach(line -> print(line, call));
		done.remarks().forEach(remark -> call.console().print(call.console().say("household.remark", remark)));
	}

	private static void print(Editing.Line line, Call call) {
		call.console().print(call.console().say("household.line", line.object(), line.label(), line.year().isPresent() ? String.valueOf(line.year().getAsInt()) : "",
				line.before(), line.after()));
	}

	private static Map<String, Object> json(Editing.Line line) {
		return Json.of("object", line.object(), "field", line.field(), "year", line.year().isPresent() ? line.year().getAsInt() : null, "before", line.before(), "after",
				line.after());
	}

	/** Prints everything of a subject that may be changed. */
	private record SheetPrint(Call call) {

		void print(Editing.Sheet sheet) {
			if (call.json()) {
				Json.print(Json.of("entity", sheet.subject().entity(), "key", sheet.subject().key(), "rows", sheet.rows().stream().map(SheetPrint::json).toList()),
						call.console().out());
				return;
			}
			call.console().print(sheet.title());
			for (Editing.Row row : sheet.rows()) {
				call.console().print(call.console().say("household.row", row.label(), row.object(), row.member(),
						row.year().isPresent() ? String.valueOf(row.year().getAsInt()) : "", row.rowKey()));
				row.cells().stream().filter(cell -> !cell.words().isEmpty()).forEach(cell -> call.console()
						.print(call.console().say("household.cell", cell.field(), cell.label(), cell.words(), cell.source().map(Object::toString).orElse(""))));
			}
		}

		private static Map<String, Object> json(Editing.Row row) {
			return Json.of("entity", row.entity(), "member", row.member(), "year", row.year().isPresent() ? row.year().getAsInt() : null, "rowKey", row.rowKey(), "cells",
					row.cells().stream().map(cell -> Json.of("field", cell.field(), "type", cell.type().name().toLowerCase(Locale.ROOT), "value", cell.value(), "words",
							cell.words(), "codes", cell.codes(), "source", HistoryPrint.source(cell.source()))).toList());
		}
	}
}
