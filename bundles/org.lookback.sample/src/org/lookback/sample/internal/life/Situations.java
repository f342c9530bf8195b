package org.lookback.sample.internal.life;

import java.util.ArrayList;
import java.util.List;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.place.Traits;
import org.lookback.sample.internal.place.Village;

/** Draws how a household came to be registered and what became of it. */
final class Situations {

	private static final Choice CAUSES = Choice.of("因病:405 因残:182 缺劳力:140 缺技术:95 因学:62 缺资金:58 自身发展动力不足:18 因灾:14 交通条件落后:9 缺土地:6 缺水:5 因丧:4 因婚:2");
	private static final Choice OTHERS = Choice.of("缺劳力:30 因病:22 缺技术:20 缺资金:15 因残:6 自身发展动力不足:7");
	private static final Choice IDENTIFIED = Choice.of("2013:6 2014:74 2015:7 2016:6 2017:4 2018:2 2019:1");
	private static final Choice EXIT_AFTER = Choice.of("1:16 2:30 3:26 4:19 5:9");
	private static final Choice ENDED = Choice.of("家庭情况好转:9 不符合识别标准:1");
	private static final Choice ENDED_LIAONING = Choice.of("不符合识别标准:7 家庭情况好转:3");
	private static final Choice ENDED_HAINAN = Choice.of("已致富:6 家庭情况好转:4");

	private final int lastYear;

	Situations(int lastYear) {
		this.lastYear = lastYear;
	}

	Situation of(Dice dice, Village village) {
		String cause = CAUSES.pick(dice);
		List<String> others = others(dice, cause);
		Traits traits = village.traits();
		int identified = Math.min(lastYear, Integer.parseInt(IDENTIFIED.pick(dice)));
		int exit = exit(dice, identified, traits);
		boolean announced = exit == 2017 && dice.chance(0.3);
		boolean ended = exit > 0 && exit < lastYear && dice.chance(0.06);
		int fellBack = exit > 0 && exit < lastYear && !ended && dice.chance(0.004) ? lastYear : 0;
		String province = village.province().code();
		String resettlement = traits.resettlement().pick(dice);
		boolean moved = resettlement.equals("易地扶贫搬迁") || resettlement.equals("黄河滩区居民迁建") || resettlement.equals("移民避险解困");
		String standard = province.equals("44") ? dice.chance(0.9) ? "省定标准" : "国家标准"
				: province.equals("37") && dice.chance(0.3) ? "省定标准" : "国家标准";
		return new Situation(cause, others, standard, identified + "-" + dice.of("03", "04", "05", "11", "12") + "-01", exit, announced,
				ended ? dice.dayOf(dice.between(Math.max(exit + 1, lastYear - 1), lastYear)).toString() : "", ended ? reason(dice, province) : "",
				fellBack, resettlement, moved ? dice.chance(0.3) ? "是" : "否" : "",
				province.equals("21") && ended ? dice.of("是", "否") : "");
	}

	private static String reason(Dice dice, String province) {
		return (province.equals("21") ? ENDED_LIAONING : province.equals("46") ? ENDED_HAINAN : ENDED).pick(dice);
	}

	private int exit(Dice dice, int identified, Traits traits) {
		if (dice.chance(traits.stillPoor())) {
			return 0;
		}
		int exit = Math.max(2014, identified) + Integer.parseInt(EXIT_AFTER.pick(dice)) - (identified >= 2017 ? 1 : 0);
		return Math.min(exit, lastYear);
	}

	private static List<String> others(Dice dice, String cause) {
		List<String> others = new ArrayList<>();
		for (int i = dice.chance(0.42) ? dice.chance(0.2) ? 2 : 1 : 0; i > 0; i--) {
			String other = OTHERS.pick(dice);
			if (!other.equals(cause) && !others.contains(other)) {
				others.add(other);
			}
		}
		return List.copyOf(others);
	}
}
