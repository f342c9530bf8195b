package org.lookback.model.internal.region;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.region.Region;
import org.lookback.model.internal.dictionary.Normal;

/** Compares names of regions without what says their kind: 城关 is 城关镇, 东坡村 is 东坡村委会. */
public final class RegionNames {

	private static final List<String> SUFFIXES = List.of("社区居民委员会", "社区居委会", "社区委员会", "村民委员会", "居民委员会", "村委员会",
			"村委会", "居委会", "街道办事处", "地区办事处", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "自治州", "自治县", "自治旗", "特别行政区",
			"行政村", "街道办", "办事处", "民族乡", "民族镇", "街道", "社区", "地区", "林区", "省", "市", "盟", "县", "区", "旗", "镇", "乡", "村");

	private RegionNames() {
	}

	/** The one of several regions that a name means: by the name as it is, else without its kind if only one fits. */
	public static Optional<Region> choose(List<Region> candidates, String name) {
		String wanted = Normal.heading(name);
		if (wanted.isEmpty()) {
			return Optional.empty();
		}
		for (Region candidate : candidates) {
			if (Normal.heading(candidate.name()).equals(wanted)) {
				return Optional.of(candidate);
			}
		}
		String core = core(wanted);
		List<Region> fitting = candidates.stream().filter(candidate -> core(Normal.heading(candidate.name())).equals(core))
				.toList();
		if (fitting.size() > 1) {
			fitting = fitting.stream().filter(candidate -> once(Normal.heading(candidate.name())).equals(once(wanted)))
					.toList();
		}
		if (fitting.isEmpty()) {
			fitting = candidates.stream().filter(candidate -> autonomous(candidate.name(), core)).toList();
		}
		return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
	}

	/** 白沙 and 白沙县 are 白沙黎族自治县. */
	private static boolean autonomous(String official, String core) {
		return core.length() > 1 && official.startsWith(core) && official.indexOf('族', core.length()) > 0;
	}

	/** The name without all that says its kind; at least one character remains (沛县 is 沛, 村 is 村). */
	public static String core(String name) {
		String shorter = once(name);
		return shorter.equals(name) ? name : core(shorter);
	}

	private static String once(String name) {
		for (String suffix : SUFFIXES) {
			if (name.length() > suffix.length() && name.endsWith(suffix)) {
				return name.substring(0, name.length() - suffix.length());
			}
		}
		return name;
	}
}
