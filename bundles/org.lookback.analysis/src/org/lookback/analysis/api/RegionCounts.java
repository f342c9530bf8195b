package org.lookback.analysis.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.analysis.api.RegionReport.NotCarried;
import org.lookback.index.api.Counts;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionTree;

/**
 * How many households and persons there are in each region that has any, at every level, by the division of a chosen year. What has no sure
 * place of its own in that division counts for the narrowest region that surely holds it, and is listed. Immutable once made.
 */
public final class RegionCounts {

	/** What villages that are not recorded are filed under. */
	public static final String UNKNOWN = "";
	/** What is filed under no region of the division, not even a province. */
	public static final String NOWHERE = "~";
	/** Nothing. */
	public static final RegionCounts NONE = new RegionCounts(RegionChanges.years().get(0));

	private final int division;
	private final Map<String, HouseholdsAndPersons> numbers = new HashMap<>();
	private final Map<String, List<String>> children = new HashMap<>();
	private final Map<String, String> parents = new HashMap<>();
	private final Map<String, String> names = new HashMap<>();
	private final List<String> roots = new ArrayList<>();
	/** The regions of the data that stand at a region of the division, and the other way round. */
	private final Map<String, List<String>> placed = new HashMap<>();
	private final Map<String, String> places = new HashMap<>();
	private final List<NotCarried> notCarried = new ArrayList<>();
	private Optional<RegionCounts> own = Optional.empty();

	private RegionCounts(int division) {
		this.division = division;
	}

	/**
	 * Sums up a count by village.
	 *
	 * @param field    the field that was counted by
	 * @param tree     the regions of the data
	 * @param from     the year of their division
	 * @param division the year of the division that is asked for, see {@link RegionChanges#years}
	 */
	public static RegionCounts of(Counts byVillage, String field, RegionTree tree, int from, int division) {
		RegionCounts counts = new RegionCounts(division);
		RegionChanges changes = RegionChanges.between(from, division);
		RegionTree other = from == division ? tree : RegionTree.of(division);
		for (Counts.Row row : byVillage.rows()) {
			String code = row.keys().getOrDefault(field, UNKNOWN);
			HouseholdsAndPersons number = new HouseholdsAndPersons(row.households(), row.persons());
			if (from == division || code.isEmpty()) {
				counts.add(code, code, number, RegionWays.of(other, code));
			} else {
				counts.carry(code, number, changes, tree, other);
			}
		}
		if (from != division) {
			counts.own = Optional.of(of(byVillage, field, tree, from, from));
			counts.notCarried.sort((a, b) -> a.code().compareTo(b.code()));
		}
		counts.roots.sort(RegionCounts::byCode);
		counts.children.values().forEach(list -> list.sort(RegionCounts::byCode));
		return counts;
	}

	private void carry(String code, HouseholdsAndPersons number, RegionChanges changes, RegionTree tree, RegionTree other) {
		Optional<String> within = changes.within(code).filter(found -> !RegionWays.of(other, found).isEmpty());
		RegionChanges.Successor successor = changes.of(code);
		if (successor.code().isEmpty() || within.isEmpty()) {
			notCarried.add(new NotCarried(code, RegionWays.names(tree, code), successor.kind(), within, number));
		}
		add(within.orElse(NOWHERE), code, number, within.map(found -> RegionWays.of(other, found)).orElse(List.of()));
	}

	private void add(String code, String ownCode, HouseholdsAndPersons number, List<Region> path) {
		placed.computeIfAbsent(code, c -> new ArrayList<>(1)).add(ownCode);
		places.put(ownCode, code);
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

	/** The year of the division. */
	public int division() {
		return division;
	}

	/** The widest regions. */
	public List<String> roots() {
		return List.copyOf(roots);
	}

	/** The regions directly below one, in the order of their codes. */
	public List<String> children(String code) {
		return List.copyOf(children.getOrDefault(code, List.of()));
	}

	/** The region above; empty for a province. */
	public String parent(String code) {
		return parents.getOrDefault(code, "");
	}

	/** Whether anybody is counted there. */
	public boolean contains(String code) {
		return numbers.containsKey(code);
	}

	/** The name, or the code of a region that nobody knows. */
	public String name(String code) {
		return names.getOrDefault(code, code);
	}

	/** How many there are, those of narrower regions among them. */
	public HouseholdsAndPersons number(String code) {
		return numbers.getOrDefault(code, HouseholdsAndPersons.NONE);
	}

	/** The regions of the data that have no sure place of their own in this division, in the order of their codes. */
	public List<NotCarried> notCarried() {
		return List.copyOf(notCarried);
	}

	/**
	 * What stands for a region in a condition on the data, as few regions as say it: the region itself in the data's own division, else all of the
	 * data's own regions below it.
	 */
	public List<String> condition(String code) {
		if (own.isEmpty() || !contains(code) || code.isEmpty()) {
			return List.of(code);
		}
		Set<String> wanted = new HashSet<>();
		gather(code, wanted);
		List<String> cover = new ArrayList<>();
		own.get().roots.forEach(root -> own.get().cover(root, wanted, cover));
		return cover;
	}

	private void gather(String code, Set<String> into) {
		into.addAll(placed.getOrDefault(code, List.of()));
		children.getOrDefault(code, List.of()).forEach(child -> gather(child, into));
	}

	/** @return whether everything at a region and below it is wanted; then it alone stands in the cover */
	private boolean cover(String code, Set<String> wanted, List<String> cover) {
		int before = cover.size();
		boolean whole = !placed.containsKey(code) || wanted.contains(code);
		for (String child : children.getOrDefault(code, List.of())) {
			whole &= cover(child, wanted, cover);
		}
		if (whole) {
			cover.subList(before, cover.size()).clear();
			cover.add(code);
		}
		return whole;
	}

	/** The widest regions that a condition on the data chooses as a whole. */
	public List<String> chosen(Collection<String> condition) {
		if (own.isEmpty()) {
			return List.copyOf(condition);
		}
		Set<String> wanted = new HashSet<>();
		condition.forEach(code -> own.get().gather(code, wanted));
		Set<String> chosen = new LinkedHashSet<>();
		for (String code : wanted) {
			Optional<String> widest = Optional.empty();
			for (String node = places.getOrDefault(code, ""); !node.isEmpty() && whole(node, wanted); node = parent(node)) {
				widest = Optional.of(node);
			}
			widest.ifPresent(chosen::add);
		}
		return List.copyOf(chosen);
	}

	private boolean whole(String code, Set<String> wanted) {
		return wanted.containsAll(placed.getOrDefault(code, List.of()))
				&& children.getOrDefault(code, List.of()).stream().allMatch(child -> whole(child, wanted));
	}

	/** Regions in the order of their codes; those of no region and the unrecorded last. */
	private static int byCode(String a, String b) {
		if (a.isEmpty() || b.isEmpty()) {
			return Boolean.compare(a.isEmpty(), b.isEmpty());
		}
		return a.compareTo(b);
	}
}
