package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.casework.api.ledger.Assignment;
import org.lookback.casework.api.ledger.LedgerCurve;
import org.lookback.casework.api.ledger.LedgerDates;
import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.workbench.api.LedgerExchange.Clash;
import org.lookback.workbench.api.LedgerExchange.Line;
import org.lookback.workbench.api.LedgerExchange.Merged;
import org.lookback.workbench.api.LedgerExchange.Result;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Remedying.Evidence;
import org.lookback.workbench.api.Remedying.Fate;
import org.lookback.workbench.api.Remedying.Opened;
import org.lookback.workbench.api.Remedying.Taken;

/** What {@code ledger} prints: tables for people, or one JSON document. */
final class LedgerPrint {

	private static final List<LedgerField> SHOWN = List.of(LedgerField.STATE, LedgerField.LEVEL, LedgerField.OBJECT, LedgerField.NAME, LedgerField.REGION, LedgerField.PROBLEM,
			LedgerField.SECTOR, LedgerField.DEPARTMENT, LedgerField.PERSON, LedgerField.DUE);
	private static final int SHORT = 8;

	private final Remedying ledger;
	private final Call call;

	LedgerPrint(Remedying ledger, Call call) {
		this.ledger = ledger;
		this.call = call;
	}

	private void json(Object document) {
		Json.print(document, call.console().out());
	}

	private void line(String key, Object... arguments) {
		call.console().print(call.console().say(key, arguments));
	}

	private String cell(LedgerItem item, LedgerField field) {
		return ledger.cell(item, field, call.arguments().has("reveal"), call.console().locale());
	}

