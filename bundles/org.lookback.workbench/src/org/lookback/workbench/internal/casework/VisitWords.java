package org.lookback.workbench.internal.casework;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.Saying;
import org.lookback.casework.api.visits.SystemChange;
import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.workbench.internal.versions.ValueWords;

/** Differences and changes in words. */
public final class VisitWords {

	private static final Set<FieldType> AS_TYPED = EnumSet.of(FieldType.TEXT, FieldType.INT, FieldType.YEAR, FieldType.YUAN, FieldType.DEC);

	private final Dictionary dictionary;
	private final RegionTree regions;
	private final boolean reveal;
	private final Locale locale;
	private final Messages messages;

	public VisitWords(Dictionary dictionary, RegionTree regions, boolean reveal, Locale locale) {
		this.dictionary = dictionary;
		this.regions = regions;
		this.reveal = reveal;
		this.locale = locale;
		messages = Messages.in(VisitWords.class, locale);
	}

	/** The headings of differences. */
	public List<String> differenceHeadings() {
		return headings("visit.difference.columns");
	}

	/** The headings of changes. */
	public List<String> changeHeadings() {
		return headings("visit.change.columns");
	}

	private List<String> headings(String key) {
		return List.of(messages.get(key).split(" *\\| *"));
	}

	/** A difference, in the order of its headings. */
	public List<String> cells(Difference one) {
		Field field = dictionary.field(one.target().field());
		return List.of(place(one.village()), one.code().isEmpty() ? one.target().householdKey() : one.code(), name(one.head()), name(one.person()),
				field.label().in(locale), said(field, one.system()), said(field, one.card()), said(field, one.found()), said(field, one.here()),
				messages.get("visit.kind." + one.kind()), messages.get("visit.state." + one.state()),
				one.decision().map(decision -> decision.who() + "：" + decision.reason()).orElse(""), source(one.found()));
	}

	/** A change, in the order of its headings. */
	public List<String> cells(SystemChange one) {
		Field field = dictionary.field(one.target().field());
		String day = one.decision().when().atZone(ZoneId.systemDefault()).toLocalDate().toString();
		return List.of(place(one.village()), one.code().isEmpty() ? one.target().householdKey() : one.code(), name(one.head()), name(one.person()),
				reveal ? one.idNumber() : Masking.idNumber(one.idNumber()), field.label().in(locale), said(field, one.there()),
				one.decision().value().isEmpty() ? messages.get("visit.clear", SheetFields.core().nothing().word().in(locale))
						: value(field, one.decision().value(), one.target().year()), one.decision().reason(), one.decision().evidence(), one.decision().who(), day,
				messages.get("visit.change." + one.state()) + (one.seen() ? "" : messages.get("visit.change.unseen")), String.valueOf(one.days()));
	}

	private String name(String name) {
		return reveal ? name : Masking.name(name);
	}

	/** A village with its county and township. */
	public String place(String village) {
		StringBuilder name = new StringBuilder();
		for (Region region : regions.path(village)) {
			if (region.level().compareTo(RegionLevel.COUNTY) >= 0) {
				name.append(region.name());
			}
		}
		return name.toString();
	}

	private String said(Field field, Saying saying) {
		return saying.nothing() ? SheetFields.core().nothing().word().in(locale) : saying.value().map(value -> ValueWords.said(dictionary, field, value, reveal, locale)).orElse("");
	}

	/** A value that was kept as text, as somebody would type it: amounts without separators. */
	public String value(Field field, String canonical, int year) {
		if (AS_TYPED.contains(field.type())) {
			return reveal ? canonical : Masking.mask(field, canonical);
		}
		try {
			return ValueReader.read(dictionary, field, canonical, year).map(value -> ValueWords.said(dictionary, field, value, reveal, locale)).orElse("");
		} catch (BadValueException changedSince) {
			return reveal ? canonical : Masking.mask(field, canonical);
		}
	}

	private static String source(Saying saying) {
		return saying.source().equals(Source.BY_HAND) ? "" : saying.source().toString();
	}
}
