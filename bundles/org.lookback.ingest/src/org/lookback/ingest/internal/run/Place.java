package org.lookback.ingest.internal.run;

import java.util.List;

import org.lookback.model.api.region.Region;

/**
 * Where a row belongs.
 *
 * @param county the county's code, empty when the file does not say
 * @param code   code of the narrowest region that is known, at best the village; empty when nothing is
 * @param locals regions that the division data lack, wider ones first
 */
record Place(String county, String code, List<Region> locals) {

	static final Place NOWHERE = new Place("", "", List.of());
}
