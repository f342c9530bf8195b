package org.lookback.sample.internal.life;

import java.util.ArrayList;
import java.util.List;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;

/** What cadres write about a household at the end: mostly in keeping with the facts, and now and then not at all. */
final class Judgements {

	private static final Choice HARDSHIP = Choice.of("因灾:3 因意外:4 重大疾病:4 突发事件:2 其他特殊原因:1");
	private static final Choice QUALITY = Choice.of("质量好:82 质量不高、不稳:15 难度大、差距大:3");
	private static final Choice NEEDS = Choice.of("产业:30 健康:26 就业:18 综合保障:16 教育:6 生活条件改善:4");
	private static final long WELL_OFF = 9000;
	private static final long LOW = 5000;

	private final int lastYear;

	Judgements(int lastYear) {
		this.lastYear = lastYear;
	}

	Judgement of(Dice dice, Situation situation, List<HouseholdYear> years, House house, Water water) {
		HouseholdYear last = years.get(years.size() - 1);
		boolean registered = !situation.cause().isEmpty();
		long perCapita = last.income().netPerCapita() / 100;
		String hardship = dice.chance(registered ? 0.025 : 0.012) ? HARDSHIP.pick(dice) : "";
		List<String> risks = risks(last, perCapita, house, water, hardship);
		String watch = !risks.isEmpty() && perCapita < LOW && dice.chance(0.35) ? registered ? "脱贫监测户" : "边缘户" : "无";
		if (!registered) {
			String helped = watch.equals("边缘户") && dice.chance(0.3) ? "即时帮扶户" : watch;
			return new Judgement("", "", hardship, "", helped, watch.equals("无") ? "" : String.join("、", risks), "", "", "");
		}
		String living = dice.chance(0.1) ? "" : perCapita > WELL_OFF && dice.chance(0.75) ? "不低于" : dice.chance(0.06) ? "不低于" : "低于";
		boolean gap = house.dangerous() || water.unsafe();
		return new Judgement(causeGone(dice, situation, last), living, hardship, situation.endedReason().equals("已致富") ? "是" : "否", watch,
				watch.equals("无") ? "" : String.join("、", risks), gap ? dice.of("是", "是", "否", "") : "",
				situation.exited(lastYear) ? QUALITY.pick(dice) : "", dice.chance(0.85) ? needs(dice) : "");
	}

	private static String needs(Dice dice) {
		String first = NEEDS.pick(dice);
		String second = NEEDS.pick(dice);
		return dice.chance(0.35) && !second.equals(first) ? first + "," + second : first;
	}

	private static String causeGone(Dice dice, Situation situation, HouseholdYear last) {
		if (dice.chance(0.12)) {
			return "";
		}
		boolean gone = switch (situation.cause()) {
		case "因学" -> last.people().stream().noneMatch(person -> person.study().pupil());
		case "因病" -> last.people().stream().noneMatch(person -> person.condition().chronic() || person.condition().serious(last.year()));
		case "因残" -> last.people().stream().noneMatch(person -> person.condition().disabled());
		case "缺劳力" -> last.labour().equals("有劳动能力户");
		default -> dice.chance(0.3);
		};
		return gone ? "是" : "否";
	}

	private static List<String> risks(HouseholdYear last, long perCapita, House house, Water water, String hardship) {
		List<String> risks = new ArrayList<>();
		if (last.people().stream().anyMatch(person -> person.condition().serious(last.year()))) {
			risks.add("因病");
		}
		if (perCapita < LOW) {
			risks.add("收入不高不稳");
		}
		if (house.dangerous()) {
			risks.add("住房");
		}
		if (water.unsafe()) {
			risks.add("饮水");
		}
		if (hardship.equals("因灾") || hardship.equals("因意外")) {
			risks.add(hardship);
		}
		return risks;
	}
}
