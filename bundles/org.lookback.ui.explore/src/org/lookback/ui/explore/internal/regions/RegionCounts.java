package org.lookback.ui.explore.internal.regions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.analysis.api.HouseholdsAndPersons;
import org.lookback.index.api.Counts;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;

/** How many households and persons there are in each region that has any, at every level. Immutable once made. */
final class RegionCounts {

	/** What villages that are not recorded are filed under. */
	static final String UNKNOWN = "";

	static final RegionCounts NONE = new RegionCounts();

	private final Map<String, HouseholdsAndPersons> numbers = new HashMap<>();
	private final Map<String, List<String>> children = new HashMap<>();
	private final Map<String, String> parents = new HashMap<>();
	private final Map<String, String> names = new HashMap<>();
	private final List<String> roots = new ArrayList<>();

	private RegionCounts() {
	}

	/**
	 * Sums up a count by village.
	 *
	 * @param field the field that was counted by
	 */
	static RegionCounts of(Counts byVillage, String field, RegionTree tree) {
		RegionCounts counts = new RegionCounts();
		for (Counts.Row row : byVillage.rows()) {
			counts.add(row.keys().getOrDefault(field, UNKNOWN), new HouseholdsAndPersons(row.households(), row.persons()), tree);
		}
		counts.roots.sort(RegionCounts::byCode);
		counts.children.values().forEach(list -> list.sort(RegionCounts::byCode));
		return counts;
	}

	List<String> roots() {
		return roots;
	}

	List<String> children(String code) {
		return children.getOrDefault(code, List.of());
	}

	/** The region above; empty for a province. */
	String parent(String code) {
		return parents.getOrDefault(code, "");
	}

	boolean contains(String code) {
		return numbers.containsKey(code);
	}

	String name(String code) {
		return names.getOrDefault(code, code);
	}

	HouseholdsAndPersons number(String code) {
		return numbers.getOrDefault(code, HouseholdsAndPersons.NONE);
	}

	private void add(String code, HouseholdsAndPersons number, RegionTree tree) {
		List<Region> path = code.isEmpty() ? List.of() : tree.path(code);
		if (path.isEmpty()) {
			put(code, code, "", number);
			return;
		}
		String above = "";
		for (Region region : path) {
			put(region.code(), region.name(), above, number);
			above = region.code();
		}
	}

	private void put(String code, String name, String above, HouseholdsAndPersons number) {
		boolean known = numbers.containsKey(code);
		numbers.merge(code, number, HouseholdsAndPersons::plus);
		if (!known) {
			names.put(code, name);
			parents.put(code, above);
			(above.isEmpty() ? roots : children.computeIfAbsent(above, c -> new ArrayList<>())).add(code);
		}
	}

	/** Regions in the order of their codes; the unrecorded last. */
	private static int byCode(String a, String b) {
		if (a.isEmpty() || b.isEmpty()) {
			return Boolean.compare(a.isEmpty(), b.isEmpty());
		}
		return a.compareTo(b);
	}
}
