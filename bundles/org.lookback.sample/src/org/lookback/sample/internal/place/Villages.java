package org.lookback.sample.internal.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.sample.internal.dice.Dice;

/** Spreads the households over villages: places by shares, and in a place some thirty households to a village. */
public final class Villages {

	private static final int PER_VILLAGE = 30;
	private static final double[] SHARES = { 0.4, 0.14, 0.18, 0.1, 0.1, 0.08 };
	private static final List<String> HEADS = List.of("前", "后", "东", "西", "南", "北", "大", "小", "上", "下", "老", "新");
	private static final List<String> TAILS = List.of("街", "沟", "庄", "屯", "坡", "岭", "湾", "桥", "塘", "洼");

	private static final Pattern LONG_TOWNSHIP = Pattern.compile("街道办事处$");
	private static final Pattern LONG_VILLAGE = Pattern.compile("村?村(民委员会|委会)$");

	private final RegionTree tree;
	private final long seed;

	public Villages(RegionTree tree, long seed) {
		this.tree = tree;
		this.seed = seed;
	}

	/**
	 * The villages with their shares of the households, in order; empty shares are left out.
	 *
	 * @throws IllegalArgumentException naming a place that the tree does not have, or has no villages of
	 */
	public List<Village> spread(List<String> places, int households) {
		int[] counts = counts(places.size(), households);
		List<Village> villages = new ArrayList<>();
		int first = 0;
		for (int i = 0; i < places.size(); i++) {
			addPlace(places.get(i), i, first, counts[i], villages);
			first += counts[i];
		}
		return villages;
	}

	private static int[] counts(int places, int households) {
		double sum = 0;
		for (int i = 0; i < places; i++) {
			sum += share(i);
		}
		int[] counts = new int[places];
		int left = households;
		for (int i = places - 1; i > 0; i--) {
			counts[i] = (int) (households * share(i) / sum);
			left -= counts[i];
		}
		counts[0] = left;
		return counts;
	}

	private static double share(int place) {
		return place < SHARES.length ? SHARES[place] : SHARES[SHARES.length - 1];
	}

	private void addPlace(String place, int index, int first, int households, List<Village> villages) {
		List<Region> all = new ArrayList<>();
		collect(place, all);
		List<Region> rural = all.stream().filter(region -> !region.name().matches(".*(社区|居委会|居民委员会).*")).toList();
		all = rural.isEmpty() ? all : new ArrayList<>(rural);
		if (all.isEmpty()) {
			throw new IllegalArgumentException(place);
		}
		int used = Math.max(1, Math.min(all.size(), households / PER_VILLAGE));
		int from = first;
		for (int i = 0; i < used; i++) {
			int until = first + (int) ((long) households * (i + 1) / used);
			if (until > from) {
				villages.add(village(all.get((int) ((long) all.size() * i / used)), from, until - from, index));
			}
			from = until;
		}
	}

	private void collect(String code, List<Region> villages) {
		tree.region(code).filter(region -> region.level() == RegionLevel.VILLAGE).ifPresent(villages::add);
		for (Region child : tree.children(code)) {
			collect(child.code(), villages);
		}
	}

	private Village village(Region region, int first, int households, int place) {
		Region township = tree.at(RegionLevel.TOWNSHIP, region.code()).orElseThrow();
		Region county = tree.at(RegionLevel.COUNTY, region.code()).orElseThrow();
		Region province = tree.at(RegionLevel.PROVINCE, region.code()).orElseThrow();
		String city = tree.at(RegionLevel.CITY, region.code()).map(Region::name).orElse("");
		Traits traits = Traits.of(county.code());
		Dice dice = Dice.of(seed, Long.parseLong(region.code()));
		List<String> groups = new ArrayList<>();
		for (int i = dice.between(1, 4); i > 0; i--) {
			String name = dice.pick(HEADS) + dice.pick(TAILS);
			if (!groups.contains(name)) {
				groups.add(name);
			}
		}
		return new Village(province, city, county, township, region, List.copyOf(groups), dice.chance(traits.poorVillages()), traits, first,
				households, place, shown(county, township), shown(township, region));
	}

	/** What files call a region: shorter than the division data do, as long as that leaves no doubt. */
	private String shown(Region parent, Region region) {
		String name = LONG_VILLAGE.matcher(LONG_TOWNSHIP.matcher(region.name()).replaceFirst("街道")).replaceFirst("村");
		return tree.find(parent.code(), name).filter(region::equals).isPresent() ? name : region.name();
	}
}
