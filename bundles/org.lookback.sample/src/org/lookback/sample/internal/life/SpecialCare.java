package org.lookback.sample.internal.life;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.people.Family;
import org.lookback.sample.internal.people.Shape;

/**
 * What schools and hospitals note besides: of children of school age, and of the seriously ill.
 *
 * @param rollSchool   学籍所在学校
 * @param absentDays   本学期连续未到校天数
 * @param childGroup   儿童类别
 * @param assessed     经县级残疾人教育专家委员会鉴定
 * @param homeTeaching “送教上门”情况
 * @param payAfter     住院享受“先诊疗、后付费”
 */
public record SpecialCare(String rollSchool, String absentDays, String childGroup, String assessed, String homeTeaching, String payAfter) {

	private static final Choice PAID_AFTER = Choice.of("是:94 否:3 -:3");
	private static final Choice TAUGHT = Choice.of("按要求开展:82 已覆盖未按要求开展:12 -:6");
	private static final int SCHOOL_AGE = 6;
	private static final int SCHOOL_END = 15;

	/** What is noted of a member; follows from his facts, with dice that are his alone. */
	public static SpecialCare of(PersonYear member, Family family) {
		Dice dice = Dice.of(member.person().idNumber().hashCode(), member.year());
		String payAfter = member.condition().serious(member.year()) ? PAID_AFTER.pick(dice) : "不涉及";
		if (member.age() < SCHOOL_AGE || member.age() >= SCHOOL_END) {
			return new SpecialCare("", "", "", "", "", payAfter);
		}
		boolean severe = member.condition().severe();
		boolean away = member.study().attendance().startsWith("学籍在校") || member.study().dropout();
		String group = member.condition().disabled() ? "残疾儿童" : family.shape() == Shape.GRANDPARENTS ? "农村留守儿童" : "";
		String home = !severe ? "不需要" : member.study().attendance().equals("送教上门") ? TAUGHT.pick(dice) : dice.chance(0.9) ? "不需要" : "有需求未覆盖";
		return new SpecialCare(member.study().school(), away ? Integer.toString(dice.between(8, 90)) : "0", group,
				severe ? dice.chance(0.85) ? "是" : "否" : "不涉及", home, payAfter);
	}
}
