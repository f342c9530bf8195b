package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.lookback.casework.api.helper.HelpTerm;
import org.lookback.casework.api.helper.HelpedHousehold;
import org.lookback.casework.api.helper.Helper;
import org.lookback.casework.api.helper.HelperBoard;
import org.lookback.casework.api.helper.HelperList;
import org.lookback.casework.api.helper.HelperLoad;
import org.lookback.casework.api.helper.HelperRow;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Helping;
import org.lookback.workbench.api.Helping.Newcomer;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code helpers}: who is responsible for which household, who has nobody; putting a helper in, handing over. */
public final class HelpersCommand implements Command {

	private static final Map<String, Boolean> VERBS = Map.of("list", false, "without", false, "assign", true, "handover", true);
	private static final int MOST = 1_000_000;

	@Override
	public String name() {
		return "helpers";
	}

	@Override
	public Set<String> valued() {
		return Set.of("region", "day", "list", "limit", "out", "helper", "unit", "key", "role", "from", "to", "to-unit", "on", "why");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "list" : words.getFirst();
		List<String> households = words.isEmpty() ? List.of() : words.subList(1, words.size());
		if (!VERBS.containsKey(verb) || !VERBS.get(verb) && !households.isEmpty()) {
			throw new UsageException(call.console().say("helpers.bad"));
		}
		try (Workspace workspace = call.open(Access.WRITE)) {
			call.noteRevealed(workspace, "helpers");
			Helping helping = workspace.helping();
			return switch (verb) {
			case "without" -> list(helping, list(call, HelperList.WITHOUT), call);
			case "assign" -> done(helping.assign(households, newcomer(call, "helper", "unit"), call.date("from", helping.today()), option("why", call),
					call.progress()), call);
			case "handover" -> done(helping.handOver(new Helper(call.arguments().required("helper"), option("unit", call)), households,
					newcomer(call, "to", "to-unit"), call.date("on", helping.today()), option("why", call), call.progress()), call);
			default -> call.arguments().option("list").isPresent() ? list(helping, list(call, HelperList.ALL), call) : board(helping, call);
			};
		}
	}

	private static String option(String name, Call call) {
		return call.arguments().option(name).orElse("");
	}

	private static Newcomer newcomer(Call call, String name, String unit) throws UsageException {
		return new Newcomer(call.arguments().required(name), option(unit, call), option("key", call), option("role", call));
	}

	private static HelperList list(Call call, HelperList otherwise) throws UsageException {
		String typed = option("list", call);
		for (HelperList list : HelperList.values()) {
			if (id(list).equals(typed.toLowerCase(Locale.ROOT))) {
				return list;
			}
		}
		if (!typed.isEmpty()) {
			throw new UsageException(call.console().say("helpers.list", typed, String.join(" ", Arrays.stream(HelperList.values()).map(HelpersCommand::id).toList())));
		}
		return otherwise;
	}

	private static String id(HelperList list) {
		return list.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static int board(Helping helping, Call call) throws LookbackException {
		HelperBoard board = helping.board(option("region", call), call.date("day", helping.today()), call.progress());
		boolean reveal = call.arguments().has("reveal");
		Locale locale = call.console().locale();
		if (call.arguments().option("out").isPresent()) {
			Path out = call.path(call.arguments().required("out"));
			helping.export(board, reveal, out, locale, call.progress());
			call.console().note(call.console().say("coverage.written", out));
		}
		if (call.json()) {
			Json.print(json(board, reveal), call.console().out());
		} else {
			helping.table(board, locale).forEach(row -> call.console().print(String.join("\t", row)));
			call.console().print("");
			call.console().print(String.join("\t", helping.loadHeadings(locale)));
			board.loads().stream().limit(call.arguments().number("limit", MOST, 1, MOST))
					.forEach(load -> call.console().print(String.join("\t", helping.cells(load, reveal, locale))));
		}
		return board.total().without().households() == 0 ? DONE : FOUND;
	}

	private static int list(Helping helping, HelperList list, Call call) throws LookbackException {
		LocalDate day = call.date("day", helping.today());
		boolean reveal = call.arguments().has("reveal");
		List<HelpedHousehold> all = helping.households(option("region", call), day, list, call.progress());
		List<HelpedHousehold> shown = all.subList(0, Math.min(all.size(), call.arguments().number("limit", MOST, 1, MOST)));
		if (call.json()) {
			Json.print(shown.stream().map(one -> json(one, day, reveal)).toList(), call.console().out());
		} else {
			Locale locale = call.console().locale();
			call.console().print(String.join("\t", helping.headings(locale)));
			shown.forEach(one -> call.console().print(String.join("\t", helping.cells(one, day, reveal, locale))));
		}
		return DONE;
	}

	private static int done(Editing.Done done, Call call) {
		if (call.json()) {
			Json.print(Json.of("entry", done.entry(), "values", done.lines().size()), call.console().out());
		} else {
			call.console().print(call.console().say("helpers.done", done.entry(), done.lines().size()));
		}
		return DONE;
	}

	private static Object json(HelperBoard board, boolean reveal) {
		return Json.of("day", board.day().toString(), "year", board.year(), "region", board.region(), "rows", board.rows().stream().map(HelpersCommand::json).toList(),
				"total", json(board.total()), "helpers", board.loads().stream().map(load -> json(load, reveal)).toList());
	}

	private static Object json(HelperRow row) {
		return Json.of("status", row.status(), "all", pair(row.all()), "helped", pair(row.helped()), "without", pair(row.without()), "ended", pair(row.ended()),
				"never", pair(row.never()));
	}

	private static Object json(HelperLoad load, boolean reveal) {
		return Json.of("helper", name(load.helper(), reveal), "unit", load.helper().unit(), "role", load.role(), "all", pair(load.all()), "noLonger",
				pair(load.noLonger()), "villages", load.villages(), "since", load.since().map(LocalDate::toString).orElse(null));
	}

	private static String name(Helper helper, boolean reveal) {
		return reveal ? helper.name() : Masking.name(helper.name());
	}

	private static Object json(HelpedHousehold one, LocalDate day, boolean reveal) {
		return Json.of("household", one.key(), "code", one.code(), "village", one.village(), "head", reveal ? one.head() : Masking.name(one.head()), "persons",
				one.persons(), "status", one.status(), "helpers", one.terms().stream().map(term -> json(term, day, reveal)).toList());
	}

	private static Object json(HelpTerm term, LocalDate day, boolean reveal) {
		return Json.of("helper", name(term.helper(), reveal), "unit", term.helper().unit(), "role", term.role(), "from", term.from().map(LocalDate::toString).orElse(null),
				"until", term.until().map(LocalDate::toString).orElse(null), "now", term.on(day));
	}

	private static Object pair(HouseholdsAndPersons count) {
		return Json.of("households", count.households(), "persons", count.persons());
	}
}
