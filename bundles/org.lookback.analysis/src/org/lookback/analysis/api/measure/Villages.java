package org.lookback.analysis.api.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.index.api.HouseholdRows;
import org.lookback.model.api.text.LookbackException;

/** The villages of households as the clusters of a sample, their counties as its strata. */
final class Villages {

	/** The fields to be read: county, village. */
	static final List<String> FIELDS = List.of("household.county", "household.village");

	private static final int COUNTY = 0;
	private static final int VILLAGE = 1;

	private final Map<Long, Integer> clusters = new HashMap<>();
	private final List<Integer> strata = new ArrayList<>();
	private final Map<Integer, Integer> counties = new HashMap<>();

	/** The place of the village that the household stands in; a village that is not recorded is one for each county. */
	int cluster(HouseholdRows row) throws LookbackException {
		int county = row.code(COUNTY);
		long key = (long) county << Integer.SIZE | row.code(VILLAGE);
		Integer known = clusters.get(key);
		if (known != null) {
			return known;
		}
		int place = strata.size();
		clusters.put(key, place);
		strata.add(counties.computeIfAbsent(county, code -> counties.size()));
		return place;
	}

	Design design() {
		return new Design(strata.stream().mapToInt(Integer::intValue).toArray());
	}
}
