package org.lookback.pack.liaoning.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.index.api.Counts;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.CountTable;
import org.lookback.ui.api.CountTable.Heading;
import org.lookback.workbench.api.Workspace;

/**
 * Households with and without coordinates, by township and village; made beside the window's thread.
 *
 * @param all     everywhere
 * @param located of these, with coordinates
 */
record LocationSheet(List<CountTable.Row> rows, long all, long located) {

	private static final Messages MESSAGES = Messages.in(LocationSheet.class);
	private static final String VILLAGE = "household.village";
	private static final String LOCATED = "household.located";
	private static final String YES = "是";
	private static final int REGION_WIDTH = 220;
	private static final int COUNT_WIDTH = 96;

	/** Households and persons, all and located, and the query that finds them all. */
	private record Share(long all, long persons, long located, long locatedPersons, Query query) {
		Share plus(Share other) {
			return new Share(all + other.all, persons + other.persons, located + other.located, locatedPersons + other.locatedPersons, query);
		}
	}

	/** A township: its name, its code and its villages by code. */
	private record Township(String name, String code, Map<String, Share> villages) {
	}

	static LocationSheet read(Workspace workspace, Query population, Progress progress) throws LookbackException {
		Map<String, Share> villages = new TreeMap<>();
		for (Counts.Row each : workspace.searching().count(population, new Shape.Counts(List.of(VILLAGE, LOCATED), Unit.HOUSEHOLD)).rows()) {
			progress.check();
			String village = each.keys().get(VILLAGE);
			boolean located = YES.equals(each.keys().get(LOCATED));
			villages.merge(village, new Share(each.households(), each.persons(), located ? each.households() : 0, located ? each.persons() : 0,
					population.where(VILLAGE, village)), Share::plus);
		}
		Share total = sum(villages, population);
		List<CountTable.Row> rows = new ArrayList<>();
		rows.add(row(MESSAGES.get("everywhere"), total, true));
		for (Township township : townships(workspace, villages).values()) {
			Query query = township.code().isEmpty() ? population.where(VILLAGE, "") : population.and(new Filter.In(VILLAGE, List.of(township.code())));
			rows.add(row(township.name(), sum(township.villages(), query), true));
			for (Map.Entry<String, Share> village : township.villages().entrySet()) {
				rows.add(row("    " + name(workspace, village.getKey()), village.getValue(), false));
			}
		}
		return new LocationSheet(List.copyOf(rows), total.all(), total.located());
	}

	static List<Heading> labels() {
		return List.of(new Heading(MESSAGES.get("column.region"), "", REGION_WIDTH));
	}

	static List<Heading> counts() {
		return List.of("all", "located", "missing", "share").stream()
				.map(key -> new Heading(MESSAGES.get("column." + key), MESSAGES.get("column." + key + ".tip"), COUNT_WIDTH)).toList();
	}

	private static Map<String, Township> townships(Workspace workspace, Map<String, Share> villages) {
		Map<String, Township> townships = new TreeMap<>();
		villages.forEach((village, share) -> {
			List<Region> path = workspace.regions().path(village);
			Optional<Region> township = path.stream().filter(region -> region.level() == RegionLevel.TOWNSHIP).findFirst();
			String code = township.map(Region::code).orElse("");
			townships.computeIfAbsent(code, c -> new Township(township.map(region -> above(path, region)).orElse(MESSAGES.get("nowhere")), c,
					new TreeMap<>())).villages().put(village, share);
		});
		return townships;
	}

	/** A township's name after its county's. */
	private static String above(List<Region> path, Region township) {
		return path.stream().filter(region -> region.level() == RegionLevel.COUNTY).findFirst()
				.map(county -> MESSAGES.get("place", county.name(), township.name())).orElse(township.name());
	}

	private static String name(Workspace workspace, String village) throws LookbackException {
		return village.isEmpty() ? MESSAGES.get("nowhere") : workspace.searching().label(VILLAGE, village, Locale.getDefault());
	}

	private static Share sum(Map<String, Share> villages, Query query) {
		return villages.values().stream().reduce(new Share(0, 0, 0, 0, query), Share::plus);
	}

	private static CountTable.Row row(String name, Share share, boolean total) {
		long missing = share.all() - share.located();
		double part = share.all() == 0 ? 0 : (double) share.located() / share.all();
		return new CountTable.Row(List.of(name),
				List.of(cell(share.all(), share.persons(), 0, share.query(), name, false),
						cell(share.located(), share.locatedPersons(), part, share.query().where(LOCATED, YES), name, false),
						cell(missing, share.persons() - share.locatedPersons(), 0, share.query().where(LOCATED, ""), name, missing > 0),
						CountTable.Cell.of(share.all() == 0 ? "–" : MESSAGES.get("percent", part))),
				total);
	}

	private static CountTable.Cell cell(long count, long persons, double weight, Query query, String name, boolean warning) {
		return new CountTable.Cell(count == 0 ? "0" : MESSAGES.get("count", count, persons), weight, count == 0 ? Optional.empty() : Optional.of(query), name.strip(), warning);
	}
}
