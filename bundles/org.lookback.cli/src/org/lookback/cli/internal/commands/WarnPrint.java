package org.lookback.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;

import org.lookback.casework.api.warning.Risk;
import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.WarningCount;
import org.lookback.casework.api.warning.WarningReason;
import org.lookback.casework.api.warning.Watchlist;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.WarningScheme;
import org.lookback.workbench.api.Watching;
import org.lookback.workbench.api.Watching.FactorLine;
import org.lookback.workbench.api.Watching.Scheme;
import org.lookback.workbench.api.Watching.Standing;
import org.lookback.workbench.api.Watching.YearPoints;

/** What {@code warn} prints, as lines and as JSON. */
final class WarnPrint {

	private final Watching watching;
	private final Call call;
	private final Console console;
	private final boolean reveal;

	WarnPrint(Watching watching, Call call) {
		this.watching = watching;
		this.call = call;
		this.console = call.console();
		this.reveal = call.arguments().has("reveal");
	}

	void schemes(List<Scheme> schemes) {
		if (call.json()) {
			Json.print(schemes.stream().map(each -> Json.of("package", each.packageId(), "title", each.title().in(console.locale()), "warns", each.given(), "none",
					each.none().in(console.locale()))).toList(), console.out());
			return;
		}
		schemes.forEach(each -> console.print(console.say(each.given() ? "warn.scheme" : "warn.scheme.none", each.packageId(), each.title().in(console.locale()),
				each.none().in(console.locale()))));
	}

	void counts(Watchlist list, Thresholds thresholds, String by) {
		boolean village = by.equals("village");
		List<WarningCount> rows = village ? list.byVillage(thresholds) : list.byHelper(thresholds);
		if (call.json()) {
			Json.print(Json.of("package", list.packageId(), "version", list.packageVersion(), "asOf", list.asOf(), "year", list.year(), "dataVersion",
					list.changeSequence(), "households", list.households(), "thresholds", levels(list.scheme(), thresholds), "total",
					json(list.count(thresholds), "", list.scheme()), "rows", rows.stream().map(row -> json(row, name(row.key(), village), list.scheme())).toList()),
					console.out());
			return;
		}
		WarningCount total = list.count(thresholds);
		console.print(console.say("warn.head", list.packageId(), list.asOf(), String.valueOf(list.year()), total.watched().households(), total.watched().persons()));
		for (int i = 0; i < thresholds.points().size(); i++) {
			console.print(console.say("warn.level", list.scheme().levels().get(i).title().in(console.locale()), thresholds.points().get(i),
					total.byLevel().get(i).households(), total.byLevel().get(i).persons()));
		}
		console.print(console.say("warn.below", total.below().households(), total.below().persons(), total.open().households(), total.open().persons()));
		List<String> heading = new ArrayList<>(List.of(console.say(village ? "warn.village" : "warn.helper"), console.say("warn.watched")));
		list.scheme().levels().forEach(level -> heading.add(level.title().in(console.locale())));
		heading.add(console.say("warn.open"));
		console.print(String.join("\t", heading));
		rows.stream().filter(row -> row.warned().households() > 0 || row.open().households() > 0).forEach(row -> console.print(line(name(row.key(), village), row)));
	}

	private String name(String key, boolean village) {
		return village ? watching.place(key, console.locale()) : key.isEmpty() ? console.say("warn.noHelper") : reveal ? key : Masking.name(key);
	}

	private static String line(String name, WarningCount row) {
		List<String> cells = new ArrayList<>(List.of(name, pair(row.watched())));
		row.byLevel().forEach(level -> cells.add(pair(level)));
		cells.add(pair(row.open()));
		return String.join("\t", cells);
	}

	private static String pair(HouseholdsAndPersons count) {
		return count.households() + "/" + count.persons();
	}

	private static Object levels(WarningScheme scheme, Thresholds thresholds) {
		List<Object> levels = new ArrayList<>();
		for (int i = 0; i < scheme.levels().size(); i++) {
			levels.add(Json.of("level", scheme.levels().get(i).id(), "points", thresholds.points().get(i)));
		}
		return levels;
	}

	private static Object json(WarningCount count, String name, WarningScheme scheme) {
		List<Object> levels = new ArrayList<>();
		for (int i = 0; i < count.byLevel().size(); i++) {
			levels.add(Json.of("level", scheme.levels().get(i).id(), "households", count.byLevel().get(i).households(), "persons", count.byLevel().get(i).persons()));
		}
		return Json.of("name", name, "watched", json(count.watched()), "levels", levels, "warned", json(count.warned()), "below", json(count.below()), "open",
				json(count.open()));
	}

	private static Object json(HouseholdsAndPersons count) {
		return Json.of("households", count.households(), "persons", count.persons());
	}

