package org.lookback.sample.internal.life;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;

/**
 * Somebody's work in a year; months and place go together.
 *
 * @param labour 劳动技能
 * @param place  how far away, as a code of WorkArea
 * @param months 务工时间（月）, 0 for none
 * @param post   公益性岗位
 * @param stable 是否稳定就业
 */
public record Work(String labour, String place, int months, String post, String stable) {

	private static final Choice ABLE = Choice.of("普通劳动力:86 技能劳动力:6 弱劳动力或半劳动力:8");
	private static final Choice WEAK = Choice.of("弱劳动力或半劳动力:62 丧失劳动力:20 普通劳动力:18");
	private static final Choice OLD = Choice.of("无劳动力:66 弱劳动力或半劳动力:34");
	private static final Choice PLACES = Choice.of("乡（镇）内务工:34 乡（镇）外县内务工:30 县外省内务工:23 省外务工:13");
	private static final Choice POSTS = Choice.of("保洁员:40 护林员:25 护路员:12 护水员:8 护理员:8 治安协管员:4 其他:3");
	private static final int ADULT = 16;
	private static final int RETIRED = 63;
	private static final int VERY_OLD = 75;

	static Work of(Dice dice, int year, int age, Study study, Condition condition) {
		String labour = labour(dice, year, age, study, condition);
		boolean able = labour.endsWith("普通劳动力") || labour.equals("技能劳动力");
		boolean half = labour.startsWith("弱");
		boolean works = able && dice.chance(0.62) || half && age < RETIRED && dice.chance(0.22);
		if (!works) {
			return new Work(labour, "", 0, "", study.pupil() || age < ADULT ? "不涉及" : "");
		}
		int months = able ? dice.between(3, 12) : dice.between(1, 8);
		String post = dice.chance(half ? 0.4 : 0.06) ? POSTS.pick(dice) : "";
		return new Work(labour, post.isEmpty() ? PLACES.pick(dice) : "乡（镇）内务工", months, post, months >= 9 ? dice.of("是", "是", "是", "") : "否");
	}

	private static String labour(Dice dice, int year, int age, Study study, Condition condition) {
		if (age < ADULT || study.pupil() || age >= VERY_OLD) {
			return "无劳动力";
		}
		if (condition.severe()) {
			return dice.chance(0.7) ? "丧失劳动力" : "弱劳动力或半劳动力";
		}
		return (age >= RETIRED ? OLD : condition.weak(year) ? WEAK : ABLE).pick(dice);
	}
}
