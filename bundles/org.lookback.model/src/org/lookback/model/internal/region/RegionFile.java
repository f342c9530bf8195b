package org.lookback.model.internal.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;

/**
 * The regions of one file, by code and by parent. A line is code, tab, name; a village's code is only its last three digits
 * and belongs to the township above it.
 */
public final class RegionFile {

	static final RegionFile NONE = new RegionFile();

	private static final Comparator<String> BY_CODE = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

	private final Map<String, Region> byCode = new LinkedHashMap<>();
	private final Map<String, List<Region>> children = new HashMap<>();

	private RegionFile() {
	}

	/** The file of that name in the bundle's {@code regions/} folder, or an empty one when there is none. */
	static RegionFile read(String name, RegionFile above) {
		RegionFile file = new RegionFile();
		return PackedLines.read(name, lines -> file.fill(lines, above)) ? file : NONE;
	}

	/** These regions as they are after changes, in the order of their codes. What stayed as it was is shared. */
	RegionFile changed(ChangeFile changes, RegionFile above) {
		Map<String, String> names = new HashMap<>(byCode.size() * 2);
		changes.added().forEach(region -> names.put(region.code(), region.name()));
		List<Region> left = new ArrayList<>();
		for (Region region : byCode.values()) {
			if (changes.left(region.code())) {
				left.add(region);
			} else {
				names.put(region.code(), changes.name(region.code()).orElse(region.name()));
			}
		}
		left.forEach(region -> changes.successor(region.code()).code()
				.ifPresent(code -> names.putIfAbsent(code, changes.name(code).orElse(region.name()))));
		String[] codes = names.keySet().toArray(String[]::new);
		Arrays.sort(codes, BY_CODE);
		RegionFile file = new RegionFile();
		for (String code : codes) {
			Region region = new Region(code, names.get(code), level(code), file.parent(code, above));
			Region before = byCode.get(code);
			file.add(region.equals(before) ? before : region);
		}
		return file;
	}

	private void fill(BufferedReader lines, RegionFile above) throws IOException {
		Optional<String> township = Optional.empty();
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			int tab = line.indexOf('\t');
			String code = line.substring(0, tab);
			String name = line.substring(tab + 1);
			if (code.length() == 3) {
				add(new Region(township.orElseThrow() + code, name, RegionLevel.VILLAGE, township));
			} else {
				Region region = new Region(code, name, level(code), parent(code, above));
				township = Optional.of(code);
				add(region);
			}
		}
	}

	private void add(Region region) {
		byCode.put(region.code(), region);
		children.computeIfAbsent(region.parent().orElse(""), code -> new ArrayList<>()).add(region);
	}

	private static RegionLevel level(String code) {
		for (RegionLevel level : RegionLevel.values()) {
			if (level.digits() == code.length()) {
				return level;
			}
		}
		throw new IllegalStateException("no region code: " + code);
	}

	/** The nearest region above that exists: counties may hang under a province, townships under a city. */
	private Optional<String> parent(String code, RegionFile above) {
		for (int digits : new int[] { 9, 6, 4, 2 }) {
			if (digits < code.length()) {
				String wider = code.substring(0, digits);
				if (byCode.containsKey(wider) || above.byCode.containsKey(wider)) {
					return Optional.of(wider);
				}
			}
		}
		return Optional.empty();
	}

	Optional<Region> region(String code) {
		return Optional.ofNullable(byCode.get(code));
	}

	List<Region> children(String code) {
		return children.getOrDefault(code, List.of());
	}

	List<Region> all() {
		return List.copyOf(byCode.values());
	}

	Stream<Region> regions() {
		return byCode.values().stream();
	}
}
