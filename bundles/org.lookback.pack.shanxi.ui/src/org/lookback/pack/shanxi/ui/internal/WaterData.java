package org.lookback.pack.shanxi.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.pack.shanxi.ui.internal.Places.Place;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Checking.Tally;
import org.lookback.workbench.api.Workspace;

/**
 * The four water indicators of the households of a query, counted beside the window's thread.
 *
 * @param indicators the four rules; a rule that is met is an indicator that is not reached
 * @param run        the run that the numbers are of; absent when the package was never run
 * @param lines      one a region
 * @param total      of all regions
 */
record WaterData(StandardsPackage standards, List<Rule> indicators, Optional<CheckRun> run, Places places, List<Line> lines, Line total) {

	static final String PACKAGE = "shanxi-2021";
	static final List<String> RULES = List.of("SX-W1", "SX-W2", "SX-W3", "SX-W4");
	private static final String FOUND = "finding.rule";
	private static final String UNDECIDED = "householdYear.undecidedRules";

	/**
	 * Households of a region.
	 *
	 * @param counts one an indicator
	 * @param any    households that miss one of the four
	 */
	record Line(String name, long households, List<Count> counts, Part any) {
	}

	/** Households that do not reach an indicator, of which nobody knows, and that reach it. */
	record Count(Part missed, Part unknown, Part reached) {
	}

	/** @param query the households; absent when they cannot be listed apart */
	record Part(long households, Optional<Query> query) {

		static final Part NONE = new Part(0, Optional.empty());
	}

	static WaterData open(Workspace workspace, Query asked, Level level, Progress progress) throws LookbackException {
		StandardsPackage standards = workspace.policies().find(PACKAGE);
		List<Rule> indicators = RULES.stream().flatMap(id -> standards.rule(id).stream()).toList();
		Places places = Places.of(workspace.searching(), asked, standards.regions().getFirst(), level);
		Optional<CheckRun> run = workspace.checking().latest(PACKAGE);
		if (run.isEmpty() || places.households() == 0) {
			List<Line> lines = places.places().stream().map(place -> new Line(place.name(), place.households(), List.of(), Part.NONE)).toList();
			return new WaterData(standards, indicators, run, places, lines, new Line("", places.households(), List.of(), Part.NONE));
		}
		return new Counting(workspace, places, progress).data(standards, indicators, run);
	}

	/** Whether nothing at all is known of the water of these households. */
	boolean nothingKnown() {
		return !total.counts().isEmpty() && total.counts().stream().allMatch(count -> count.missed().households() == 0 && count.reached().households() == 0);
	}

	/** The numbers of one query. */
	private record Counting(Workspace workspace, Places places, Progress progress) {

		WaterData data(StandardsPackage standards, List<Rule> indicators, Optional<CheckRun> run) throws LookbackException {
			Query missing = places.query().and(new Filter.In(FOUND, RULES));
			Map<String, Map<String, Long>> missed = places.by(FOUND, missing, Unit.HOUSEHOLD);
			Map<String, Long> any = places.households(missing);
			boolean listed = workspace.dictionary().find(UNDECIDED).isPresent();
			Map<String, Map<String, Long>> unknown = listed ? places.by(UNDECIDED, places.query(), Unit.HOUSEHOLD) : tallied();
			List<Line> lines = new ArrayList<>();
			for (Place place : places.places()) {
				lines.add(line(place, missed.getOrDefault(place.code(), Map.of()), unknown.getOrDefault(place.code(), Map.of()),
						any.getOrDefault(place.code(), 0L), listed));
			}
			Place all = new Place("", "", places.query(), places.households());
			Line total = line(all, sum(missed), sum(unknown), any.values().stream().mapToLong(Long::longValue).sum(), listed);
			return new WaterData(standards, indicators, run, places, lines, total);
		}

		private static Line line(Place place, Map<String, Long> missed, Map<String, Long> unknown, long any, boolean listed) {
			List<Count> counts = new ArrayList<>();
			for (String rule : RULES) {
				long not = missed.getOrDefault(rule, 0L);
				long open = unknown.getOrDefault(rule, 0L);
				counts.add(new Count(part(not, place.query().where(FOUND, rule), true), part(open, place.query().where(UNDECIDED, rule), listed),
						part(place.households() - not - open, place.query(), not + open == 0)));
			}
			return new Line(place.name(), place.households(), counts, part(any, place.query().and(new Filter.In(FOUND, RULES)), true));
		}

		private static Part part(long households, Query query, boolean listed) {
			return new Part(households, listed && households > 0 ? Optional.of(query) : Optional.empty());
		}

		private static Map<String, Long> sum(Map<String, Map<String, Long>> byPlace) {
			Map<String, Long> sum = new HashMap<>();
			byPlace.values().forEach(place -> place.forEach((rule, count) -> sum.merge(rule, count, Long::sum)));
			return sum;
		}

		/** Where the index does not know what is undecided, the run is asked region by region. */
		private Map<String, Map<String, Long>> tallied() throws LookbackException {
			Map<String, Map<String, Long>> unknown = new HashMap<>();
			for (Place place : places.places()) {
				progress.check();
				Map<String, Long> ofPlace = new HashMap<>();
				for (Tally tally : workspace.checking().tally(PACKAGE, place.query(), progress)) {
					ofPlace.put(tally.rule(), tally.undecided());
				}
				unknown.put(place.code(), ofPlace);
			}
			return unknown;
		}
	}
}
