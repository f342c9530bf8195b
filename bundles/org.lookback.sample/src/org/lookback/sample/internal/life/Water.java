package org.lookback.sample.internal.life;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;

/**
 * A household's drinking water, as of the last year.
 *
 * @param safeFrom   first year in which it was safe, 9999 for not yet, 0 when nothing is recorded
 * @param litres     人均日可用水量
 * @param minutes    人力取水时间, there and back
 */
public record Water(int safeFrom, String mode, String basis, String qualityOk, String litres, String tap, String minutes, String horizontal,
		String vertical, String rate, String shortage) {

	private static final Choice SHORTAGE = Choice.of("无:93 有，已解决:5 有，未解决:2");
	private static final Choice BASIS = Choice.of("检测报告:72 现场评价:28");
	private static final int NOT_YET = 9999;
	private static final int EARLIER = 2014;

	/** 饮水安全 in a year; blank when not recorded. */
	public String safe(int year) {
		return safeFrom == 0 ? "" : year >= safeFrom ? "是" : "否";
	}

	/** Whether it is still unsafe. */
	public boolean unsafe() {
		return safeFrom == NOT_YET;
	}

	static Water of(Dice dice, int lastYear, double unsafeShare) {
		if (dice.chance(0.012)) {
			return new Water(0, "", "", "", "", "", "", "", "", "", "");
		}
		boolean unsafe = dice.chance(unsafeShare);
		int from = unsafe ? NOT_YET : dice.chance(0.1) ? dice.between(2016, lastYear) : EARLIER;
		boolean tap = dice.chance(unsafe ? 0.2 : 0.9);
		String mode = tap ? "集中供水入户" : dice.chance(0.4) ? "集中供水点" : "分散供水";
		int minutes = tap ? 0 : unsafe ? dice.between(18, 55) : dice.between(2, 18);
		int horizontal = minutes * dice.between(20, 45);
		return new Water(from, mode, BASIS.pick(dice), unsafe && dice.chance(0.5) ? "否" : "是",
				Integer.toString(unsafe ? dice.between(12, 40) : dice.between(38, 95)), tap ? "是" : "否", tap ? "" : Integer.toString(minutes),
				tap ? "" : Integer.toString(horizontal), tap ? "" : Integer.toString(Math.min(120, horizontal / 12)),
				Integer.toString(unsafe ? dice.between(70, 94) : dice.between(93, 99)), unsafe ? "有，未解决" : SHORTAGE.pick(dice));
	}
}
