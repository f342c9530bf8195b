package org.lookback.sample.internal.file;

import java.util.List;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.PersonYear;
import org.lookback.sample.internal.place.Village;

/** Where somebody works, as files of a year write it: up to 2017 how far away, since then the county. */
final class WorkPlaces {

	private static final int LAST_OLD_YEAR = 2017;
	private static final RegionTree REGIONS = RegionTree.shipped();
	private static final List<String> FAR = List.of("广东省深圳市宝安区", "江苏省苏州市昆山市", "浙江省金华市义乌市", "上海市松江区", "北京市大兴区", "福建省泉州市晋江市", "天津市西青区");

	private WorkPlaces() {
	}

	static String of(int year, Household household, PersonYear member) {
		String range = member.work().place();
		if (year <= LAST_OLD_YEAR || range.isEmpty()) {
			return range;
		}
		Village village = household.village();
		int which = Math.floorMod(member.person().code().hashCode(), FAR.size());
		return switch (range) {
		case "省外务工" -> FAR.get(which);
		case "县外省内务工" -> inProvince(village, which);
		default -> village.province().name() + village.city() + village.county().name();
		};
	}

	/** Another county of the province. */
	private static String inProvince(Village village, int which) {
		List<Region> second = REGIONS.children(village.province().code());
		Region city = second.get(which % second.size());
		List<Region> counties = REGIONS.children(city.code()).stream().filter(region -> region.level() == RegionLevel.COUNTY).toList();
		return village.province().name() + city.name() + (counties.isEmpty() ? "" : counties.get(which % counties.size()).name());
	}
}
