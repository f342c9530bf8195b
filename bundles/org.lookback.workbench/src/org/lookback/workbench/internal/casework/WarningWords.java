package org.lookback.workbench.internal.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.lookback.briefing.api.TableWorkbook;
import org.lookback.casework.api.warning.Risk;
import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.WarningCount;
import org.lookback.casework.api.warning.WarningList;
import org.lookback.casework.api.warning.WarningReason;
import org.lookback.casework.api.warning.Watchlist;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.model.api.verdict.UsedParameter;
import org.lookback.standards.api.WarningScheme;
import org.lookback.standards.api.WarningScheme.Factor;
import org.lookback.workbench.api.Watching.FactorLine;
import org.lookback.workbench.internal.versions.ValueWords;

/** Early warning in words. */
public final class WarningWords {

	private static final int MOST_FACTS = 6;

	private final Dictionary dictionary;
	private final RegionTree regions;
	private final boolean reveal;
	private final Locale locale;
	private final Messages messages;

	public WarningWords(Dictionary dictionary, RegionTree regions, boolean reveal, Locale locale) {
		this.dictionary = dictionary;
		this.regions = regions;
		this.reveal = reveal;
		this.locale = locale;
		messages = Messages.in(WarningWords.class, locale);
	}

	/** One line a factor. */
	public List<FactorLine> factors(WarningReason reason) {
		List<FactorLine> lines = new ArrayList<>();
		for (int i = 0; i < reason.factors().size(); i++) {
			Decision decision = reason.factors().get(i);
			Factor factor = reason.scheme().factors().get(i);
			lines.add(new FactorLine(factor.id(), factor.title().in(locale), decision.value().id(), points(decision.value(), factor.points()), facts(decision),
					factor.clause().map(clause -> messages.get("warning.clause", clause.anchor(), clause.quote())).orElse(""), factor.basis().in(locale)));
		}
		return lines;
	}

	private static String points(Truth value, int points) {
		return switch (value) {
		case MET -> String.valueOf(points);
		case NOT_MET -> "0";
		case UNDECIDED -> "0–" + points;
		};
	}

	private String facts(Decision decision) {
		List<String> said = new ArrayList<>(decision.facts().stream().filter(fact -> fact.value().isPresent()).limit(MOST_FACTS).map(this::fact).toList());
		decision.parameters().stream().filter(parameter -> parameter.value().isPresent()).map(this::parameter).forEach(said::add);
		if (decision.value() == Truth.UNDECIDED && !decision.blockedBy().isEmpty()) {
			said.add(messages.get("warning.missing", decision.blockedBy().stream().map(name -> name(name, decision)).distinct().collect(Collectors.joining("、"))));
		}
		return String.join(messages.get("warning.and"), said);
	}

	private String fact(UsedFact fact) {
		String value = dictionary.find(fact.field()).map(field -> ValueWords.said(dictionary, field, fact.value().orElseThrow(), reveal, locale))
				.orElse(ValueReader.canonical(fact.value().orElseThrow()));
		return messages.get(fact.source().isEmpty() ? "warning.fact" : "warning.fact.from", label(fact.field()), value, fact.source().map(Source::toString).orElse(""));
	}

