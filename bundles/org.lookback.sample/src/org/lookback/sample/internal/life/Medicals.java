package org.lookback.sample.internal.life;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;

/** Insurance and costs of illness. */
final class Medicals {

	private static final Choice BASIC = Choice.of("城乡居民基本医疗保险:981 城镇职工基本医疗保险:5 未参保:7 -:7");
	private static final Choice ORDINARY = Choice.of("城乡居民基本医疗保险:955 城镇职工基本医疗保险:22 未参保:13 -:10");
	private static final Choice SERIOUS = Choice.of("是:985 否:7 -:8");
	private static final Choice AID = Choice.of("是:962 否:18 -:20");
	private static final Choice EXTRA = Choice.of("是:930 否:40 -:30");
	private static final Choice DOCTOR = Choice.of("家庭医生签约:88 双签约:6 未签约:3 -:3");
	private static final Choice COVER = Choice.of("已纳入:74 不符合条件:17 符合未纳入:5 -:4");
	private static final double MORE = 0.004;
	private static final Choice TREATED = Choice.of("是:93 否:3 -:4");

	private final double more;

	Medicals(double rareness) {
		more = (rareness - 1) * MORE;
	}

	Medical in(Dice dice, int year, Condition condition, boolean registered) {
		String usual = (registered ? BASIC : ORDINARY).pick(dice);
		String basic = dice.chance(more) ? "未参保" : usual;
		boolean out = basic.equals("未参保");
		String serious = out ? "否" : SERIOUS.pick(dice);
		String aid = registered ? AID.pick(dice) : "";
		String extra = registered ? EXTRA.pick(dice) : "";
		String treated = condition.serious(year) ? TREATED.pick(dice) : "不涉及";
		return new Medical(basic, serious, aid, extra, registered ? DOCTOR.pick(dice) : "", condition.chronic() ? COVER.pick(dice) : "", treated,
				selfPaid(dice, year, condition));
	}

	private static String selfPaid(Dice dice, int year, Condition condition) {
		if (dice.chance(0.08)) {
			return "";
		}
		if (condition.serious(year)) {
			return Money.text(Math.round(dice.logNormal(7200, 0.8) * 100));
		}
		return condition.chronic() ? Money.text(Math.round(dice.logNormal(650, 0.7) * 100)) : dice.chance(0.85) ? "0" : "";
	}
}
