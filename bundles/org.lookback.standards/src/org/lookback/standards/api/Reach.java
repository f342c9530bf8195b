package org.lookback.standards.api;

import java.util.Set;

import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.internal.evaluate.RegionPaths;

/**
 * Whom a change bears on.
 *
 * @param regions codes: households in one of them; the empty code is the whole country
 * @param tree    which village lies in which region
 */
public record Reach(Set<String> regions, RegionTree tree) {

	public Reach {
		regions = Set.copyOf(regions);
	}

	/** Nobody. */
	public boolean none() {
		return regions.isEmpty();
	}

	/** Everybody. */
	public boolean all() {
		return regions.contains("");
	}

	/** Whether households of a village are among them. */
	public boolean covers(String villageCode) {
		return new RegionPaths(tree).of(villageCode).stream().anyMatch(regions::contains);
	}
}
