package org.lookback.model.api.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.internal.region.Changes;
import org.lookback.model.internal.region.RegionData;

/**
 * What became of regions between the divisions of two years: 茌平县 371523 of 2018 is 茌平区 371503 of 2023. The correspondence was
 * derived from the two published lists by names and codes (see {@code regions/SOURCE.md}); where neither tells, nothing is claimed.
 * Local regions (see {@link Region#local}) keep their name below what became of the official region above them, and those that came with
 * another year's code (see {@link Region#foreign}) go back to it.
 */
public final class RegionChanges {

	/** How a region of one year stands to that of another. */
	public enum Kind {
		/** Code and name as they were; the name may end in another word for its kind. */
		SAME,
		/** The same code, another name. */
		RENAMED,
		/** The same place under another code. */
		RECODED,
		/** Several became one: in this direction it is known which, in the other it is not. */
		MERGED,
		/** Nothing can be said to be the same place. */
		GONE
	}

	/**
	 * What a region is in another year.
	 *
	 * @param code empty when nothing can be said to be the same place
	 */
	public record Successor(Optional<String> code, Kind kind) {
	}

	/**
	 * Where a region of one year is kept in the division of another.
	 *
	 * @param place  the region itself
	 * @param locals those on the way to it that the other division lacks, wider ones first; empty when it was carried over
	 * @param kind   how it stands to the other division
	 */
	public record Carried(Region place, List<Region> locals, Kind kind) {

		public Carried {
			locals = List.copyOf(locals);
		}

		/** Whether it is surely the same place. */
		public boolean exact() {
			return locals.isEmpty() && kind != Kind.MERGED;
		}
	}

	private static final char LOCAL = '~';

	private final int from;
	private final int to;
	private final RegionTree earlier = RegionTree.of(RegionData.BASE);

	private RegionChanges(int from, int to) {
		this.from = from;
		this.to = to;
	}

	/** The years whose divisions are shipped, the earliest first. */
	public static List<Integer> years() {
		return List.of(RegionData.BASE, RegionData.LATER);
	}

	/**
	 * From one year's division to another's.
	 *
	 * @throws IllegalArgumentException when one of them is not shipped
	 */
	public static RegionChanges between(int from, int to) {
		RegionTree.of(from);
		RegionTree.of(to);
		return new RegionChanges(from, to);
	}

	/** What a region is in the other year. A code that only the other year has is taken for what it is there. */
	public Successor of(String code) {
		int local = code.indexOf(LOCAL);
		if (local >= 0) {
			return ofLocal(code, local);
		}
		if (RegionTree.of(from).region(code).isEmpty()) {
			boolean there = RegionTree.of(to).region(code).isPresent();
			return there ? new Successor(Optional.of(code), Kind.SAME) : new Successor(Optional.empty(), Kind.GONE);
		}
		if (from == to) {
			return new Successor(Optional.of(code), Kind.SAME);
		}
		return from < to ? Changes.forward(code) : Changes.backward(code, earlier.region(code).isPresent());
	}

	private Successor ofLocal(String code, int local) {
		String last = code.substring(code.lastIndexOf(LOCAL) + 1);
		if (from != to && RegionTree.of(to).region(last).isPresent()) {
			return new Successor(Optional.of(last), Kind.RECODED);
		}
		Successor above = of(code.substring(0, local));
		return new Successor(above.code().map(found -> found + code.substring(local)), above.kind());
	}

	/**
	 * The narrowest region of the other year that surely holds a place: its own successor, else that of its township, county or city.
	 *
	 * @return empty when not even the province is known
	 */
	public Optional<String> within(String code) {
		Optional<String> own = of(code).code();
		if (own.isPresent()) {
			return own;
		}
		for (RegionLevel level : List.of(RegionLevel.TOWNSHIP, RegionLevel.COUNTY, RegionLevel.CITY, RegionLevel.PROVINCE)) {
			if (level.digits() < code.length()) {
				Optional<String> wider = of(code.substring(0, level.digits())).code().filter(found -> RegionTree.of(to).region(found).isPresent());
				if (wider.isPresent()) {
					return wider;
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * Where a region is kept in the other division: its successor, or a local region with the other year's code below the narrowest region
	 * that has one. A region that took in others is taken for the one of its code and name that it grew from.
	 *
	 * @return empty when the code is no region of the year
	 */
	public Optional<Carried> carried(String code) {
		List<Region> path = RegionTree.of(from).path(code);
		if (path.isEmpty()) {
			return Optional.empty();
		}
		Kind kind = of(code).kind();
		for (int above = path.size() - 1; above >= 0; above--) {
			Optional<Region> base = counterpart(path.get(above));
			if (base.isPresent()) {
				List<Region> locals = new ArrayList<>();
				Region place = base.get();
				for (Region below : path.subList(above + 1, path.size())) {
					place = Region.foreign(place, below);
					locals.add(place);
				}
				return Optional.of(new Carried(place, locals, kind));
			}
		}
		return Optional.empty();
	}

	private Optional<Region> counterpart(Region region) {
		RegionTree other = RegionTree.of(to);
		Successor successor = of(region.code());
		if (successor.code().isEmpty() && successor.kind() == Kind.MERGED) {
			return other.region(region.code()).filter(grown -> grown.name().equals(region.name()));
		}
		return successor.code().flatMap(other::region);
	}
}
