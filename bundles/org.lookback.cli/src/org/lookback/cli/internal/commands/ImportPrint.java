package org.lookback.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.ingest.api.Division;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.RegionReading;
import org.lookback.ingest.api.RegionReading.NotCarried;
import org.lookback.ingest.api.Sniffed;
import org.lookback.workbench.api.Importing.Outcome;

/** What became of files, and how they were read, in words or as JSON. */
final class ImportPrint {

	private ImportPrint() {
	}

	/** How a table will be read, with the evidence for each guess. */
	static void reading(Sniffed sniffed, Console console) {
		console.print(console.say("import.reading", name(sniffed), sniffed.format().name()));
		sniffed.encoding().value().ifPresent(encoding -> evidence("encoding", encoding, sniffed.encoding().evidence(), console));
		sniffed.delimiter().value().ifPresent(sign -> evidence("delimiter", sign(sign), sniffed.delimiter().evidence(), console));
		sniffed.quote().value().ifPresent(sign -> evidence("quote", sign(sign), sniffed.quote().evidence(), console));
		if (!sniffed.sheet().isEmpty()) {
			evidence("sheet", sniffed.sheet(), sniffed.sheetReason(), console);
		}
		evidence("headings", rows(sniffed), sniffed.headingRow().evidence(), console);
		evidence("kind", sniffed.kind().value().map(Object::toString).orElse("?"), sniffed.kind().evidence(), console);
		evidence("year", sniffed.year().value().map(Object::toString).orElse("?"), sniffed.year().evidence(), console);
	}

	private static void evidence(String what, String value, String why, Console console) {
		console.print(console.say("import.evidence", console.say("import.what." + what), value, why));
	}

	private static String name(Sniffed sniffed) {
		return sniffed.sheet().isEmpty() ? sniffed.name() : sniffed.name() + "[" + sniffed.sheet() + "]";
	}

	private static String rows(Sniffed sniffed) {
		Optional<Integer> first = sniffed.headingRow().value();
		return first.isEmpty() ? "?" : sniffed.headingRows() < 2 ? first.get().toString() : first.get() + "–" + (first.get() + sniffed.headingRows() - 1);
	}

	private static String sign(char sign) {
		return sign == '\t' ? "TAB" : sign < ' ' || sign > 0xFFF0 ? String.format("\\u%04X", (int) sign) : String.valueOf(sign);
	}

	/** The report of one table. */
	static void report(ImportReport report, Console console) {
		if (report.alreadyImported()) {
			console.print(console.say("import.already", report.file()));
			return;
		}
		String name = report.sheet().isEmpty() ? report.file() : report.file() + "[" + report.sheet() + "]";
		console.print(console.say("import.file", name, report.rows(), report.kind().id(), report.accepted(), report.rejected()));
		report.counts().forEach((kind, count) -> console.print(console.say("import.warning", kind.label(console.locale()), count)));
		MappingPrint.report(report, console);
		report.regions().filter(regions -> regions.otherYear() || report.dryRun()).ifPresent(regions -> regions(regions, console));
		report.rejects().ifPresent(file -> console.print(console.say("import.rejects", file)));
	}

	/** How places of another year were brought over, and each that was not. */
	private static void regions(RegionReading regions, Console console) {
		console.print(console.say("import.line", regions.sentence(console.locale())));
		for (NotCarried each : regions.notCarried()) {
			console.print(console.say("import.notCarried", each.code(), String.join(" ", each.path()), reason(each, console), each.keptAs(), each.rows()));
		}
		if (regions.strangers() > regions.notCarried().size()) {
			console.print(console.say("import.notCarried.more", regions.strangers() - regions.notCarried().size()));
		}
	}

	private static String reason(NotCarried each, Console console) {
		return console.say("regions." + each.reason().name().toLowerCase(Locale.ROOT));
	}

	private static Object document(RegionReading regions) {
		Division division = regions.division();
		return Json.of("division", division.year(), "byPerson", division.byPerson(), "both", division.both(), "onlyEarlier", division.onlyEarlier(),
				"onlyLater", division.onlyLater(), "neither", division.neither(), "examples", division.examples(), "carried", regions.carried(),
				"strangers", regions.strangers(), "notCarried",
				regions.notCarried().stream().map(each -> Json.of("code", each.code(), "path", each.path(), "reason",
						each.reason().name().toLowerCase(Locale.ROOT), "keptAs", each.keptAs(), "rows", each.rows(), "firstRow", each.firstRow())).toList());
	}

	/** @param plans of the tables that were sniffed, among which the outcome's is */
	static Map<String, Object> document(Outcome outcome, List<ImportPlan> plans, Console console) {
		String name = outcome.file().getFileName().toString();
		Optional<ImportPlan> plan = plans.stream().filter(each -> each.sniffed().file().equals(outcome.file()))
				.filter(each -> outcome.report().isEmpty() || outcome.report().get().sheet().equals(each.sniffed().sheet())).findFirst();
		Object reading = plan.map(ImportPlan::sniffed).map(ImportPrint::document).orElse(null);
		if (outcome.report().isEmpty()) {
			return Json.of("file", name, "error", outcome.failure(), "reading", reading);
		}
		ImportReport report = outcome.report().get();
		Map<String, Object> issues = Json.of();
		report.counts().forEach((kind, count) -> issues.put(kind.name(), count));
		return Json.of("file", name, "kind", report.kind().id(), "rows", report.rows(), "accepted", report.accepted(), "rejected",
				report.rejected(), "rejects", report.rejects(), "badValues", report.badValues(), "years", List.copyOf(report.years()), "households",
				report.households(), "persons", report.persons(), "alreadyImported", report.alreadyImported(), "dryRun", report.dryRun(), "version",
				report.version().isPresent() ? report.version().getAsLong() : null, "issues", issues, "sheet", report.sheet(), "reading", reading,
				"mapping", MappingPrint.document(report, console), "regions", report.regions().map(ImportPrint::document).orElse(null), "columns",
				plan.map(each -> each.columns().stream().map(MappingPrint::document).toList()).orElse(List.of()));
	}

	private static Map<String, Object> document(Sniffed sniffed) {
		Map<String, Object> evidence = Json.of("encoding", sniffed.encoding().evidence(), "delimiter", sniffed.delimiter().evidence(), "quote",
				sniffed.quote().evidence(), "sheet", sniffed.sheetReason(), "headingRow", sniffed.headingRow().evidence(), "kind",
				sniffed.kind().evidence(), "year", sniffed.year().evidence());
		List<Object> notes = new ArrayList<>(sniffed.notes());
		return Json.of("format", sniffed.format().name(), "encoding", sniffed.encoding().value().orElse(null), "delimiter",
				sniffed.delimiter().value().map(ImportPrint::sign).orElse(null), "quote", sniffed.quote().value().map(ImportPrint::sign).orElse(null),
				"sheets", sniffed.sheets(), "sheet", sniffed.sheet(), "headingRow", sniffed.headingRow().value().orElse(null), "headingRows",
				sniffed.headingRows(), "headings", sniffed.headings(), "evidence", evidence, "notes", notes);
	}
}
