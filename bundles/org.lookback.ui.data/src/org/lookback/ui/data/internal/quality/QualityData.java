package org.lookback.ui.data.internal.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.index.api.Counts;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Correcting;
import org.lookback.workbench.api.Workspace;

/**
 * What the latest run of the cleansing rules found, read in one go beside the window's thread.
 *
 * @param run    empty when the rules were never run
 * @param places all together first, then the places with most problems
 * @param rules  those that found something in the place that was asked for, most problems first
 */
record QualityData(StandardsPackage standards, Optional<CheckRun> run, Asked asked, List<Place> places, List<RuleRow> rules) {

	static final String RULE = "finding.rule";
	private static final Messages MESSAGES = Messages.in(QualityData.class);
	private static final String PACKAGE = "finding.package";
	private static final String SEVERITY = "finding.severity";
	private static final String SERIOUS = "严重";

	/**
	 * What is counted.
	 *
	 * @param level what the places are
	 * @param place code of the place whose rules are counted; empty means all together
	 * @param rule  the only rule that is counted by places; empty means all
	 */
	record Asked(RegionLevel level, Optional<Place> place, Optional<String> rule) {

		/** The findings that are meant. */
		Query query() {
			Query query = place.filter(each -> !each.all()).map(each -> all().where(field(), each.code())).orElse(all());
			return rule.map(each -> query.where(RULE, each)).orElse(query);
		}

		/** The findings of one place, by all rules or the only one. */
		Query of(Place other) {
			Query query = rule.map(each -> all().where(RULE, each)).orElse(all());
			return other.all() ? query : query.where(field(), other.code());
		}

		String field() {
			return "household." + level.name().toLowerCase(Locale.ROOT);
		}
	}

	/** Everything the package found. */
	static Query all() {
		return Query.ALL.where(PACKAGE, Correcting.QUALITY);
	}

	static QualityData read(Workspace workspace, Asked asked) throws LookbackException {
		StandardsPackage standards = workspace.policies().find(Correcting.QUALITY);
		Optional<CheckRun> run = workspace.overview().checks().stream().filter(each -> each.packageId().equals(standards.id())).findFirst();
		if (run.isEmpty()) {
			return new QualityData(standards, run, asked, List.of(), List.of());
		}
		return new QualityData(standards, run, asked, places(workspace, asked), rules(workspace, standards, asked));
	}

	private static List<Place> places(Workspace workspace, Asked asked) throws LookbackException {
		Query query = asked.rule().map(rule -> all().where(RULE, rule)).orElse(all());
		String field = asked.field();
		Shape.Counts byPlace = new Shape.Counts(List.of(field), Unit.FINDING);
		Counts counted = workspace.searching().count(query, byPlace);
		Counts grave = workspace.searching().count(query.where(SEVERITY, SERIOUS), byPlace);
		Map<String, Long> serious = grave.rows().stream().collect(Collectors.toMap(row -> row.keys().get(field), Counts.Row::count));
		RegionTree regions = workspace.regions();
		List<Place> places = new ArrayList<>();
		for (Counts.Row row : counted.rows()) {
			String code = row.keys().get(field);
			places.add(new Place(code, name(regions, code), path(regions, code), false, row.count(), serious.getOrDefault(code, 0L), row.households(),
					row.persons()));
		}
		places.sort(Comparator.comparingLong(Place::problems).reversed().thenComparing(Place::code));
		places.addFirst(new Place("", MESSAGES.get("place.all"), "", true, counted.total(), grave.total(), counted.households(), counted.persons()));
		return places;
	}

	private static String name(RegionTree regions, String code) {
		return code.isEmpty() ? MESSAGES.get("place.unknown") : regions.region(code).map(Region::name).orElse(code);
	}

	private static String path(RegionTree regions, String code) {
		List<Region> path = regions.path(code);
		return path.stream().limit(Math.max(0, path.size() - 1)).map(Region::name).collect(Collectors.joining(" "));
	}

	private static List<RuleRow> rules(Workspace workspace, StandardsPackage standards, Asked asked) throws LookbackException {
		Query query = asked.place().filter(place -> !place.all()).map(place -> all().where(asked.field(), place.code())).orElse(all());
		Map<String, Counts.Row> found = new HashMap<>();
		for (Counts.Row row : workspace.searching().count(query, new Shape.Counts(List.of(RULE), Unit.FINDING)).rows()) {
			found.put(row.keys().get(RULE), row);
		}
		List<RuleRow> rows = new ArrayList<>();
		for (Rule rule : standards.rules()) {
			Counts.Row row = found.get(rule.id());
			if (row != null) {
				rows.add(row(standards, rule, row));
			}
		}
		rows.sort(Comparator.comparingLong(RuleRow::problems).reversed());
		return rows;
	}

	private static RuleRow row(StandardsPackage standards, Rule rule, Counts.Row row) {
		return new RuleRow(rule, rule.title().in(Locale.getDefault()), code(standards, "Severity", rule.severity()), code(standards, "Sector", rule.sector()),
				row.count(), row.households(), row.persons());
	}

	private static String code(StandardsPackage standards, String list, String code) {
		Optional<CodeList> codes = standards.dictionary().codeList(list);
		return codes.flatMap(each -> each.code(code)).map(each -> each.label().in(Locale.getDefault())).orElse(code);
	}

	/** How many rules there are that find things. */
	long ruleCount() {
		return standards.rules().stream().filter(rule -> !rule.severity().isEmpty()).count();
	}
}
