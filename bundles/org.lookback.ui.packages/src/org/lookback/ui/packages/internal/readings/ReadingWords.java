package org.lookback.ui.packages.internal.readings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.workbench.api.Authoring.KeptReading;

/** Readings and open parameters in words. */
record ReadingWords(StandardsPackage standards, RegionTree regions) {

	private static final Messages MESSAGES = Messages.in(ReadingWords.class);

	String title(Parameter parameter) {
		return parameter.title().in(Locale.getDefault());
	}

	/** The value with its unit, codes by their labels. */
	String value(Parameter parameter, Reading reading) {
		String words = reading.value().stream().map(each -> word(parameter, each)).collect(Collectors.joining("、"));
		return words + (parameter.unit().isEmpty() ? "" : ' ' + parameter.unit());
	}

	private String word(Parameter parameter, String value) {
		if (parameter.type() == Parameter.Type.BOOL) {
			return MESSAGES.get("bool." + value);
		}
		Optional<Code> code = parameter.codeList().flatMap(standards.dictionary()::codeList).flatMap(list -> list.code(value));
		return code.map(each -> each.label().in(Locale.getDefault())).orElse(value);
	}

	/** Region and class it holds for. */
	String where(Reading reading) {
		String place = reading.region().isEmpty() ? MESSAGES.get("everywhere")
				: regions.region(reading.region()).map(region -> region.name()).orElse(reading.region());
		return reading.householdClass().isEmpty() ? place : place + " · " + reading.householdClass();
	}

	String when(Reading reading) {
		String from = reading.validFrom().map(Object::toString).orElse("");
		return reading.validUntil().map(until -> MESSAGES.get("from.until", from, until.toString())).orElse(from);
	}

	/** Everything about an open parameter: the words that leave it open, why, what was decided so far. */
	Page page(ReadingRow row, List<KeptReading> readings, Consumer<ClausePlace> openClause) {
		Parameter parameter = row.parameter();
		Page page = new Page().title(title(parameter)).line().muted(MESSAGES.get("page.parameter", parameter.id(), MESSAGES.get("type." + parameter.type()))).line();
		parameter.clause().ifPresent(clause -> page.line().muted(MESSAGES.get("page.clause")).link(MESSAGES.get("page.quote", clause.quote()),
				MESSAGES.get("page.quote.tip"), () -> openClause.accept(new ClausePlace(clause.clauseId(standards.id()), clause.quote())))
				.muted("  " + clause.anchor()).line());
		page.line().muted(MESSAGES.get("page.why")).text(parameter.note().isEmpty() ? MESSAGES.get("page.why.open") : parameter.note()).line();
		row.blocked().filter(count -> count > 0).ifPresent(count -> page.warning(MESSAGES.get("page.blocked", count)).line());
		List<KeptReading> own = readings.stream().filter(each -> each.reading().parameter().equals(parameter.id())).toList();
		page.line().strong(MESSAGES.get(own.isEmpty() ? "page.readings.none" : "page.readings")).line();
		own.forEach(each -> reading(page, parameter, each));
		return page;
	}

	private void reading(Page page, Parameter parameter, KeptReading kept) {
		Reading reading = kept.reading();
		page.strong(value(parameter, reading)).text("  " + where(reading) + "  " + when(reading)).line().indent(1);
		page.muted(MESSAGES.get("page.by", reading.who(), reading.date().toString(), reading.why()));
		kept.until().ifPresent(until -> page.muted(MESSAGES.get("page.until", until.atZone(java.time.ZoneId.systemDefault()).toLocalDate().toString())));
		page.line().indent(0);
	}
}
