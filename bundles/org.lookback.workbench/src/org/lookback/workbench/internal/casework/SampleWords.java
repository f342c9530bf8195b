package org.lookback.workbench.internal.casework;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.lookback.briefing.api.TableWorkbook;
import org.lookback.casework.api.sample.BackCheck;
import org.lookback.casework.api.sample.Design;
import org.lookback.casework.api.sample.Drawn;
import org.lookback.casework.api.sample.Rate;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.api.Sampling.Kept;

/** Samples and back-checks in words. */
public final class SampleWords {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

	private final Dictionary dictionary;
	private final RegionTree regions;
	private final boolean reveal;
	private final Locale locale;
	private final Messages messages;

	public SampleWords(Dictionary dictionary, RegionTree regions, boolean reveal, Locale locale) {
		this.dictionary = dictionary;
		this.regions = regions;
		this.reveal = reveal;
		this.locale = locale;
		messages = Messages.in(SampleWords.class, locale);
	}

	private List<String> columns(String table) {
		return List.of(messages.get("sample." + table + ".columns").split(" *\\| *"));
	}

	public List<String> headings() {
		return columns("drawn");
	}

	/** @param head name of the household's head, in full */
	public List<String> cells(Drawn one, String head) {
		return List.of(String.valueOf(one.place()), messages.get(one.reserve() ? "sample.reserve" : "sample.visit"), place(one.unit().cluster()), one.unit().key(), name(head),
				String.valueOf(one.unit().persons()), stratum(one.unit().stratum()), one.reserve() ? "" : String.format(Locale.ROOT, "%.2f", one.weight()));
	}

	private String name(String name) {
		return reveal ? name : Masking.name(name);
	}

	private String place(String village) {
		return regions.path(village).stream().filter(region -> region.level().compareTo(RegionLevel.COUNTY) >= 0).map(Region::name).collect(Collectors.joining());
	}

	private String stratum(String value) {
		return regions.region(value).map(Region::name).orElse(value);
	}

	/** What was asked, drawn and kept. */
	public List<String> record(Kept kept) {
		Map<String, String> content = kept.draw().content();
		Design design = kept.sample().design();
		List<String> lines = new ArrayList<>(List.of(messages.get("sample.method." + design.method()),
				messages.get("sample.frame", content.get(DesignText.FRAME), content.get(DesignText.YEAR), content.get(DesignText.QUERY).isEmpty() ? messages.get("sample.all") : content.get(DesignText.QUERY), Long.toString(kept.draw().dataVersion())),
				messages.get("sample.drawn", kept.sample().visits().size(), kept.sample().drawn().size() - kept.sample().visits().size(), Long.toString(design.seed()))));
		if (design.method() == Design.Method.STRATIFIED) {
			lines.add(messages.get("sample.strata", stratumName(content.get(DesignText.STRATUM)), messages.get("sample.allocation." + design.allocation()),
					kept.sample().sizes().entrySet().stream().map(one -> (one.getKey().isEmpty() ? messages.get("sample.unknown") : stratum(one.getKey())) + ' ' + one.getValue())
							.collect(Collectors.joining("、"))));
		}
		lines.add(messages.get("sample.hashes", kept.draw().frameHash(), kept.draw().resultHash()));
		lines.add(messages.get("sample.generator"));
		lines.add(messages.get("sample.who", kept.draw().who(), TIME.format(kept.draw().made().atZone(ZoneId.systemDefault())), kept.draw().why()));
		return lines;
	}

	private String stratumName(String id) {
		return dictionary.find(id).map(field -> field.label().in(locale)).orElseGet(() -> id.isEmpty() ? messages.get("sample.unknown") : messages.get("sample.place." + id));
	}

	/** Writes the list, the reserve and the record. */
	public void write(Kept kept, List<List<String>> visits, List<List<String>> reserve, Path file) throws LookbackException {
		TableWorkbook workbook = new TableWorkbook(locale);
		workbook.addList(messages.get("sample.visit.title"), headings(), visits, List.of());
		if (!reserve.isEmpty()) {
			workbook.addList(messages.get("sample.reserve.title"), headings(), reserve, List.of(messages.get("sample.reserve.note")));
		}
		workbook.addList(messages.get("sample.record.title"), List.of(kept.draw().name()), record(kept).stream().map(List::of).toList(), List.of());
		workbook.write(file);
	}

	/** By field, by visitor, and every answer that differs; headings first. */
	public List<List<List<String>>> tables(BackCheck check) {
		List<List<String>> fields = new ArrayList<>(List.of(columns("field")));
		check.fields().forEach(one -> fields.add(List.of(label(one.field()), String.valueOf(one.rate().of()), String.valueOf(one.rate().cases()), percent(one.rate()), interval(one.rate()),
				String.valueOf(one.oneSided()))));
		List<List<String>> visitors = new ArrayList<>(List.of(columns("visitor")));
		check.visitors().forEach(one -> visitors.add(List.of(one.visitor().isEmpty() ? messages.get("sample.unknown") : name(one.visitor()), String.valueOf(one.households()),
				String.valueOf(one.checked()), String.valueOf(one.wrong().cases()), percent(one.wrong()), interval(one.wrong()), percent(one.answers()))));
		List<List<String>> differences = new ArrayList<>(List.of(columns("difference")));
		check.differences().forEach(one -> differences.add(List.of(place(one.village()), one.household(), label(one.field()), name(one.visitor()), one.day().toString(),
				value(one.field(), one.value()), name(one.checker()), one.checkDay().toString(), value(one.field(), one.checkValue()))));
		return List.of(fields, visitors, differences);
	}

	private String label(String field) {
		return dictionary.find(field).map(each -> each.label().in(locale)).orElse(field);
	}

	private String value(String field, String value) {
		return switch (value) {
		case "true" -> messages.get("yes");
		case "false" -> messages.get("no");
		default -> dictionary.find(field).flatMap(each -> each.codeList()).flatMap(dictionary::codeList).flatMap(list -> list.code(value)).map(code -> code.label().in(locale))
				.orElse(value);
		};
	}

	private String percent(Rate rate) {
		return rate.of() == 0 ? messages.get("sample.none") : String.format(Locale.ROOT, "%.1f%%", rate.share() * 100);
	}

	private String interval(Rate rate) {
		return rate.of() == 0 ? "" : String.format(Locale.ROOT, "%.1f%%–%.1f%%", rate.low() * 100, rate.high() * 100);
	}
}
