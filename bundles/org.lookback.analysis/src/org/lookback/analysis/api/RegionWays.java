package org.lookback.analysis.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/** The way from the province down to a code. */
final class RegionWays {

	private static final char LOCAL = '~';

	private RegionWays() {
	}

	/** From the province down; of a local place that the division lacks, the official region above it and what its own code says of it. */
	static List<Region> of(RegionTree tree, String code) {
		List<Region> way = tree.path(code);
		int local = code.indexOf(LOCAL);
		if (!way.isEmpty() || local < 0) {
			return way;
		}
		List<Region> above = new ArrayList<>(tree.path(code.substring(0, local)));
		String[] parts = code.substring(local + 1).split(String.valueOf(LOCAL));
		for (int i = 0; i < parts.length && !above.isEmpty(); i++) {
			Region last = above.get(above.size() - 1);
			String own = last.code() + LOCAL + parts[i];
			RegionLevel next = last.level() == RegionLevel.TOWNSHIP ? RegionLevel.VILLAGE : RegionLevel.TOWNSHIP;
			String name = parts[i];
			above.add(foreign(name).map(region -> new Region(own, region.name(), region.level(), Optional.of(last.code())))
					.orElseGet(() -> new Region(own, name, next, Optional.of(last.code()))));
		}
		return above;
	}

	/** A place that was kept with the code of another year is called what it is called there. */
	private static Optional<Region> foreign(String code) {
		return RegionChanges.years().stream().flatMap(year -> known(year, code)).findFirst();
	}

	private static Stream<Region> known(int year, String code) {
		return code.matches("\\d{6,12}") ? RegionTree.of(year).region(code).stream() : Stream.empty();
	}

	static List<String> names(RegionTree tree, String code) {
		return of(tree, code).stream().map(Region::name).toList();
	}
}
