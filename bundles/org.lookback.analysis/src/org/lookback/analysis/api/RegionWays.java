package org.lookback.analysis.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/** The way from the province down to a code. */
final class RegionWays {

	private static final char LOCAL = '~';

	private RegionWays() {
	}

	/** From the province down; a local place of which the division has only the official region above it keeps its own name. */
	static List<Region> of(RegionTree tree, String code) {
		List<Region> way = tree.path(code);
		int local = code.indexOf(LOCAL);
		if (!way.isEmpty() || local < 0) {
			return way;
		}
		List<Region> above = new ArrayList<>(tree.path(code.substring(0, local)));
		if (!above.isEmpty()) {
			Region last = above.get(above.size() - 1);
			RegionLevel next = last.level() == RegionLevel.TOWNSHIP ? RegionLevel.VILLAGE : RegionLevel.TOWNSHIP;
			above.add(new Region(code, code.substring(code.lastIndexOf(LOCAL) + 1), next, Optional.of(last.code())));
		}
		return above;
	}

	static List<String> names(RegionTree tree, String code) {
		return of(tree, code).stream().map(Region::name).toList();
	}
}
