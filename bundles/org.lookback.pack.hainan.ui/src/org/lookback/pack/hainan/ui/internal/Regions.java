package org.lookback.pack.hainan.ui.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.lookback.model.api.query.Query;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Workspace;

/** One level of region as rows of a table: its field, and its regions' names from the county down. */
record Regions(Workspace workspace, RegionLevel level, Locale locale) {

	String field() {
		return "household." + level.name().toLowerCase(Locale.ROOT);
	}

	/** Where it lies, county first; the word for "not recorded" when the code is empty. */
	String label(String code) throws LookbackException {
		List<Region> path = code.isEmpty() ? List.of() : workspace.regions().path(code);
		if (path.isEmpty()) {
			return workspace.searching().label(field(), code, locale);
		}
		return path.stream().filter(region -> region.level().compareTo(RegionLevel.COUNTY) >= 0).map(Region::name).collect(Collectors.joining(" · "));
	}

	Query in(Query query, String code) {
		return query.where(field(), code);
	}
}
