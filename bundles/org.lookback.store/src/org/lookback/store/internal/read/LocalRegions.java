package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.store.internal.sql.Database;

/** The regions that files brought and the shipped tree lacks. */
final class LocalRegions {

	private LocalRegions() {
	}

	static RegionTree tree(Connection connection, Snapshot snapshot) throws SQLException {
		Map<String, Region> found = new LinkedHashMap<>();
		Database.list(connection, "SELECT code, version, name, region_level, parent FROM local_region ORDER BY CHAR_LENGTH(code), code, version", row -> {
			if (snapshot.sees(row.getInt(2))) {
				found.put(row.getString(1), new Region(row.getString(1), row.getString(3), RegionLevel.valueOf(row.getString(4)),
						Optional.ofNullable(row.getString(5))));
			}
			return null;
		});
		Collection<Region> regions = found.values();
		return regions.isEmpty() ? RegionTree.shipped() : RegionTree.shipped().with(regions);
	}
}
