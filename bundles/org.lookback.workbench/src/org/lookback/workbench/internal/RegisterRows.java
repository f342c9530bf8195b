package org.lookback.workbench.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.model.api.compare.MatchEvidence;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.compare.RegisterSubject;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.RegisterDefinition;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.ComparisonRun;
import org.lookback.store.api.Verification;
import org.lookback.workbench.api.Registers.Row;

/** Entries of a comparison as the cells of a list, masked unless revealed. */
final class RegisterRows {

	private static final int HEADINGS = 22;
	private static final double PERCENT = 100;

	private final Dictionary dictionary;
	private final RegisterDefinition definition;
	private final RegionTree regions;
	private final Locale locale;
	private final Messages messages;

	RegisterRows(Dictionary dictionary, RegisterDefinition definition, RegionTree regions, Locale locale) {
		this.dictionary = dictionary;
		this.definition = definition;
		this.regions = regions;
		this.locale = locale;
		messages = Messages.in(RegisterRows.class, locale);
	}

	static List<String> headings(Locale locale) {
		Messages messages = Messages.in(RegisterRows.class, locale);
		List<String> headings = new ArrayList<>(HEADINGS);
		for (int i = 1; i <= HEADINGS; i++) {
			headings.add(messages.get("register.column." + i));
		}
		return headings;
	}

	List<String> cells(ComparisonRun run, Row row, boolean reveal) {
		RegisterEntry entry = row.entry();
		List<String> cells = new ArrayList<>(HEADINGS);
		cells.add(entry.key());
		cells.add(run.spec().register());
		cells.add(messages.get("outcome." + entry.outcome()));
		cells.add(findings(entry, reveal));
		subject(entry, reveal, cells);
		listing(entry, reveal, cells);
		cells.add(entry.score() == 0 ? "" : String.valueOf(Math.round(entry.score() * PERCENT) / PERCENT));
		cells.add(words(entry.evidence()));
		cells.add(candidates(entry, reveal));
		cells.add(dictionary.codeList("Verified").flatMap(list -> list.code(row.verified())).map(Code::label).map(label -> label.in(locale))
				.orElse(row.verified()));
		cells.add(row.verification().map(Verification::who).orElse(""));
		cells.add(row.verification().map(one -> one.at().toString().substring(0, LocalDate.EPOCH.toString().length())).orElse(""));
		cells.add(row.verification().map(one -> one.how().isEmpty() ? one.note() : one.how() + " " + one.note()).map(String::strip).orElse(""));
		return cells;
	}

	private String findings(RegisterEntry entry, boolean reveal) {
		return entry.findings().stream().map(one -> one.words(dictionary, definition, reveal, locale)).collect(Collectors.joining("; "));
	}

	private void subject(RegisterEntry entry, boolean reveal, List<String> cells) {
		Optional<RegisterSubject> subject = entry.subject();
		cells.add(subject.map(RegisterSubject::kind).map(kind -> messages.get("subject." + kind)).orElse(""));
		cells.add(subject.map(one -> name(one.name(), reveal)).orElse(""));
		cells.add(subject.map(one -> number(one.idNumber(), reveal)).orElse(""));
		cells.add(subject.map(RegisterSubject::householdKey).orElse(""));
		String village = subject.map(RegisterSubject::villageCode).orElse("");
		for (RegionLevel level : List.of(RegionLevel.COUNTY, RegionLevel.TOWNSHIP, RegionLevel.VILLAGE)) {
			cells.add(village.isEmpty() ? "" : regions.at(level, village).map(Region::name).orElse(""));
		}
	}

	private void listing(RegisterEntry entry, boolean reveal, List<String> cells) {
		List<RegisterListing> listings = entry.listings();
		cells.add(joined(listings.stream().map(one -> name(one.name(), reveal)).toList()));
		cells.add(joined(listings.stream().map(one -> number(one.idNumber(), reveal)).toList()));
		cells.add(joined(listings.stream().map(one -> one.words(dictionary, locale)).toList()));
		cells.add(joined(listings.stream().map(one -> one.source().toString()).toList()));
	}

	private static String joined(List<String> texts) {
		return texts.stream().filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("; "));
	}

	private String words(List<MatchEvidence> evidence) {
		return evidence.stream().map(one -> one.words(locale)).collect(Collectors.joining("; "));
	}

	private String candidates(RegisterEntry entry, boolean reveal) {
		return entry.candidates().stream().map(one -> messages.get("register.candidate", name(one.subject().name(), reveal),
				one.subject().householdKey(), one.score(), words(one.evidence()))).collect(Collectors.joining(" | "));
	}

	private static String name(String name, boolean reveal) {
		return reveal ? name : Masking.name(name);
	}

	private static String number(String number, boolean reveal) {
		return reveal ? number : Masking.idNumber(number);
	}
}
