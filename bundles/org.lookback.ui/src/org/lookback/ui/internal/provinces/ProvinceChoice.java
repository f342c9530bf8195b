package org.lookback.ui.internal.provinces;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.index.api.Counts;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Workspace;

/**
 * Which views a choice of regions calls for. A province is chosen when the query names it or a region in it; when the query names no
 * region, the only province that has data counts as chosen.
 *
 * @param regions  codes of the regions of each contributed view
 * @param withData the views whose regions have households
 */
record ProvinceChoice(Map<ProvinceView, List<String>> regions, Set<ProvinceView> withData) {

	/** The field of a query that names regions. */
	static final String REGION = "household.village";
	/** Before a workspace is open. */
	static final ProvinceChoice NONE = new ProvinceChoice(Map.of(), Set.of());

	private static final int PROVINCE = 2;

	/** Reads of a workspace for which regions the views are, and which of them have households. */
	static ProvinceChoice of(Workspace workspace, List<ProvinceView> views) throws LookbackException {
		Map<String, List<String>> packages = workspace.policies().packages().stream()
				.collect(Collectors.toMap(StandardsPackage::id, StandardsPackage::regions));
		Map<ProvinceView, List<String>> regions = views.stream().filter(view -> packages.containsKey(view.standards()))
				.collect(Collectors.toMap(view -> view, view -> packages.get(view.standards())));
		Set<String> provinces = regions.values().stream().flatMap(List::stream).map(ProvinceChoice::province).collect(Collectors.toSet());
		Set<String> filled = new HashSet<>();
		for (String province : provinces) {
			Counts counted = workspace.searching().count(Query.ALL.where(REGION, province), new Shape.Counts(List.of(), Unit.HOUSEHOLD));
			if (counted.total() > 0) {
				filled.add(province);
			}
		}
		return new ProvinceChoice(regions, regions.keySet().stream().filter(view -> regions.get(view).stream().anyMatch(code -> filled.contains(province(code))))
				.collect(Collectors.toSet()));
	}

	/** The views to be shown while these regions are chosen. */
	Set<String> wanted(List<String> chosen) {
		if (chosen.isEmpty()) {
			Set<String> provinces = withData.stream().flatMap(view -> regions.get(view).stream()).map(ProvinceChoice::province).collect(Collectors.toSet());
			return provinces.size() == 1 ? ids(withData) : Set.of();
		}
		return ids(regions.keySet().stream().filter(view -> regions.get(view).stream().anyMatch(own -> chosen.stream().anyMatch(code -> meet(own, code))))
				.collect(Collectors.toSet()));
	}

	/** Whether one of two regions lies in the other. */
	private static boolean meet(String one, String other) {
		return !one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
	}

	private static String province(String code) {
		return code.substring(0, Math.min(PROVINCE, code.length()));
	}

	private static Set<String> ids(Set<ProvinceView> views) {
		return views.stream().map(ProvinceView::id).collect(Collectors.toSet());
	}
}
