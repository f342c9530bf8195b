package org.lookback.pack.shanxi.ui.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.pack.shanxi.ui.internal.Places.Place;
import org.lookback.workbench.api.Checking.Flow;
import org.lookback.workbench.api.Checking.Standing;
import org.lookback.workbench.api.Workspace;

/**
 * Problems month by month, and those that are open now by region and sector.
 *
 * @param query   problems of the package among the households that are shown
 * @param months  by the days that the checks speak of, earliest first
 * @param runs    how many checks there are
 * @param sectors codes of the sectors with open problems
 * @param lines   one a region that has open problems
 * @param others  problems of villages, facilities and projects at the latest check, by sector
 */
record MonthData(Query query, List<Month> months, int runs, List<String> sectors, List<Line> lines, Map<String, Long> others) {

	private static final String PACKAGE_FIELD = "finding.package";
	private static final String SECTOR = "finding.sector";

	/**
	 * One month; the numbers of several checks in it are added up, those that are open are the last check's.
	 *
	 * @param otherRules whether package or readings changed since the check before
	 * @param bySector   the same by sector
	 */
	record Month(YearMonth month, LocalDate asOf, int checks, boolean otherRules, Change all, Map<String, Change> bySector) {
	}

	/** Problems that appeared and that are gone in a month, and that are open at its end. */
	record Change(long appeared, long closed, long open) {

		private Change and(Flow flow) {
			return new Change(appeared + flow.appeared(), closed + flow.closed(), open + flow.open());
		}

		private Change then(Change later) {
			return new Change(appeared + later.appeared, closed + later.closed, later.open);
		}
	}

	/** Open problems of a region by sector; {@code households} of them all. */
	record Line(Place place, Map<String, Long> bySector, long problems, long households) {
	}

	static MonthData open(Workspace workspace, Places places, Progress progress) throws LookbackException {
		Query query = places.query().and(new Filter.In(PACKAGE_FIELD, List.of(WaterData.PACKAGE)));
		List<Standing> runs = workspace.checking().history(WaterData.PACKAGE, places.query(), progress);
		Map<String, Map<String, Long>> counts = places.by(SECTOR, query, Unit.FINDING);
		Map<String, Long> households = places.households(query);
		TreeSet<String> sectors = new TreeSet<>();
		List<Line> lines = new ArrayList<>();
		for (Place place : places.places()) {
			Map<String, Long> bySector = counts.getOrDefault(place.code(), Map.of());
			sectors.addAll(bySector.keySet());
			long problems = bySector.values().stream().mapToLong(Long::longValue).sum();
			if (problems > 0) {
				lines.add(new Line(place, bySector, problems, households.getOrDefault(place.code(), 0L)));
			}
		}
		return new MonthData(query, months(runs), runs.size(), List.copyOf(sectors), lines, others(runs, counts));
	}

	/** What the latest run has beyond the problems that the index counts with the households. */
	private static Map<String, Long> others(List<Standing> runs, Map<String, Map<String, Long>> counts) {
		Map<String, Long> others = new TreeMap<>();
		if (!runs.isEmpty()) {
			runs.getLast().flows().forEach(flow -> others.merge(flow.sector(), flow.open(), Long::sum));
			counts.values().forEach(place -> place.forEach((sector, count) -> others.merge(sector, -count, Long::sum)));
			others.values().removeIf(count -> count <= 0);
		}
		return others;
	}

	private static List<Month> months(List<Standing> runs) {
		TreeMap<YearMonth, Month> months = new TreeMap<>();
		for (Standing run : runs) {
			months.merge(YearMonth.from(run.asOf()), month(run), MonthData::together);
		}
		return List.copyOf(months.values());
	}

	private static Month month(Standing run) {
		Change all = new Change(0, 0, 0);
		Map<String, Change> bySector = new TreeMap<>();
		for (Flow flow : run.flows()) {
			all = all.and(flow);
			bySector.put(flow.sector(), bySector.getOrDefault(flow.sector(), new Change(0, 0, 0)).and(flow));
		}
		return new Month(YearMonth.from(run.asOf()), run.asOf(), 1, run.otherRules(), all, bySector);
	}

	private static Month together(Month earlier, Month later) {
		Map<String, Change> bySector = new TreeMap<>();
		TreeSet<String> sectors = new TreeSet<>(earlier.bySector.keySet());
		sectors.addAll(later.bySector.keySet());
		for (String sector : sectors) {
			Change none = new Change(0, 0, 0);
			bySector.put(sector, earlier.bySector.getOrDefault(sector, none).then(later.bySector.getOrDefault(sector, none)));
		}
		return new Month(later.month, later.asOf, earlier.checks + 1, earlier.otherRules || later.otherRules, earlier.all.then(later.all), bySector);
	}
}
