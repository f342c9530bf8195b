package org.lookback.casework.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/** Villages' places in the tree of regions, looked up once each. */
public final class Places {

	private final RegionTree regions;
	private final Map<String, List<Region>> paths = new HashMap<>();

	/** @param regions with those that files added */
	public Places(RegionTree regions) {
		this.regions = regions;
	}

	private synchronized List<Region> path(String village) {
		return paths.computeIfAbsent(village, regions::path);
	}

	/** Whether a village lies in a region, or is it; every village lies in the region of no code, and only none in that of no village. */
	public boolean within(String village, String region) {
		return region.equals(CoverageRow.NO_VILLAGE) ? village.isEmpty() : region.isEmpty() || village.equals(region) || path(village).stream().anyMatch(one -> one.code().equals(region));
	}

	/** The code of the region of that level in which a village lies; the narrowest wider one when it has none of that level. */
	public String at(RegionLevel level, String village) {
		String code = village.isEmpty() ? CoverageRow.NO_VILLAGE : village;
		for (Region region : path(village)) {
			if (region.level().compareTo(level) <= 0) {
				code = region.code();
			}
		}
		return code;
	}

	/** A region's name from the county on. */
	public String name(String code) {
		String name = path(code).stream().filter(region -> region.level().compareTo(RegionLevel.COUNTY) >= 0).map(Region::name)
				.collect(Collectors.joining());
		return name.isEmpty() ? path(code).stream().map(Region::name).collect(Collectors.joining()) : name;
	}
}