	private String parameter(UsedParameter parameter) {
		String value = parameter.value().map(each -> each instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining("、"))
				: ValueReader.canonical(each)).orElse("");
		return messages.get("warning.parameter", parameter.title(), value + parameter.unit());
	}

	private String label(String field) {
		return dictionary.find(field).map(each -> each.label().in(locale)).orElse(field);
	}

	private String name(String blocked, Decision decision) {
		return blocked.startsWith("param:") ? decision.parameters().stream().filter(each -> ("param:" + each.id()).equals(blocked)).map(UsedParameter::title)
				.findFirst().orElse(blocked.substring(6)) : label(blocked);
	}

	/** The headings of {@link #cells}. */
	public List<String> headings() {
		return columns("household");
	}

	private List<String> columns(String table) {
		return List.of(messages.get("warning." + table + ".columns").split(" *\\| *"));
	}

	/** One household of a list. */
	public List<String> cells(Watchlist list, Thresholds thresholds, Risk risk) {
		return List.of(place(risk.village()), risk.key(), reveal ? risk.head() : Masking.name(risk.head()), String.valueOf(risk.persons()), status(risk.status()),
				risk.open() ? risk.least() + "–" + risk.most() : String.valueOf(risk.least()), level(list.scheme(), thresholds, risk), met(list.scheme(), risk, Truth.MET),
				met(list.scheme(), risk, Truth.UNDECIDED), risk.helpers().isEmpty() ? messages.get("warning.noHelper")
						: risk.helpers().stream().map(name -> reveal ? name : Masking.name(name)).collect(Collectors.joining("、")));
	}

	private String status(String code) {
		return dictionary.codeList("ExitStatus").flatMap(all -> all.code(code)).map(each -> each.label().in(locale)).orElse(code);
	}

	/** The level that is certain, and the one that may be reached. */
	private String level(WarningScheme scheme, Thresholds thresholds, Risk risk) {
		int least = thresholds.level(risk.least());
		int most = thresholds.level(risk.most());
		return least == most ? level(scheme, least) : messages.get("warning.level.open", level(scheme, least), level(scheme, most));
	}

	private String level(WarningScheme scheme, int level) {
		return level == Thresholds.NONE ? messages.get("warning.level.none") : scheme.levels().get(level).title().in(locale);
	}

	private String met(WarningScheme scheme, Risk risk, Truth value) {
		List<String> titles = new ArrayList<>();
		for (int i = 0; i < risk.factors().size(); i++) {
			if (risk.factors().get(i) == value) {
				titles.add(scheme.factors().get(i).title().in(locale));
			}
		}
		return String.join("；", titles);
	}

	/** Township and village. */
	public String place(String village) {
		String name = regions.path(village).stream().filter(region -> region.level().compareTo(RegionLevel.COUNTY) >= 0).map(Region::name).collect(Collectors.joining());
		return name.isEmpty() ? messages.get("warning.nowhere") : name;
	}

	/** Writes levels by village and helper, the factors with their clauses, and a list. */
	public void write(Watchlist list, Thresholds thresholds, WarningList which, Path file) throws LookbackException {
		TableWorkbook workbook = new TableWorkbook(locale);
		List<String> notes = List.of(messages.get("warning.note", list.packageId(), list.packageVersion(), list.asOf().toString(), String.valueOf(list.year()),
				Long.toString(list.changeSequence())), messages.get("warning.note.points"));
		counts(workbook, "village", list, thresholds, list.byVillage(thresholds), notes);
		counts(workbook, "helper", list, thresholds, list.byHelper(thresholds), List.of(messages.get("warning.note.helper")));
		workbook.addList(messages.get("warning.household.title"), headings(), list.list(which, thresholds).stream().map(risk -> cells(list, thresholds, risk)).toList(),
				List.of());
		workbook.addList(messages.get("warning.factor.title"), columns("factor"),
				list.scheme().factors().stream().map(factor -> List.of(factor.id(), factor.title().in(locale), String.valueOf(factor.points()),
						factor.clause().map(clause -> clause.anchor()).orElse(""), factor.clause().map(clause -> clause.quote()).orElse(""), factor.basis().in(locale))).toList(),
				List.of());
		workbook.write(file);
	}

	private void counts(TableWorkbook workbook, String table, Watchlist list, Thresholds thresholds, List<WarningCount> counts, List<String> notes)
			throws LookbackException {
		List<String> headings = new ArrayList<>(List.of(messages.get("warning." + table), messages.get("warning.watched"), messages.get("warning.persons")));
		list.scheme().levels().forEach(level -> {
			headings.add(level.title().in(locale));
			headings.add(messages.get("warning.persons"));
		});
		headings.addAll(List.of(messages.get("warning.level.none"), messages.get("warning.persons"), messages.get("warning.open"), messages.get("warning.persons")));
		List<List<Object>> rows = new ArrayList<>();
		counts.forEach(count -> rows.add(row(table.equals("village") ? place(count.key()) : helper(count.key()), count)));
		rows.add(row(messages.get("warning.all"), list.count(thresholds)));
		workbook.addNumbers(messages.get("warning." + table + ".title"), headings, rows, true, notes);
	}

	private String helper(String name) {
		return name.isEmpty() ? messages.get("warning.noHelper") : reveal ? name : Masking.name(name);
	}

	private static List<Object> row(String name, WarningCount count) {
		List<Object> row = new ArrayList<>(List.of(name));
		List<HouseholdsAndPersons> pairs = new ArrayList<>(List.of(count.watched()));
		pairs.addAll(count.byLevel());
		pairs.addAll(List.of(count.below(), count.open()));
		pairs.forEach(pair -> row.addAll(List.of(pair.households(), pair.persons())));
		return row;
	}
}
