package org.lookback.ingest.internal.run;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionChanges.Kind;

/**
 * Where a row belongs.
 *
 * @param county  the county's code, which tells households of the same number apart; empty when the file does not say
 * @param code    code of the narrowest region that is known, at best the village; empty when nothing is
 * @param locals  regions that the division data lack, wider ones first
 * @param foreign the region of the other year's division that the row names; empty when it names one of the workspace's
 */
record Place(String county, String code, List<Region> locals, Optional<Foreign> foreign) {

	/**
	 * A region of the other year's division.
	 *
	 * @param exact whether it was carried over as what it is in the workspace's
	 */
	record Foreign(Region region, Kind kind, boolean exact) {
	}

	static final Place NOWHERE = new Place("", "", List.of());

	/** A place of the workspace's division. */
	Place(String county, String code, List<Region> locals) {
		this(county, code, locals, Optional.empty());
	}
}
