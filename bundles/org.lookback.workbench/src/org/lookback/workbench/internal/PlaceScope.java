package org.lookback.workbench.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.PlaceDetermination;

/**
 * Which villages, facilities and projects a query of households speaks of: those of its regions when it asks for nothing else, none when it
 * asks for anything that only a household can have.
 *
 * @param onlyRegions whether it asks for nothing but regions
 * @param regions     conditions that must all hold, each a list of alternatives
 */
record PlaceScope(boolean onlyRegions, List<List<String>> regions, RegionTree tree) {

	private static final Set<String> FIELDS = Set.of("household.village", "household.township", "household.county", "household.city", "household.province");

	static PlaceScope of(Query query, RegionTree tree) {
		boolean only = query.text().isEmpty() && query.groups().isEmpty()
				&& query.filters().stream().allMatch(filter -> filter instanceof Filter.In && FIELDS.contains(filter.field()));
		List<List<String>> regions = query.filters().stream().filter(Filter.In.class::isInstance).map(filter -> ((Filter.In) filter).values()).toList();
		return new PlaceScope(only, regions, tree);
	}

	boolean covers(PlaceDetermination place) {
		if (!onlyRegions) {
			return false;
		}
		List<String> path = tree.path(place.villageCode()).stream().flatMap(region -> Stream.of(region.code(), region.name())).toList();
		return regions.stream().allMatch(alternatives -> alternatives.stream().anyMatch(path::contains));
	}
}
