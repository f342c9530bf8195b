package org.lookback.ingest.internal.run;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/** The region that tells households of the same number apart: the county, or a city that has no counties (东莞). */
final class County {

	private County() {
	}

	/** That of a region; empty for wider ones. */
	static Optional<String> of(RegionTree tree, String code) {
		List<Region> path = tree.path(code);
		Optional<Region> county = path.stream().filter(region -> region.level() == RegionLevel.COUNTY).findFirst();
		return county.or(() -> path.stream().filter(region -> undivided(tree, region)).findFirst()).map(Region::code);
	}

	/** Whether a region is a city whose townships hang under it without a county between. */
	static boolean undivided(RegionTree tree, Region region) {
		return region.level() == RegionLevel.CITY
				&& tree.children(region.code()).stream().noneMatch(child -> child.level() == RegionLevel.COUNTY);
	}
}
