package org.lookback.sample.internal.place;

import java.util.List;

import org.lookback.model.api.region.Region;

/**
 * An administrative village of the sample.
 *
 * @param province   its province
 * @param city       its city; empty where a county stands directly under the province
 * @param county     its county
 * @param township   its township
 * @param region     itself
 * @param groups     names of its natural villages
 * @param poor       whether it is one of the poor villages of its place
 * @param traits     of its county
 * @param first      number of its first household, from 0
 * @param households how many households of the sample live in it
 * @param place      index of the place among those asked for
 * @param townshipName what files call the township
 * @param name       what files call the village
 */
public record Village(Region province, String city, Region county, Region township, Region region, List<String> groups, boolean poor,
		Traits traits, int first, int households, int place, String townshipName, String name) {

	/** Number of the first household behind it. */
	public int end() {
		return first + households;
	}
}
