package org.lookback.cli.internal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.cli.internal.Json;
import org.lookback.model.api.compare.ComparisonCounts;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.compare.MatchEvidence;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.compare.RegisterSubject;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.ComparisonRun;
import org.lookback.workbench.api.Registers;
import org.lookback.workbench.api.Registers.Row;

/** Comparisons as lines and as JSON. */
final class CompareText {

	/** The outcomes by the names that JSON has for them. */
	static final Map<String, ComparisonOutcome> OUTCOMES = outcomes();

	private CompareText() {
	}

	private static Map<String, ComparisonOutcome> outcomes() {
		Map<String, ComparisonOutcome> names = new LinkedHashMap<>();
		names.put("onlyHere", ComparisonOutcome.ONLY_HERE);
		names.put("onlyThere", ComparisonOutcome.ONLY_THERE);
		names.put("differs", ComparisonOutcome.DIFFERS);
		names.put("matched", ComparisonOutcome.MATCHED);
		names.put("ambiguous", ComparisonOutcome.AMBIGUOUS);
		return names;
	}

	static Optional<ComparisonOutcome> outcome(String typed) {
		return OUTCOMES.entrySet().stream().filter(one -> one.getKey().equalsIgnoreCase(typed)).map(Map.Entry::getValue).findFirst();
	}

	private static String name(ComparisonOutcome outcome) {
		return OUTCOMES.entrySet().stream().filter(one -> one.getValue() == outcome).map(Map.Entry::getKey).findFirst().orElseThrow();
	}

	static String line(Registers registers, ComparisonRun run, Row row, boolean reveal, Locale locale) throws LookbackException {
		return registers.cells(run, row, reveal, locale).stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining("\t"));
	}

	/** The numbers of a comparison: entries at the top, then households and persons. */
	static Map<String, Object> counts(ComparisonRun run) {
		ComparisonCounts counts = run.counts();
		Map<String, Object> document = Json.of("register", run.spec().register(), "year", run.spec().year(), "asOf", run.spec().asOf());
		OUTCOMES.forEach((name, outcome) -> document.put(name, counts.of(outcome).entries()));
		document.put("suspected", counts.suspected());
		document.put("records", counts.records());
		document.put("expected", counts.expected());
		document.put("notRecorded", counts.open());
		Map<String, Object> households = Json.of();
		Map<String, Object> persons = Json.of();
		OUTCOMES.forEach((name, outcome) -> households.put(name, counts.of(outcome).households()));
		OUTCOMES.forEach((name, outcome) -> persons.put(name, counts.of(outcome).persons()));
		document.put("households", households);
		document.put("persons", persons);
		return document;
	}

	static Map<String, Object> document(Registers registers, ComparisonRun run, List<Row> rows, boolean reveal, Locale locale) throws LookbackException {
		Map<String, Object> document = counts(run);
		List<Object> shown = new ArrayList<>();
		for (Row row : rows) {
			shown.add(row(registers, run, row, reveal, locale));
		}
		document.put("rows", shown);
		return document;
	}

	private static Map<String, Object> row(Registers registers, ComparisonRun run, Row row, boolean reveal, Locale locale) throws LookbackException {
		RegisterEntry entry = row.entry();
		Map<String, Object> json = Json.of("key", entry.key(), "outcome", name(entry.outcome()), "suspected", entry.suspected(), "score", entry.score());
		entry.subject().ifPresent(subject -> json.put("here", subject(registers, subject, reveal)));
		json.put("there", entry.listings().stream().map(listing -> listing(registers, listing, reveal)).toList());
		List<Object> findings = new ArrayList<>();
		for (var finding : entry.findings()) {
			findings.add(Json.of("aspect", finding.aspect().name(), "field", finding.field(), "words",
					registers.words(run, finding, reveal, locale)));
		}
		json.put("findings", findings);
		json.put("evidence", words(entry.evidence(), locale));
		json.put("candidates", entry.candidates().stream().map(one -> Json.of("person", subject(registers, one.subject(), reveal), "score", one.score(),
				"evidence", words(one.evidence(), locale))).toList());
		json.put("verified", row.verified());
		return json;
	}

	private static List<Object> words(List<MatchEvidence> evidence, Locale locale) {
		return new ArrayList<>(evidence.stream().map(one -> one.words(locale)).toList());
	}

	private static Map<String, Object> subject(Registers registers, RegisterSubject subject, boolean reveal) {
		return Json.of("kind", subject.kind().name().toLowerCase(Locale.ROOT), "household", subject.householdKey(), "code", subject.code(), "name",
				registers.name(subject.name(), reveal), "idNumber", registers.number(subject.idNumber(), reveal), "village", subject.villageCode());
	}

	private static Map<String, Object> listing(Registers registers, RegisterListing listing, boolean reveal) {
		return Json.of("name", registers.name(listing.name(), reveal), "idNumber", registers.number(listing.idNumber(), reveal),
				"active", listing.active(), "state", listing.state(), "details", listing.details(), "file", listing.source().file(), "sheet", listing.source().sheet(), "row",
				listing.source().row());
	}
}
