package org.lookback.cli.internal.commands;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.facts.Source;
import org.lookback.workbench.api.Versions.Event;
import org.lookback.workbench.api.Versions.HouseholdHistory;
import org.lookback.workbench.api.Versions.Measure;
import org.lookback.workbench.api.Versions.Said;
import org.lookback.workbench.api.Versions.Year;

/** Prints how a household was lifted: its years with their measures, then what happened. */
final class HistoryPrint {

	private final Call call;
	private final Console console;

	HistoryPrint(Call call) {
		this.call = call;
		this.console = call.console();
	}

	void print(HouseholdHistory history) {
		if (call.json()) {
			Json.print(json(history), console.out());
			return;
		}
		console.print(console.say("history.head", history.household(), history.head(),
				history.exitYear().isPresent() ? String.valueOf(history.exitYear().getAsInt()) : console.say("history.none"),
				history.exitSource().map(this::words).orElse("")));
		if (!history.mergedInto().isEmpty()) {
			console.print(console.say("history.merged", history.mergedInto()));
		}
		for (Year year : history.years()) {
			console.print(console.say("history.year", String.valueOf(year.year()), console.say("history.phase." + year.phase()), year.members()));
			year.facts().forEach(said -> console.print(console.say("history.said", said.object(), said.label(), said.value(), words(said.source()))));
			year.measures().forEach(one -> console
					.print(console.say("history.measure", one.programme(), one.item(), one.person(), one.amount(), one.department(), words(one.source()))));
		}
		history.events().forEach(one -> console.print(console.say("history.event", one.day(), console.say("history.what." + one.what()), one.title(), one.who(), one.why(),
				one.entry())));
	}

	private String words(Source source) {
		return source.equals(Source.BY_HAND) ? console.say("history.hand") : source.toString();
	}

	/** Null when there is none. */
	static Map<String, Object> source(Optional<Source> source) {
		return source.map(HistoryPrint::source).orElse(null);
	}

	private static Map<String, Object> source(Source source) {
		return Json.of("file", source.file(), "sheet", source.sheet(), "row", source.row());
	}

	private static Map<String, Object> json(HouseholdHistory one) {
		return Json.of("household", one.household(), "head", one.head(), "exitYear", one.exitYear().isPresent() ? one.exitYear().getAsInt() : null, "exitSource",
				source(one.exitSource()), "mergedInto", one.mergedInto(), "years", one.years().stream().map(HistoryPrint::json).toList(), "events",
				one.events().stream().map(HistoryPrint::json).toList());
	}

	private static Map<String, Object> json(Year year) {
		return Json.of("year", year.year(), "phase", year.phase().name().toLowerCase(Locale.ROOT), "members", year.members(), "facts",
				year.facts().stream().map(HistoryPrint::json).toList(), "measures", year.measures().stream().map(HistoryPrint::json).toList());
	}

	private static Map<String, Object> json(Said said) {
		return Json.of("entity", said.entity(), "object", said.object(), "field", said.field(), "value", said.value(), "source", source(said.source()));
	}

	private static Map<String, Object> json(Measure one) {
		return Json.of("programme", one.programme(), "item", one.item(), "person", one.person(), "amount", one.amount(), "department", one.department(), "source",
				source(one.source()));
	}

	private static Map<String, Object> json(Event one) {
		return Json.of("day", one.day(), "at", one.at(), "what", one.what(), "entry", one.entry(), "title", one.title(), "who", one.who(), "why", one.why());
	}
}
