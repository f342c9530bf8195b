package org.lookback.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Registers;
import org.lookback.workbench.api.Registers.Import;
import org.lookback.workbench.api.Registers.Known;
import org.lookback.workbench.api.Registers.Precision;

/** {@code compare --list}: what is there of each register, its last comparison, and how often it was right. */
final class CompareList {

	private static final double PERCENT = 100;

	private CompareList() {
	}

	static int print(Registers registers, Call call) throws LookbackException {
		List<Known> known = registers.list();
		if (call.json()) {
			List<Object> documents = new ArrayList<>();
			for (Known one : known) {
				documents.add(document(registers, one, call.console().locale()));
			}
			Json.print(documents, call.console().out());
		} else {
			known.forEach(one -> call.console().print(line(one, call.console())));
		}
		return Command.DONE;
	}

	private static Map<String, Object> document(Registers registers, Known known, Locale locale) throws LookbackException {
		Map<String, Object> json = Json.of("register", known.name(), "label", known.label().in(locale), "sector", known.sector(), "comparable",
				known.comparable(), "records", known.imports().stream().mapToLong(Import::records).sum());
		json.put("imports", known.imports().stream()
				.map(one -> Json.of("version", one.version(), "file", one.file(), "year", one.year(), "records", one.records())).toList());
		json.put("last", known.last().map(run -> {
			Map<String, Object> last = CompareText.counts(run);
			last.put("compared", run.finished().toString());
			return last;
		}));
		json.put("precision", precision(known.precision()));
		List<Object> byImport = new ArrayList<>();
		for (Precision one : registers.precision(known.name())) {
			Map<String, Object> of = precision(one);
			of.put("version", one.version());
			byImport.add(of);
		}
		json.put("precisionByImport", byImport);
		return json;
	}

	private static Map<String, Object> precision(Precision one) {
		return Json.of("value", one.value().isPresent() ? Math.round(one.value().getAsDouble() * PERCENT * PERCENT) / (PERCENT * PERCENT) : null,
				"verified", one.verified(), "confirmed", one.confirmed(), "refuted", one.refuted(), "explained", one.explained(), "unclear", one.unclear());
	}

	private static String line(Known known, Console console) {
		String imported = known.imports().isEmpty() ? console.say("compare.list.none")
				: console.say("compare.list.records", known.imports().stream().mapToLong(Import::records).sum(), known.imports().size());
		String last = known.last().map(run -> console.say("compare.list.last", run.finished().toString().substring(0, 10), run.counts().expected(),
				run.counts().suspected())).orElse(console.say(known.comparable() ? "compare.list.never" : "compare.list.undefined"));
		Precision precision = known.precision();
		String right = precision.value().isPresent()
				? console.say("compare.list.precision", Math.round(precision.value().getAsDouble() * PERCENT), precision.confirmed(), precision.verified())
				: console.say("compare.list.unverified");
		return String.join("\t", known.name(), known.sector(), imported, last, right);
	}
}
