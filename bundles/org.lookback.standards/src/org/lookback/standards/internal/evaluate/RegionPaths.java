package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
import java.util.List;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;

/** The way from a village up to the whole country. */
public record RegionPaths(RegionTree regions) {

	private static final int[] LEVELS = { 12, 9, 6, 4, 2 };

	/** Codes from the village up, then the whole country (empty); a village that the tree lacks goes up by the digits of its code. */
	public List<String> of(String village) {
		List<String> path = new ArrayList<>();
		List<Region> known = regions.path(village);
		if (!known.isEmpty()) {
			known.reversed().forEach(region -> path.add(region.code()));
		} else {
			path.add(village);
			String digits = village.contains("~") ? village.substring(0, village.indexOf('~')) : village;
			for (int length : LEVELS) {
				if (digits.length() >= length) {
					path.add(digits.substring(0, length));
				}
			}
		}
		path.add("");
		return path;
	}
}
