package org.lookback.sample.internal.place;

import java.util.Map;

import org.lookback.sample.internal.dice.Choice;

/**
 * What sets a place apart.
 *
 * @param prosperity    factor on everybody's income
 * @param ethnicity     choice of 民族
 * @param surnames      a second list of surnames ("满" for Manchu households), or ""
 * @param ecology       share of households that get ecological compensation
 * @param unsafeWater   share of households without safe water
 * @param villageClass  what its poor villages are called
 * @param poorVillages  share of them
 * @param stillPoor     share of registered households that have not exited by the end
 * @param resettlement  choice of 搬迁安置类别
 */
public record Traits(double prosperity, Choice ethnicity, String surnames, double ecology, double unsafeWater, String villageClass,
		double poorVillages, double stillPoor, Choice resettlement) {

	private static final Choice HAN = Choice.of("汉族:1");
	private static final Choice MOSTLY_STAYED = Choice.of("无:985 易地扶贫搬迁:10 其他:5");

	private static final Traits USUAL = new Traits(1, HAN, "", 0.05, 0.02, "贫困村", 0.25, 0.02, MOSTLY_STAYED);

	private static final Map<String, Traits> BY_PREFIX = Map.of(
			"37", new Traits(1.12, Choice.of("汉族:970 回族:30"), "", 0.02, 0.01, "省扶贫工作重点村", 0.2, 0.003,
					Choice.of("无:940 黄河滩区居民迁建:35 易地扶贫搬迁:15 移民避险解困:6 其他:4")),
			"210422", new Traits(1, Choice.of("满族:720 汉族:250 朝鲜族:30"), "满", 0.35, 0.02, "贫困村", 0.35, 0.02, MOSTLY_STAYED),
			"44", new Traits(1.35, Choice.of("汉族:955 瑶族:38 壮族:7"), "", 0.3, 0.015, "相对贫困村", 0.3, 0.01, MOSTLY_STAYED),
			"46", new Traits(1.15, Choice.of("汉族:960 黎族:30 苗族:10"), "", 0.15, 0.01, "贫困村", 0.15, 0.01, MOSTLY_STAYED),
			"14", new Traits(0.82, Choice.of("汉族:1"), "", 0.55, 0.05, "贫困村", 0.6, 0.05,
					Choice.of("无:880 易地扶贫搬迁:115 其他:5")));

	/** Those of a county: of its own, else of its province, else the usual ones. */
	public static Traits of(String county) {
		Traits own = BY_PREFIX.get(county);
		return own == null ? BY_PREFIX.getOrDefault(county.substring(0, 2), USUAL) : own;
	}
}
