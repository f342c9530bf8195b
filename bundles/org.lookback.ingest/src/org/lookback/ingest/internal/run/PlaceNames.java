package org.lookback.ingest.internal.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/**
 * Names of regions to regions of one division. A county must be known; a township or village that the division lacks becomes a local one. A
 * city that has no counties (东莞) stands for the county, and a county that hangs under its province (琼海) for its city.
 */
final class PlaceNames {

	private static final int COUNTY = RegionLevel.COUNTY.digits();

	private final RegionTree tree;
	private final String heading;
	private final String hint;
	private final Map<List<String>, Optional<Region>> counties = new HashMap<>();

	/**
	 * @param heading of the column for the county; empty when the file has none
	 * @param hint    texts that may name the province, city or county that names alone leave open: titles and file name
	 */
	PlaceNames(RegionTree tree, String heading, String hint) {
		this.tree = tree;
		this.heading = heading;
		this.hint = hint;
	}

	/**
	 * The place of names, with the local regions on the way to it.
	 *
	 * @throws RowRejected when the county cannot be told
	 */
	Place of(PlaceTexts texts) throws RowRejected {
		List<String> key = List.of(texts.province(), texts.city(), texts.county());
		Optional<Region> county = counties.get(key);
		if (county == null) {
			county = county(texts);
			counties.put(key, county);
		}
		if (county.isEmpty()) {
			return Place.NOWHERE;
		}
		List<Region> locals = new ArrayList<>();
		Region narrowest = county.get();
		if (!texts.township().isEmpty()) {
			narrowest = below(narrowest, texts.township(), RegionLevel.TOWNSHIP, locals);
		}
		if (!texts.villageName().isEmpty()) {
			narrowest = texts.township().isEmpty() ? anywhere(narrowest, texts.villageName())
					: below(narrowest, texts.villageName(), RegionLevel.VILLAGE, locals);
		}
		return new Place(county.get().code(), narrowest.code(), locals);
	}

	/** The county by its name or code, with the help of the wider regions; empty when the file has no column for it. */
	private Optional<Region> county(PlaceTexts texts) throws RowRejected {
		Optional<Region> wider = wider(texts);
		if (texts.county().isEmpty()) {
			Optional<Region> whole = wider.filter(region -> region.level() == RegionLevel.COUNTY || County.undivided(tree, region));
			if (whole.isEmpty() && !heading.isEmpty()) {
				throw refusal("", "place.noCounty");
			}
			return whole.isPresent() ? whole : hinted();
		}
		if (texts.county().length() == COUNTY && PlaceTexts.isCode(texts.county())) {
			return Optional.of(tree.region(texts.county()).orElseThrow(() -> refusal(texts.county(), "place.unknown")));
		}
		if (wider.isPresent()) {
			Optional<Region> county = tree.find(wider.get().code(), texts.county());
			if (county.isPresent() && county.get().level() == RegionLevel.COUNTY) {
				return county;
			}
		}
		List<Region> same = tree.named(texts.county(), RegionLevel.COUNTY).stream()
				.filter(region -> wider.isEmpty() || region.code().startsWith(wider.get().code())).toList();
		if (same.isEmpty()) {
			same = tree.named(texts.county(), RegionLevel.CITY).stream().filter(city -> County.undivided(tree, city)).toList();
		}
		if (same.size() > 1) {
			same = same.stream().filter(this::hinted).toList();
		}
		if (same.size() != 1) {
			throw refusal(texts.county(), same.isEmpty() ? "place.unknown" : "place.several");
		}
		return Optional.of(same.get(0));
	}

	private Optional<Region> wider(PlaceTexts texts) {
		Optional<Region> province = texts.province().isEmpty() ? Optional.empty() : tree.find("", texts.province());
		if (texts.city().isEmpty()) {
			return province;
		}
		if (province.isPresent()) {
			return tree.find(province.get().code(), texts.city()).or(() -> province);
		}
		List<Region> cities = tree.named(texts.city(), RegionLevel.CITY);
		return cities.size() == 1 ? Optional.of(cities.get(0)) : Optional.empty();
	}

	/** The one county that title or file name speak of. */
	private Optional<Region> hinted() {
		List<Region> named = new ArrayList<>();
		for (Region province : tree.provinces()) {
			for (Region second : tree.children(province.code())) {
				List<Region> counties = second.level() == RegionLevel.COUNTY ? List.of(second) : tree.children(second.code());
				counties.stream().filter(county -> county.level() == RegionLevel.COUNTY && county.name().length() > 1)
						.filter(county -> hint.contains(county.name())).forEach(named::add);
			}
		}
		if (named.size() > 1) {
			named.removeIf(county -> !hinted(county));
		}
		return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
	}

	/** Whether title or file name speak of the province or city of a county. */
	private boolean hinted(Region county) {
		return tree.path(county.code()).stream().filter(region -> region.level() != RegionLevel.COUNTY)
				.anyMatch(region -> hint.contains(region.name()) || hint.contains(shortName(region)));
	}

	private static String shortName(Region region) {
		return region.name().length() > 2 ? region.name().substring(0, region.name().length() - 1) : region.name();
	}

	private Region below(Region parent, String name, RegionLevel level, List<Region> locals) {
		Optional<Region> known = locals.isEmpty() ? tree.find(parent.code(), name) : Optional.empty();
		Region region = known.orElseGet(() -> Region.local(parent, name, level));
		if (region.local()) {
			locals.add(region);
		}
		return region;
	}

	/** A village of which no township is said: the only one of that name in the county, else the county. */
	private Region anywhere(Region county, String name) {
		List<Region> same = tree.children(county.code()).stream().map(township -> tree.find(township.code(), name)).flatMap(Optional::stream)
				.toList();
		return same.size() == 1 ? same.get(0) : county;
	}

	private RowRejected refusal(String value, String key) {
		return RunMessages.rejected(IssueKind.UNKNOWN_REGION, heading, value, key, value);
	}
}
