package org.lookback.model.api.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.internal.region.RegionData;
import org.lookback.model.internal.region.RegionNames;

/**
 * Regions by code and by name. The shipped trees have every province, city, county, township and village of the country, of
 * 2018 and of 2023; {@link #with} adds what the data lack.
 *
 * <p>Immutable and safe to share between threads. A province's townships and villages are read when first asked for
 * (some ten milliseconds).
 */
public final class RegionTree {

	private static final class Shipped {
		static final RegionTree TREE = new RegionTree(RegionData.of(RegionData.BASE), Map.of());
	}

	private static final class Later {
		static final RegionTree TREE = new RegionTree(RegionData.of(RegionData.LATER), Map.of());
	}

	private final RegionData data;
	private final Map<String, Region> extra;
	private final Map<String, List<Region>> extraChildren = new HashMap<>();

	private RegionTree(RegionData data, Map<String, Region> extra) {
		this.data = data;
		this.extra = extra;
		extra.values().forEach(region -> extraChildren
				.computeIfAbsent(region.parent().orElse(""), code -> new ArrayList<>()).add(region));
	}

	/** The regions this bundle ships, as they were in 2018: those of the look-backs of 2019. */
	public static RegionTree shipped() {
		return Shipped.TREE;
	}

	/**
	 * The regions of a year; see {@link RegionChanges#years}.
	 *
	 * @throws IllegalArgumentException when that year is not shipped
	 */
	public static RegionTree of(int year) {
		return switch (year) {
		case RegionData.BASE -> Shipped.TREE;
		case RegionData.LATER -> Later.TREE;
		default -> throw new IllegalArgumentException("No division of " + year);
		};
	}

	/** The regions that {@link #with} added, in the order in which they came. */
	public List<Region> added() {
		return List.copyOf(extra.values());
	}

	/** The region of that code. */
	public Optional<Region> region(String code) {
		return Optional.ofNullable(extra.get(code)).or(() -> data.region(code));
	}

	/** The regions directly below a code, in order of codes, added ones last; of {@code ""}: the provinces. */
	public List<Region> children(String code) {
		List<Region> added = extraChildren.get(code);
		if (added == null) {
			return List.copyOf(data.children(code));
		}
		List<Region> all = new ArrayList<>(data.children(code));
		all.removeIf(region -> extra.containsKey(region.code()));
		all.addAll(added);
		return List.copyOf(all);
	}

	/** From the province down to the region itself; empty when there is no such region. */
	public List<Region> path(String code) {
		LinkedList<Region> path = new LinkedList<>();
		Optional<Region> region = region(code);
		while (region.isPresent() && path.size() <= RegionLevel.values().length) {
			path.addFirst(region.get());
			region = region.get().parent().flatMap(this::region);
		}
		return List.copyOf(path);
	}

	/** The region of that level on the way from the province to a code, if there is one. */
	public Optional<Region> at(RegionLevel level, String code) {
		return path(code).stream().filter(region -> region.level() == level).findFirst();
	}

	/** All provinces, in order of codes. */
	public List<Region> provinces() {
		return children("");
	}

	/**
	 * The region of that name below another. What says its kind may differ or be missing (城关, 城关乡, 城关镇; 东坡, 东坡村,
	 * 东坡村委会), unless that would leave a choice. Below a province its counties are found too.
	 *
	 * @param parentCode code of the wider region, or {@code ""} for the country
	 */
	public Optional<Region> find(String parentCode, String name) {
		List<Region> children = children(parentCode);
		Optional<Region> found = RegionNames.choose(children, name);
		if (found.isPresent() || parentCode.length() != RegionLevel.PROVINCE.digits()) {
			return found;
		}
		return RegionNames.choose(children.stream().filter(child -> child.level() == RegionLevel.CITY)
				.flatMap(child -> children(child.code()).stream()).toList(), name);
	}

	/** All provinces, cities or counties of that name in the country; none for narrower levels. */
	public List<Region> named(String name, RegionLevel level) {
		List<Region> ofLevel = data.country().stream().filter(region -> region.level() == level).toList();
		List<Region> same = ofLevel.stream().filter(region -> region.name().equals(name.strip())).toList();
		return same.isEmpty() ? ofLevel.stream()
				.filter(region -> RegionNames.core(region.name()).equals(RegionNames.core(name.strip()))).toList() : same;
	}

	/**
	 * The regions whose names contain some text, of every level, the widest and nearest to the beginning of the country first.
	 *
	 * @param limit how many at most
	 */
	public List<Region> containing(String text, int limit) {
		String wanted = text.strip();
		List<Region> found = new ArrayList<>();
		if (!wanted.isEmpty()) {
			data.country().stream().filter(region -> region.name().contains(wanted)).limit(limit).forEach(found::add);
			data.below().filter(region -> region.name().contains(wanted)).limit(Math.max(0, limit - found.size())).forEach(found::add);
			extra.values().stream().filter(region -> region.name().contains(wanted)).limit(Math.max(0, limit - found.size())).forEach(found::add);
		}
		return List.copyOf(found);
	}

	/**
	 * This tree with more regions.
	 *
	 * @param more regions whose parents are in the tree or among them; see {@link Region#local}
	 */
	public RegionTree with(Collection<Region> more) {
		Map<String, Region> all = new LinkedHashMap<>(extra);
		more.forEach(region -> all.put(region.code(), region));
		return new RegionTree(data, all);
	}
}
