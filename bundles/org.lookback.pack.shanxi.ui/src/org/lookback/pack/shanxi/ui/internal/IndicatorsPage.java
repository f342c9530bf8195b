package org.lookback.pack.shanxi.ui.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Parameter.Value;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.workbench.api.Workspace;

/** What each indicator rests on: its clause, and the parameters with their values, by whom they were set and for which region. */
final class IndicatorsPage {

	private static final Messages MESSAGES = Messages.in(IndicatorsPage.class);
	private static final Pattern PARAMETER = Pattern.compile("param\\(\\s*[\"']([A-Za-z0-9]+)[\"']\\s*\\)");

	private final StandardsPackage standards;
	private final List<Reading> readings;
	private final RegionTree regions;
	private final LocalDate day;
	private final Consumer<ClausePlace> openClause;

	private IndicatorsPage(StandardsPackage standards, List<Reading> readings, RegionTree regions, LocalDate day, Consumer<ClausePlace> openClause) {
		this.standards = standards;
		this.readings = readings;
		this.regions = regions;
		this.day = day;
		this.openClause = openClause;
	}

	/** Built beside the window's thread; {@code openClause} is called on it. */
	static Page of(Workspace workspace, WaterData data, Consumer<ClausePlace> openClause) throws LookbackException {
		Readings all = Readings.read("readings.yaml", new ByteArrayInputStream(workspace.policies().readings().getBytes(StandardCharsets.UTF_8)));
		LocalDate day = data.run().map(run -> run.asOf()).orElseGet(LocalDate::now);
		return new IndicatorsPage(data.standards(), all.of(WaterData.PACKAGE), workspace.regions(), day, openClause).page(data.indicators());
	}

	private Page page(List<Rule> indicators) {
		Page page = new Page();
		for (Rule rule : indicators) {
			page.indent(0).strong(MESSAGES.get("indicator", WaterRows.name(rule))).text("  ");
			page.link(MESSAGES.get("quote", rule.clause().quote()), MESSAGES.get("quote.tip"),
					() -> openClause.accept(new ClausePlace(rule.clause().clauseId(standards.id()), rule.clause().quote()))).line();
			page.indent(1);
			for (String id : parameters(rule)) {
				standards.parameter(id).ifPresent(parameter -> parameter(page, parameter));
			}
			page.indent(0);
		}
		return page;
	}

	/** The ids of the parameters in a rule's condition, each once. */
	static List<String> parameters(Rule rule) {
		List<String> ids = new ArrayList<>();
		Matcher matcher = PARAMETER.matcher(rule.applies() + ' ' + rule.when());
		while (matcher.find()) {
			if (!ids.contains(matcher.group(1))) {
				ids.add(matcher.group(1));
			}
		}
		return ids;
	}

	private void parameter(Page page, Parameter parameter) {
		String title = parameter.title().in(Locale.getDefault());
		if (!parameter.open()) {
			for (Value value : parameter.values()) {
				page.text(MESSAGES.get("fixed", title, words(parameter, text(value.value())))).line();
			}
			return;
		}
		List<Reading> set = readings.stream().filter(each -> each.parameter().equals(parameter.id()) && holds(each)).toList();
		if (set.isEmpty()) {
			page.warning(MESSAGES.get("open", title)).line();
			return;
		}
		page.text(MESSAGES.get("title", title));
		for (Reading reading : set) {
			page.strong(MESSAGES.get("reading", place(reading), words(parameter, String.join(MESSAGES.get("comma"), reading.value()))));
			page.muted(MESSAGES.get(reading.sample() ? "setBy.sample" : "setBy", reading.who(), reading.date(), reading.why()));
		}
		page.line();
	}

	private boolean holds(Reading reading) {
		return reading.validFrom().filter(from -> from.isAfter(day)).isEmpty() && reading.validUntil().filter(until -> until.isBefore(day)).isEmpty();
	}

	private String place(Reading reading) {
		return reading.region().isEmpty() ? MESSAGES.get("everywhere") : regions.region(reading.region()).map(Region::name).orElse(reading.region());
	}

	private static String text(Object value) {
		return value instanceof List<?> several ? String.join(MESSAGES.get("comma"), several.stream().map(String::valueOf).toList())
				: String.valueOf(value);
	}

	private static String words(Parameter parameter, String value) {
		return switch (parameter.type()) {
		case BOOL -> MESSAGES.get(value.equals("true") ? "yes" : "no");
		case NUMBER -> MESSAGES.get("number", value, parameter.unit()).strip();
		case DATE, TEXT, CODES -> value;
		};
	}
}
