package org.lookback.sample.internal.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.PersonYear;
import org.lookback.sample.internal.people.Names;

/**
 * A visit of the look-back.
 *
 * @param date  ISO
 * @param check date of the visit that this one checks, blank for a first visit
 */
public record Visit(String round, String date, String visitor, String role, String signed, String check, String food, String clothes,
		String bedding, String system, String card, String problems, String note, String conclusion) {

	private static final Choice ROLES = Choice.of("镇（村）工作组（队）:34 帮扶责任人:30 村两委:20 驻村干部:12 第一书记:4");
	private static final Choice CHECKERS = Choice.of("乡镇审核:50 行业部门:15 督查组:20 社会力量:15");
	private static final Choice YES = Choice.of("是:982 否:6 -:12");
	private static final Choice MATCHES = Choice.of("是:93 否:5 -:2");
	private static final double VISITED = 0.93;
	private static final double VISITED_ORDINARY = 0.86;
	private static final double CHECKED = 0.05;

	/** The visits to a household: mostly one, sometimes none, now and then a second one that checks the first. */
	public static List<Visit> of(Household household, Dice dice, int year) {
		List<Visit> visits = new ArrayList<>();
		if (!dice.chance(household.registered() ? VISITED : VISITED_ORDINARY)) {
			return visits;
		}
		int day = dice.between(1, 90);
		String first = LocalDate.of(year, 8, 10).plusDays(day).toString();
		visits.add(visit(household, dice, year, first, ROLES.pick(dice), ""));
		if (dice.chance(CHECKED)) {
			visits.add(visit(household, dice, year, LocalDate.of(year, 8, 10).plusDays(day + dice.between(5, 20)).toString(),
					CHECKERS.pick(dice), first));
		}
		return visits;
	}

	private static Visit visit(Household household, Dice dice, int year, String date, String role, String check) {
		String food = YES.pick(dice);
		String clothes = YES.pick(dice);
		String system = household.registered() ? MATCHES.pick(dice) : "";
		List<String> problems = problems(household, dice, food, clothes, system);
		String signed = dice.chance(0.97) ? "是" : dice.of("否", "");
		return new Visit(year + "年回头看", date, Names.surname(dice, "") + Names.given(dice, dice.chance(0.6), 1980), role, signed, check, food, clothes,
				YES.pick(dice), system, household.registered() ? MATCHES.pick(dice) : "", String.join("、", problems), note(problems),
				conclusion(household, problems, year, dice));
	}

	private static List<String> problems(Household household, Dice dice, String food, String clothes, String system) {
		List<String> problems = new ArrayList<>();
		add(problems, food.equals("否"), "吃");
		add(problems, clothes.equals("否"), "穿");
		add(problems, household.last().people().stream().anyMatch(person -> person.study().dropout()), "义务教育");
		add(problems, household.last().people().stream().map(PersonYear::medical).anyMatch(medical -> medical.basic().equals("未参保")), "基本医疗");
		add(problems, household.house().dangerous() || household.house().grade().equals("需鉴定未鉴定"), "住房");
		add(problems, household.water().unsafe(), "饮水");
		add(problems, household.registered() && household.last().income().netPerCapita() < 350_000, "收入");
		add(problems, system.equals("否"), "数据质量");
		problems.removeIf(problem -> dice.chance(0.06));
		return problems;
	}

	private static void add(List<String> problems, boolean there, String problem) {
		if (there) {
			problems.add(problem);
		}
	}

	private static String note(List<String> problems) {
		if (problems.isEmpty()) {
			return "";
		}
		return switch (problems.get(0)) {
		case "住房" -> "住房疑似危房，墙体有裂缝，需尽快鉴定改造";
		case "饮水" -> "季节性缺水，取水不便";
		case "义务教育" -> "适龄儿童未到校，已联系学校劝返";
		case "基本医疗" -> "家庭成员未参加基本医疗保险";
		case "收入" -> "收入偏低，主要靠政策性补贴";
		case "数据质量" -> "系统信息与实际不一致，需更正";
		default -> "生活有困难，需帮扶";
		};
	}

	private static String conclusion(Household household, List<String> problems, int year, Dice dice) {
		if (!household.registered()) {
			return problems.isEmpty() ? "正常管理" : problems.contains("住房") && dice.chance(0.2) ? "新识别纳入" : "帮扶台账";
		}
		if (problems.isEmpty()) {
			boolean better = household.last().income().disposablePerCapita() > 1_500_000 && household.situation().exited(year);
			return better && dice.chance(0.7) ? "建议不再享受政策" : "正常管理";
		}
		return problems.size() > 2 && dice.chance(0.05) ? "识别回退" : "缺什么补什么";
	}
}
