package org.lookback.ingest.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/**
 * Names and codes of regions to codes. A county must be known; a township or village that the division data lack becomes a local one. Every
 * combination of names is looked up once. A local region is named once a file, also when an earlier file brought it.
 */
final class Places {

	private static final Pattern CODE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
	private static final int COUNTY = 6;
	private static final int TOWNSHIP = 9;

	/** The fields that say the province, the city, the county, the township, the village, and the code. */
	private static final List<List<String>> PARTS = List.of(List.of("household.province"), List.of("household.city"),
			List.of("household.county"), List.of("household.township"), List.of("household.village", "village.villageName"),
			List.of("household.villageCode", "village.villageCode", "facility.villageCode", "project.villageCode", "helper.villageCode",
			"registerRecord.villageCode"));

	private final RegionTree tree;
	private final Columns columns;
	private final String hint;
	private final int[][] parts = new int[PARTS.size()][];
	private String[] lastNames = {};
	private Place last = Place.NOWHERE;
	private final Map<String, Place> found = new HashMap<>();
	private final Map<String, Optional<Region>> counties = new HashMap<>();
	private final Map<String, RowRejected> refused = new HashMap<>();

	/** @param hint texts that may name the province, city or county that names alone leave open: titles and file name */
	Places(RegionTree tree, Columns columns, String hint) {
		this.tree = tree;
		this.columns = columns;
		this.hint = hint;
		for (int i = 0; i < parts.length; i++) {
			parts[i] = PARTS.get(i).stream().map(columns::of).flatMap(Optional::stream).mapToInt(Columns.Known::index).toArray();
		}
	}

	/** Where a row belongs; nowhere when the file has no columns for it. */
	Place of(SheetRow row) throws RowRejected {
		if (!columns.anyRegion()) {
			return Place.NOWHERE;
		}
		String[] names = new String[PARTS.size()];
		for (int i = 0; i < names.length; i++) {
			names[i] = text(row, parts[i]);
		}
		if (Arrays.equals(names, lastNames)) {
			return last;
		}
		String key = String.join("\u0001", names);
		Place place = found.get(key);
		if (place == null) {
			RowRejected before = refused.get(key);
			if (before != null) {
				throw before;
			}
			try {
				place = resolved(names);
				found.put(key, place);
			} catch (RowRejected e) {
				refused.put(key, e);
				throw e;
			}
		}
		lastNames = names;
		last = place;
		return place;
	}

	/** The first of some cells that is not blank. */
	private static String text(SheetRow row, int[] indexes) {
		for (int index : indexes) {
			String text = row.cell(index);
			if (!text.isBlank()) {
				return text.strip();
			}
		}
		return "";
	}

	private Place resolved(String[] names) throws RowRejected {
		String code = names[5].replaceAll("\\s", "");
		if (CODE.matcher(code).matches()) {
			return coded(code, names[4]);
		}
		String villageName = names[4].isEmpty() ? names[5] : names[4];
		String countyKey = String.join("\u0001", names[0], names[1], names[2]);
		Optional<Region> county = counties.get(countyKey);
		if (county == null) {
			county = county(names);
			counties.put(countyKey, county);
		}
		if (county.isEmpty()) {
			return Place.NOWHERE;
		}
		List<Region> locals = new ArrayList<>();
		Region narrowest = county.get();
		if (!names[3].isEmpty()) {
			narrowest = below(narrowest, names[3], RegionLevel.TOWNSHIP, locals);
		}
		if (!villageName.isEmpty()) {
			narrowest = names[3].isEmpty() ? anywhere(narrowest, villageName)
					: below(narrowest, villageName, RegionLevel.VILLAGE, locals);
		}
		return new Place(county.get().code(), narrowest.code(), locals);
	}

	private Place coded(String code, String name) throws RowRejected {
		Optional<Region> county = tree.region(code.substring(0, COUNTY));
		if (county.isEmpty()) {
			throw refusal(columns.heading("household.villageCode", "village.villageCode"), code, "place.code");
		}
		if (tree.region(code).isPresent() || code.length() <= COUNTY) {
			return new Place(county.get().code(), code, List.of());
		}
		List<Region> locals = new ArrayList<>();
		String township = code.substring(0, TOWNSHIP);
		if (tree.region(township).isEmpty()) {
			locals.add(new Region(township, township, RegionLevel.TOWNSHIP, Optional.of(county.get().code())));
		}
		if (code.length() > TOWNSHIP) {
			locals.add(new Region(code, name.isEmpty() ? code : name, RegionLevel.VILLAGE, Optional.of(township)));
		}
		return new Place(county.get().code(), code, locals);
	}

	/** The county by its name or code, with the help of the wider regions; empty when the file has no column for it. */
	private Optional<Region> county(String[] names) throws RowRejected {
		String heading = columns.heading("household.county");
		if (names[2].isEmpty()) {
			if (!heading.isEmpty()) {
				throw refusal(heading, "", "place.noCounty");
			}
			return hinted();
		}
		if (names[2].length() == COUNTY && CODE.matcher(names[2]).matches()) {
			return Optional.of(tree.region(names[2]).orElseThrow(() -> refusal(heading, names[2], "place.unknown")));
		}
		Optional<Region> wider = wider(names);
		if (wider.isPresent()) {
			Optional<Region> county = tree.find(wider.get().code(), names[2]);
			if (county.isPresent()) {
				return county;
			}
		}
		List<Region> same = tree.named(names[2], RegionLevel.COUNTY).stream()
				.filter(region -> wider.isEmpty() || region.code().startsWith(wider.get().code())).toList();
		if (same.size() > 1) {
			same = same.stream().filter(this::hinted).toList();
		}
		if (same.size() != 1) {
			throw refusal(heading, names[2], same.isEmpty() ? "place.unknown" : "place.several");
		}
		return Optional.of(same.get(0));
	}

	private Optional<Region> wider(String[] names) {
		Optional<Region> province = names[0].isEmpty() ? Optional.empty() : tree.find("", names[0]);
		if (names[1].isEmpty()) {
			return province;
		}
		if (province.isPresent()) {
			return tree.find(province.get().code(), names[1]).or(() -> province);
		}
		List<Region> cities = tree.named(names[1], RegionLevel.CITY);
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

	private static RowRejected refusal(String column, String value, String key) {
		return RunMessages.rejected(IssueKind.UNKNOWN_REGION, column, value, key, value);
	}
}
