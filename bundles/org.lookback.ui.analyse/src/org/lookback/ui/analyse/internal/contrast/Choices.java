package org.lookback.ui.analyse.internal.contrast;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lookback.analysis.api.Axis;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.analyse.internal.contrast.ContrastSpec.Way;
import org.lookback.ui.api.search.Offers;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Workspace;

/**
 * What each side can be, and what can be counted by.
 *
 * @param sides by way, in the order in which they are offered; regions only those that people compare most, others can be typed
 */
record Choices(Offers offers, Map<Way, List<String>> sides) {

	private static final String COUNTY = "household.county";

	Choices {
		sides = Map.copyOf(sides);
	}

	/** Called beside the window's thread. */
	static Choices read(Workspace workspace) throws LookbackException {
		List<String> years = workspace.overview().years().stream().map(String::valueOf).toList();
		List<String> packages = workspace.overview().checks().stream().map(CheckRun::packageId).distinct().toList();
		Axis counties = workspace.charting().table(Query.ALL, List.of(COUNTY), Unit.HOUSEHOLD, Locale.getDefault()).axes().getFirst();
		List<String> regions = counties.values().stream().filter(value -> !value.id().isEmpty()).map(Axis.Value::label).toList();
		return new Choices(Offers.read(workspace), Map.of(Way.YEARS, years, Way.REGIONS, regions, Way.PACKAGES, packages));
	}
}