	private Map<String, Object> map(LedgerItem item) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("key", item.key());
		map.put("version", item.version());
		for (LedgerField field : LedgerField.values()) {
			if (!item.text(field).isEmpty()) {
				map.put(LedgerRules.column(field).name(), field == LedgerField.NAME ? cell(item, field) : item.text(field));
			}
		}
		map.put("overdue", LedgerDates.overdue(item, ledger.today()));
		return map;
	}

	void items(List<LedgerItem> items, int limit) {
		List<LedgerItem> shown = items.subList(0, Math.min(limit, items.size()));
		long households = items.stream().map(item -> item.text(LedgerField.HOUSEHOLD)).filter(key -> !key.isEmpty()).distinct().count();
		if (call.json()) {
			json(Json.of("total", items.size(), "households", households, "items", shown.stream().map(this::map).toList()));
			return;
		}
		call.console().print(call.console().say("ledger.key") + "\t" + String.join("\t", SHOWN.stream().map(field -> ledger.heading(field, call.console().locale())).toList()));
		shown.forEach(item -> call.console().print(item.key().substring(0, SHORT) + "\t" + String.join("\t", SHOWN.stream().map(field -> cell(item, field)).toList())));
		line(shown.size() < items.size() ? "ledger.more" : "ledger.total", items.size(), households, shown.size());
	}

	void item(LedgerItem item) {
		if (call.json()) {
			json(map(item));
			return;
		}
		call.console().print(call.console().say("ledger.key") + "\t" + item.key());
		ledger.columns().stream().filter(field -> !item.text(field).isEmpty())
				.forEach(field -> call.console().print(ledger.heading(field, call.console().locale()) + "\t" + cell(item, field)));
	}

	void opened(Opened opened) {
		if (call.json()) {
			json(Json.of("opened", opened.opened(), "again", opened.again(), "back", opened.back(), "known", opened.known()));
		} else {
			line("ledger.opened", opened.opened(), opened.again(), opened.back(), opened.known());
		}
	}

	void taken(Taken taken) {
		if (call.json()) {
			json(Json.of("rows", taken.rows(), "taken", taken.taken(), "again", taken.again(), "refused",
					taken.refused().stream().map(one -> Json.of("row", one.row(), "text", one.text(), "reason", one.reason())).toList(), "notes", taken.notes()));
			return;
		}
		taken.notes().forEach(call.console()::print);
		taken.refused().forEach(one -> line("ledger.refused", String.valueOf(one.row()), one.text(), one.reason()));
		line("ledger.taken", taken.rows(), taken.taken(), taken.again(), taken.refused().size());
	}

	/** @param done how many items were changed; empty when it was only planned */
	void plan(List<Assignment.Given> plan, OptionalInt done) {
		if (call.json()) {
			json(Json.of("changed", done.orElse(0), "dryRun", done.isEmpty(), "items", plan.stream().map(one -> Json.of("key", one.item().key(), "department", one.department(),
					"due", one.values().getOrDefault(LedgerField.DUE, one.item().text(LedgerField.DUE)), "changes", !one.values().isEmpty(), "reason", one.reason())).toList()));
			return;
		}
		plan.forEach(one -> line("ledger.given", one.item().key().substring(0, SHORT), one.item().text(LedgerField.PROBLEM), one.department(),
				one.values().getOrDefault(LedgerField.DUE, one.item().text(LedgerField.DUE)), one.reason()));
		long would = plan.stream().filter(one -> !one.values().isEmpty()).count();
		line(done.isPresent() ? "ledger.assigned" : "ledger.wouldAssign", done.orElse((int) would), plan.size());
	}

	void history(LedgerItem item) throws LookbackException {
		List<LedgerChange> history = ledger.history(item.key());
		boolean reveal = call.arguments().has("reveal");
		List<List<String>> said = history.stream().map(change -> ledger.said(change, reveal, call.console().locale())).toList();
		if (call.json()) {
			json(Json.of("key", item.key(), "history", history.stream().map(change -> {
				List<String> words = said.get(history.indexOf(change));
				return Json.of("entry", change.batch().id(), "kind", change.batch().kind(), "when", change.batch().when().toString(), "who", change.batch().who(), "what",
						words.get(3).lines().toList(), "why", change.batch().why());
			}).toList()));
			return;
		}
		for (int i = 0; i < history.size(); i++) {
			call.console().print(history.get(i).batch().id() + "\t" + String.join("\t", said.get(i)));
		}
	}

	/** The proof of closed items and what became of it; returns whether every copy is there and as it was. */
	boolean evidence(List<LedgerItem> items) throws LookbackException {
		List<Object> documents = new ArrayList<>();
		List<String> lines = new ArrayList<>();
		boolean whole = true;
		for (LedgerItem item : items) {
			for (Evidence one : ledger.evidence(item)) {
				whole &= one.kept() == Fate.SAME;
				documents.add(Json.of("key", item.key(), "file", one.file(), "sha256", one.hash(), "copy", one.copy().toString(), "kept", one.kept().name().toLowerCase(Locale.ROOT),
						"original", one.original().name().toLowerCase(Locale.ROOT)));
				lines.add(call.console().say("ledger.evidence", item.key(), item.text(LedgerField.PROBLEM), one.file(), call.console().say("ledger.copy." + one.kept()),
						call.console().say("ledger.original." + one.original())));
			}
		}
		if (call.json()) {
			json(documents);
		} else {
			lines.forEach(call.console()::print);
			line(whole ? "ledger.whole" : "ledger.broken", documents.size());
		}
		return whole;
	}

	void entry(LedgerBatch entry) {
		if (call.json()) {
			json(Json.of("entry", entry.id(), "kind", entry.kind(), "who", entry.who(), "when", entry.when().toString()));
		} else {
			line("ledger.undone", String.valueOf(entry.id()));
		}
	}

	void curve(List<LedgerCurve.Day> days, Optional<String> out) {
		if (call.json()) {
			json(days.stream().map(day -> Json.of("day", day.day().toString(), "open", day.total(), "opened", day.opened(), "closed", day.closed(), "sectors", day.pending()))
					.toList());
			return;
		}
		days.forEach(day -> line("ledger.day", day.day().toString(), day.total(), day.opened(), day.closed()));
		out.ifPresent(file -> line("coverage.written", file));
	}

	void written(Path file) {
		if (call.json()) {
			json(Json.of("file", file.toString()));
		} else {
			line("coverage.written", file);
		}
	}

	void exported(int items, Path file) {
		if (call.json()) {
			json(Json.of("file", file.toString(), "items", items));
		} else {
			line("ledger.exported", items, file);
		}
	}

	void merged(Merged merged) {
		if (call.json()) {
			json(Json.of("file", merged.file(), "dryRun", merged.dryRun(), "entry", merged.entry(), "same", merged.count(Result.SAME), "taken", merged.count(Result.TAKEN),
					"clashes", merged.count(Result.CLASH), "added", merged.count(Result.ADDED), "refused", merged.count(Result.REFUSED), "notes", merged.notes(), "rows",
					merged.lines().stream().filter(line -> line.result() != Result.SAME || !line.messages().isEmpty()).map(LedgerPrint::map).toList()));
			return;
		}
		merged.notes().forEach(call.console()::print);
		for (Line line : merged.lines()) {
			line.messages().forEach(message -> line("ledger.row", String.valueOf(line.number()), line.object(), message));
			line.clashes().forEach(this::clash);
		}
		line("ledger.merged", merged.lines().size(), merged.count(Result.TAKEN), merged.count(Result.ADDED), merged.count(Result.CLASH), merged.count(Result.REFUSED));
	}

	private static Map<String, Object> map(Line line) {
		return Json.of("row", line.number(), "key", line.key(), "result", line.result().name().toLowerCase(Locale.ROOT), "edits",
				line.edits().stream().map(edit -> Json.of("field", LedgerRules.column(edit.field()).name(), "before", edit.before(), "after", edit.after())).toList(), "clashes",
				line.clashes().stream().map(LedgerPrint::map).toList(), "messages", line.messages());
	}

	private static Map<String, Object> map(Clash clash) {
		return Json.of("key", clash.key(), "field", LedgerRules.column(clash.field()).name(), "here", clash.here(), "there", clash.there(), "file", clash.file());
	}

	void clashes(List<Clash> clashes) {
		if (call.json()) {
			json(clashes.stream().map(LedgerPrint::map).toList());
		} else {
			clashes.forEach(this::clash);
			line("ledger.clashes", clashes.size());
		}
	}

	private void clash(Clash clash) {
		line("ledger.clash", clash.key().substring(0, SHORT), clash.object(), ledger.heading(clash.field(), call.console().locale()), clash.here(), clash.there(), clash.file());
	}
}
