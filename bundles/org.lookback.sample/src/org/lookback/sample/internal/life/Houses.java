package org.lookback.sample.internal.life;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;

/** Houses: most are safe, many were renovated, some still wait. */
final class Houses {

	private static final Choice STATES = Choice.of("safe:790 renovated:150 dangerous:32 unknown:18 blank:10");
	private static final Choice ORDINARY = Choice.of("safe:955 renovated:20 dangerous:8 unknown:5 blank:12");
	private static final Choice SAFE = Choice.of("明显安全、不需鉴定:66 A:17 B:17");
	private static final Choice TENURE = Choice.of("自有:93 随子女居住:4 租赁:1 借住:2");
	private static final Choice WILLING = Choice.of("是:62 否:28 -:10");
	private static final Choice PLANNED = Choice.of("否:84 是:8 -:8");
	private static final Choice UNSOLVED = Choice.of("未解决:58 子女赡养:14 周转房:10 置换或租赁闲置农房:8 -:10");
	private static final Choice QUALITY = Choice.of("是:95 否:2 -:3");
	private static final Choice MOVED_IN = Choice.of("已入住:93 未及时入住:2 改而未住:1 两头住:2 -:2");
	private static final Choice OLD_HOUSE = Choice.of("已拆除:74 已封存:12 未处置:8 不涉及:6");
	private static final double MORE = 0.02;
	private static final int FIRST_RENOVATION = 2014;

	private final int lastYear;
	private final double more;

	Houses(int lastYear, double rareness) {
		this.lastYear = lastYear;
		more = (rareness - 1) * MORE;
	}

	House of(Dice dice, boolean registered, String resettlement) {
		String area = Integer.toString(dice.between(36, 130));
		String tenure = TENURE.pick(dice);
		String debt = dice.chance(0.04) ? Integer.toString(dice.between(5, 60) * 1000) : "";
		if (resettlement.equals("易地扶贫搬迁")) {
			return renovated(dice, tenure, area, "易地扶贫搬迁", debt);
		}
		String state = (registered ? STATES : ORDINARY).pick(dice);
		return switch (dice.chance(more) ? "dangerous" : state) {
		case "renovated" -> renovated(dice, tenure, area, dice.chance(0.55) ? "危房改造（新建）" : "危房改造（修缮）", debt);
		case "dangerous" -> dangerous(dice, tenure, area);
		case "unknown" -> still(tenure, area, House.STILL, "需鉴定未鉴定", "", "", WILLING.pick(dice), "");
		case "blank" -> still(tenure, area, 0, "", "", "", "", "");
		default -> safe(dice, tenure, area, debt);
		};
	}

	private static House still(String tenure, String area, int unsafeUntil, String grade, String appraised, String planned, String willing,
			String solution) {
		return new House(tenure, area, unsafeUntil, grade, appraised, grade.isEmpty() ? "" : "自然老旧", planned, willing, solution, "", "", "", "",
				"", "", "", "", "");
	}

	private House safe(Dice dice, String tenure, String area, String debt) {
		String grade = SAFE.pick(dice);
		String appraised = grade.length() == 1 ? dice.dayOf(lastYear - dice.between(0, 1)).toString() : "";
		return new House(tenure, area, 0, grade, appraised, "", PLANNED.pick(dice), "", "", "", "", "", "", "", "", "", "", debt);
	}

	private House dangerous(Dice dice, String tenure, String area) {
		return still(tenure, area, House.STILL, dice.chance(0.6) ? "C" : "D", dice.dayOf(lastYear).toString(), PLANNED.pick(dice), WILLING.pick(dice),
				UNSOLVED.pick(dice));
	}

	private House renovated(Dice dice, String tenure, String area, String solution, String debt) {
		int year = dice.between(FIRST_RENOVATION, lastYear);
		String completed = dice.dayOf(year).toString();
		String accepted = dice.chance(0.95) ? year + "-12-" + dice.between(10, 31) : "";
		int due = dice.between(80, 260) * 100;
		boolean paid = dice.chance(0.97);
		return new House(tenure, area, year - 1, dice.chance(0.5) ? "A" : "B", dice.dayOf(year).toString(), "", PLANNED.pick(dice), "", solution,
				completed, accepted, QUALITY.pick(dice), Integer.toString(due), Integer.toString(paid ? due : due / 2),
				paid ? year + "-12-" + dice.between(20, 31) : "", MOVED_IN.pick(dice), OLD_HOUSE.pick(dice), debt);
	}
}
