package org.lookback.sample.internal.life;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.people.Person;
import org.lookback.sample.internal.place.Village;

/** Education: schooling follows from age and from a path that is chosen once; few leave it. */
final class Studies {

	/** How far somebody gets: the last level of schooling he enters, and whether he leaves early. */
	record Path(String upper, String college, String oldLevel, int dropoutFrom, String special) {
	}

	private static final Choice UPPER = Choice.of("普通高中:52 中职:30 -:18");
	private static final Choice COLLEGE = Choice.of("本科:38 高职高专:40 -:22");
	private static final Choice OLD = Choice.of("文盲或半文盲:38 小学:45 初中:16 高中:1");
	private static final Choice MIDDLE = Choice.of("文盲或半文盲:5 小学:34 初中:50 高中:10 大专:1");
	private static final Choice YOUNG = Choice.of("小学:6 初中:58 高中:22 大专:9 本科及以上:5");
	private static final Choice SPECIAL = Choice.of("随班就读:30 特教学校:35 送教上门:30 经批准延缓入学或休学:5");
	private static final Choice WHY = Choice.of("厌学:45 因病:15 因残:20 因贫:5 其他:15");
	private static final String[] LOWER = { "七年级", "八年级", "九年级" };
	private static final String[] YEARS = { "一年级", "二年级", "三年级", "四年级" };
	private static final int SCHOOL_AGE = 6;
	private static final int LOWER_FROM = 12;
	private static final int UPPER_FROM = 15;
	private static final int COLLEGE_FROM = 18;
	private static final int YEARS_LEFT = 10;

	private final double rareness;

	Studies(double rareness) {
		this.rareness = rareness;
	}

	Path path(Dice dice, Person person, Condition condition, int lastYear) {
		int age = person.age(lastYear);
		String old = (age >= 60 ? OLD : age >= 38 ? MIDDLE : YOUNG).pick(dice);
		String upper = UPPER.pick(dice);
		String college = upper.isEmpty() ? "" : COLLEGE.pick(dice);
		boolean leaves = dice.chance(rareness * (condition.disabled() ? 0.08 : 0.012));
		int from = leaves ? lastYear - dice.between(0, 1) : Integer.MAX_VALUE;
		String special = condition.severe() ? SPECIAL.pick(dice) : "";
		return new Path(upper, college, old, from, special);
	}

	Study in(Dice dice, int year, Person person, Path path, Condition condition, Village village, boolean registered) {
		int age = person.age(year);
		if (age < SCHOOL_AGE) {
			return small(age, village, registered);
		}
		if (age < UPPER_FROM) {
			return compulsory(dice, year, age, path, condition, village, registered);
		}
		String schooling = schooling(age, path);
		if (schooling.isEmpty()) {
			return grown(level(age, path, person));
		}
		String due = registered ? aid(schooling) : "";
		boolean town = schooling.startsWith("普通") || schooling.startsWith("中职");
		return new Study("", schooling, (town ? village.county().name() : village.province().name()) + school(schooling), "", "", "", due,
				got(dice, due));
	}

	private static Study small(int age, Village village, boolean registered) {
		boolean kindergarten = age >= 3;
		String aid = kindergarten && registered ? "学前资助" : "";
		return new Study("", kindergarten ? "学前教育" : "学龄前儿童", kindergarten ? village.townshipName() + "中心幼儿园" : "", "", "", "", aid, aid);
	}

	private static Study compulsory(Dice dice, int year, int age, Path path, Condition condition, Village village, boolean registered) {
		boolean unfit = condition.severe() && path.special().startsWith("经批准");
		if (year >= path.dropoutFrom()) {
			String attendance = age == SCHOOL_AGE ? "失学" : "辍学";
			String level = age >= LOWER_FROM ? "小学" : "文盲或半文盲";
			return new Study(level, "", "", attendance, WHY.pick(dice), condition.disabled() ? dice.of("是", "否", "") : "否", "", "");
		}
		boolean lower = age >= LOWER_FROM;
		String schooling = lower ? LOWER[age - LOWER_FROM] : "小学";
		String school = village.townshipName() + (lower ? "初级中学" : dice.chance(0.6) ? "中心小学" : "完全小学");
		boolean onPaper = path.special().isEmpty() && dice.chance(0.003);
		String attendance = onPaper ? "学籍在校、人不在校" : path.special().isEmpty() ? "在校" : path.special();
		String due = registered ? "义务教育生活补助" : "";
		return new Study("", schooling, school, attendance, "", unfit ? "是" : "否", due, got(dice, due));
	}

	private static String schooling(int age, Path path) {
		if (age < COLLEGE_FROM) {
			return path.upper().isEmpty() ? "" : path.upper() + YEARS[age - UPPER_FROM];
		}
		int year = age - COLLEGE_FROM;
		int last = path.college().equals("本科") ? 4 : 3;
		return path.college().isEmpty() || year >= last ? "" : path.college() + YEARS[year];
	}

	private static String level(int age, Path path, Person person) {
		if (age >= COLLEGE_FROM + YEARS_LEFT || person.born().getYear() < 1990) {
			return path.oldLevel();
		}
		return switch (path.college()) {
		case "本科" -> "本科及以上";
		case "高职高专" -> "大专";
		default -> path.upper().isEmpty() ? "初中" : "高中";
		};
	}

	private static Study grown(String level) {
		return new Study(level, "", "", "", "", "", "", "");
	}

	private static String aid(String schooling) {
		if (schooling.startsWith("普通高中")) {
			return "普通高中资助";
		}
		return schooling.startsWith("中职") ? "中职资助,雨露计划职业教育补贴" : schooling.startsWith("高职") ? "雨露计划职业教育补贴" : "助学贷款";
	}

	private static String school(String schooling) {
		if (schooling.startsWith("普通高中")) {
			return "第一中学";
		}
		return schooling.startsWith("中职") ? "职业教育中心" : schooling.startsWith("高职") ? "职业技术学院" : "师范学院";
	}

	private static String got(Dice dice, String due) {
		return dice.chance(0.95) ? due : "";
	}
}
