package org.lookback.index.internal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/** The regions that occur in an index, kept beside it so that reading needs no tree of the whole country. */
public final class RegionNames {

	private static final String FILE = "regions.tsv";

	/** A file as it was when it was read. */
	private record Seen(Path file, FileTime changed, long size, RegionNames names) {
	}

	private static volatile Seen last;

	private final Map<String, Region> regions;

	private RegionNames(Map<String, Region> regions) {
		this.regions = regions;
	}

	/** Reads the names of an index; none when there is no such file yet. A file that nobody replaced since is not read again. */
	public static RegionNames read(Path folder) throws IOException {
		Path file = folder.resolve(FILE).toAbsolutePath().normalize();
		if (!Files.exists(file)) {
			return new RegionNames(Map.of());
		}
		BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
		Seen seen = last;
		if (seen == null || !seen.file().equals(file) || !seen.changed().equals(now.lastModifiedTime()) || seen.size() != now.size()) {
			seen = new Seen(file, now.lastModifiedTime(), now.size(), parse(file));
			last = seen;
		}
		return seen.names();
	}

	private static RegionNames parse(Path file) throws IOException {
		Map<String, Region> regions = new LinkedHashMap<>();
		for (String line : Files.readAllLines(file)) {
			String[] parts = line.split("\t", -1);
			regions.put(parts[0], new Region(parts[0], parts[1], RegionLevel.valueOf(parts[2]),
					parts[3].isEmpty() ? Optional.empty() : Optional.of(parts[3])));
		}
		return new RegionNames(Collections.unmodifiableMap(regions));
	}

	/** Adds names to those of an index, which are written only when one of them is new. */
	public static void add(Path folder, Collection<Region> more) throws IOException {
		RegionNames known = read(folder);
		if (!more.stream().allMatch(region -> region.equals(known.regions.get(region.code())))) {
			Map<String, Region> all = new TreeMap<>(known.regions);
			more.forEach(region -> all.put(region.code(), region));
			new RegionNames(all).write(folder);
		}
	}

	/** Writes beside an index, replacing what was there at once. */
	private void write(Path folder) throws IOException {
		Path draft = folder.resolve(FILE + ".new");
		Files.write(draft, regions.values().stream()
				.map(r -> String.join("\t", r.code(), r.name().replace('\t', ' '), r.level().name(), r.parent().orElse(""))).toList());
		Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		last = null;
	}

	public Optional<Region> region(String code) {
		Region region = regions.get(code);
		return region != null ? Optional.of(region) : RegionTree.shipped().region(code);
	}

	/** The name, or the code itself when nobody knows one. */
	public String name(String code) {
		return region(code).map(Region::name).orElse(code);
	}

	/** The regions a person means: by code, by whole name, or by how the name begins when no name is just that. */
	public List<Region> named(String typed) {
		Optional<Region> byCode = Character.isDigit(typed.isEmpty() ? ' ' : typed.charAt(0)) ? region(typed) : Optional.ofNullable(regions.get(typed));
		if (byCode.isPresent()) {
			return List.of(byCode.get());
		}
		List<Region> same = new ArrayList<>(regions.values().stream().filter(region -> region.name().equals(typed)).toList());
		return same.isEmpty() && typed.length() > 1 ? regions.values().stream().filter(region -> region.name().startsWith(typed)).toList() : same;
	}

	public Collection<Region> all() {
		return regions.values();
	}
}