	void list(Watchlist list, Thresholds thresholds, List<Risk> risks) {
		if (call.json()) {
			Json.print(risks.stream().map(risk -> json(list, thresholds, risk)).toList(), console.out());
			return;
		}
		console.print(String.join("\t", watching.headings(list, console.locale())));
		risks.forEach(risk -> console.print(String.join("\t", watching.cells(list, thresholds, risk, reveal, console.locale()))));
	}

	private Object json(Watchlist list, Thresholds thresholds, Risk risk) {
		List<Object> factors = new ArrayList<>();
		for (int i = 0; i < risk.factors().size(); i++) {
			factors.add(Json.of("factor", list.scheme().factors().get(i).id(), "value", risk.factors().get(i).id()));
		}
		return Json.of("household", risk.key(), "village", risk.village(), "head", reveal ? risk.head() : Masking.name(risk.head()), "persons", risk.persons(),
				"status", risk.status(), "watched", risk.watched().id(), "least", risk.least(), "most", risk.most(), "level",
				level(list.scheme(), thresholds.level(risk.least())), "mayBe", level(list.scheme(), thresholds.level(risk.most())), "factors", factors, "helpers",
				risk.helpers().stream().map(name -> reveal ? name : Masking.name(name)).toList());
	}

	private static String level(WarningScheme scheme, int level) {
		return level == Thresholds.NONE ? null : scheme.levels().get(level).id();
	}

	void reason(WarningReason reason, Thresholds thresholds) {
		List<FactorLine> lines = watching.words(reason, reveal, console.locale());
		if (call.json()) {
			Json.print(Json.of("household", reason.household().key(), "year", reason.year(), "watched", reason.watched().value().id(), "least",
					reason.risk().map(Risk::least).orElse(null), "most", reason.risk().map(Risk::most).orElse(null), "level",
					reason.risk().map(risk -> level(reason.scheme(), thresholds.level(risk.least()))).orElse(null), "factors",
					lines.stream().map(line -> Json.of("factor", line.id(), "title", line.title(), "value", line.value(), "points", line.points(), "facts", line.facts(),
							"clause", line.clause(), "basis", line.basis())).toList()),
					console.out());
			return;
		}
		console.print(reason.risk().map(risk -> console.say("warn.points", reason.household().key(), risk.least(), risk.most()))
				.orElse(console.say("warn.notWatched", reason.household().key())));
		console.print(console.say("explain.clause", reason.watched().clause().anchor(), reason.watched().clause().quote()));
		for (FactorLine line : lines) {
			console.print(console.say("warn.factor", console.say("truth." + value(line.value())), line.points(), line.title(), line.facts()));
			console.print("    " + line.clause());
			if (!line.basis().isEmpty()) {
				console.print("    " + line.basis());
			}
		}
	}

	private static Truth value(String id) {
		for (Truth truth : Truth.values()) {
			if (truth.id().equals(id)) {
				return truth;
			}
		}
		return Truth.UNDECIDED;
	}

	void trend(List<YearPoints> points) {
		if (call.json()) {
			Json.print(points.stream().map(each -> Json.of("year", each.year(), "least", each.risk().map(Risk::least).orElse(null), "most",
					each.risk().map(Risk::most).orElse(null))).toList(), console.out());
			return;
		}
		points.forEach(each -> console.print(each.risk().map(risk -> console.say("warn.year", String.valueOf(each.year()), risk.least(), risk.most()))
				.orElse(console.say("warn.year.none", String.valueOf(each.year())))));
	}

	/** All households, a year a line. */
	void years(List<Watchlist> years, Thresholds thresholds) {
		if (call.json()) {
			Json.print(years.stream().map(each -> Json.of("year", each.year(), "total", json(each.count(thresholds), "", each.scheme()))).toList(), console.out());
			return;
		}
		years.forEach(each -> console.print(line(String.valueOf(each.year()), each.count(thresholds))));
	}

	void thresholds(Standing standing, Watchlist list) {
		if (call.json()) {
			Json.print(Json.of("now", levels(list.scheme(), standing.now()), "proposed", levels(list.scheme(), standing.proposed()), "moved",
					standing.moved().stream().map(each -> Json.of("level", each.parameter(), "points", Integer.valueOf(each.value().get(0)), "who", each.who(), "date",
							each.date(), "why", each.why())).toList(),
					"total", json(list.count(standing.now()), "", list.scheme())), console.out());
			return;
		}
		for (int i = 0; i < standing.now().points().size(); i++) {
			WarningScheme.Level level = list.scheme().levels().get(i);
			console.print(console.say("warn.threshold", level.id(), level.title().in(console.locale()), standing.now().points().get(i),
					standing.proposed().points().get(i), list.count(standing.now()).byLevel().get(i).households()));
			standing.moved().stream().filter(reading -> reading.parameter().equals(level.parameter()))
					.forEach(reading -> console.print(console.say("warn.moved", reading.who(), reading.date(), reading.why())));
		}
	}
}
