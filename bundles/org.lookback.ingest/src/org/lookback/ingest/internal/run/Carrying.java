package org.lookback.ingest.internal.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.Division;
import org.lookback.ingest.api.RegionReading;
import org.lookback.ingest.api.RegionReading.NotCarried;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionChanges.Carried;
import org.lookback.model.api.region.RegionTree;

/** Brings regions of the other year's division into the workspace's, and keeps account of it. */
final class Carrying {

	private static final int OWN = RegionChanges.years().get(0);
	private static final int OTHER = RegionChanges.years().get(1);

	/** How often a region was named that could not be brought over. */
	private static final class Tally {
		private final Place place;
		private final long firstRow;
		private long rows;

		Tally(Place place, long firstRow) {
			this.place = place;
			this.firstRow = firstRow;
		}
	}

	private final RegionTree own;
	private final RegionTree other = RegionTree.of(OTHER);
	private final RegionChanges changes = RegionChanges.between(OTHER, OWN);
	private final Set<String> carried = new HashSet<>();
	private final Map<String, Tally> strangers = new LinkedHashMap<>();

	/** @param own the workspace's regions */
	Carrying(RegionTree own) {
		this.own = own;
	}

	/** The division that places are brought over from. */
	RegionTree other() {
		return other;
	}

	/** Whether the other division has a code. */
	boolean knows(String code) {
		return other.region(code).isPresent();
	}

	/** The place of a region of the other division. */
	Place place(String code) {
		Carried there = changes.carried(code).orElseThrow();
		Region region = other.region(code).orElseThrow();
		boolean same = there.exact() && there.place().code().equals(code);
		return new Place(county(there, code), there.place().code(), there.locals(),
				same ? Optional.empty() : Optional.of(new Place.Foreign(region, there.kind(), there.exact())));
	}

	/** The place of names that were looked up in the other division: what it lacks may be in the workspace's. */
	Place place(Place named) {
		String official = named.locals().isEmpty() ? named.code() : named.locals().get(0).parent().orElseThrow();
		Place above = place(official);
		List<Region> locals = new ArrayList<>(above.locals());
		String code = above.code();
		for (Region local : named.locals()) {
			Optional<Region> known = locals.isEmpty() ? own.find(code, local.name()) : Optional.empty();
			if (known.isEmpty()) {
				Region parent = new Region(code, "", local.level(), Optional.empty());
				locals.add(Region.local(parent, local.name(), local.level()));
			}
			code = known.isPresent() ? known.get().code() : locals.get(locals.size() - 1).code();
		}
		return new Place(above.county(), code, locals, above.foreign());
	}

	/** The county of the workspace's division; one that cannot be brought over keeps its own code, so that its households stay together. */
	private String county(Carried there, String code) {
		String official = there.locals().isEmpty() ? there.place().code() : there.locals().get(0).parent().orElseThrow();
		return County.of(own, official).or(() -> County.of(other, code)).orElse("");
	}

	/** Notes that a row names a place of the other division. */
	void note(Place place, long row) {
		Place.Foreign foreign = place.foreign().orElseThrow();
		if (foreign.exact()) {
			carried.add(foreign.region().code());
		} else {
			strangers.computeIfAbsent(foreign.region().code(), code -> new Tally(place, row)).rows++;
		}
	}

	RegionReading account(Division division) {
		List<NotCarried> first = strangers.values().stream().limit(RegionReading.FIRST).map(this::notCarried).toList();
		return new RegionReading(division, carried.size(), first, strangers.size());
	}

	private NotCarried notCarried(Tally tally) {
		Place.Foreign foreign = tally.place.foreign().orElseThrow();
		List<String> path = other.path(foreign.region().code()).stream().map(Region::name).toList();
		return new NotCarried(foreign.region().code(), path, foreign.kind(), tally.place.code(), tally.rows, tally.firstRow);
	}
}
