package org.lookback.sample.internal.support;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.House;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.PersonYear;
import org.lookback.sample.internal.life.Water;
import org.lookback.sample.internal.people.FictitiousIds;
import org.lookback.sample.internal.people.Names;
import org.lookback.sample.internal.people.Person;

/**
 * What departments have on record of a household and its kin. Registers do not quite agree with what the households say: some
 * records are missing, some speak of people who are in no household.
 */
public final class Registers {

	private static final Choice CARS = Choice.of("其他乘用车:52 摩托、三轮车:28 货车、农用车:13 高档乘用车:7");
	private static final Choice USED = Choice.of("是:62 否:18 -:20");
	private static final Choice HOUSES = Choice.of("城镇商品房:58 安置房:28 商业用房:5 继承或共有:9");
	private static final Choice COMPANIES = Choice.of("个体工商户:40 公司:38 农民专业合作社:14 其他企业:8");
	private static final Choice STAFF = Choice.of("0:24 1:14 2:14 3:12 5:10 8:6 12:4 -:16");
	private static final Choice EMPLOYERS = Choice.of("机关:28 事业单位:62 其他:10");
	private static final Choice STATE_COMPANIES = Choice.of("国有大型企业:45 国有中型企业:55");
	private static final Choice LEVELS = Choice.of("一般:68 中层及以上:24 -:8");
	private static final Choice VERIFIED = Choice.of("属实:52 疑似，待核实:22 不属实:10 已有合理说明:8 -:8");
	private static final Choice DISEASES = Choice.of("高血压:34 糖尿病:22 冠心病:14 脑卒中后遗症:12 慢性阻塞性肺疾病:10 类风湿关节炎:8");
	private static final Choice SERIOUS = Choice.of("终末期肾病:18 肺癌:16 胃癌:14 食管癌:12 急性心肌梗死:14 脑卒中:20 乳腺癌:6");
	private static final double AGREES = 0.985;

	private final int year;
	private final double rareness;

	/** @param rareness how much more often than in reality rare records occur */
	public Registers(int year, double rareness) {
		this.year = year;
		this.rareness = rareness;
	}

	/** Hands over every record of a household, its kin, and now and then of a stranger. */
	public void of(Household household, List<Kin> kin, Dice dice, FictitiousIds ids, Consumer<RegisterRecord> records) {
		for (PersonYear person : household.last().people()) {
			person(household, person, dice, records);
		}
		for (Kin relative : kin) {
			owned(relative.name(), relative.idNumber(), dice, 2.2 * rareness, true, records);
		}
		house(household, dice, records);
		if (dice.chance(0.02)) {
			stranger(household, dice, ids, records);
		}
		household.last().people().forEach(member -> ill(member, dice, records));
		water(household, dice, records);
	}

	/** Who is treated for a serious or a chronic illness; a few are on record whom the household calls healthy. */
	private void ill(PersonYear member, Dice dice, Consumer<RegisterRecord> records) {
		boolean serious = member.condition().serious(year);
		boolean known = (serious || member.condition().chronic()) && dice.chance(AGREES) || dice.chance(0.004);
		if (known) {
			put(records, "大病与慢病", member.person(), Map.of("病种类别", serious ? "患有大病" : "长期慢性病", "病种名称", (serious ? SERIOUS : DISEASES).pick(dice), "确诊日期",
					dice.dayOf(year - dice.between(0, 6)).toString(), "登记状态", dice.chance(0.99) ? "正常" : "注销"));
		}
	}

	/** Whom the water works supply, a record a household; the works do not always know how good the water is. */
	private void water(Household household, Dice dice, Consumer<RegisterRecord> records) {
		Water water = household.water();
		if (water.mode().startsWith("集中") && dice.chance(AGREES) || dice.chance(0.003)) {
			put(records, "供水", household.family().head(), Map.of("供水方式", water.mode().isEmpty() ? "集中供水点" : water.mode(), "饮水安全",
					dice.chance(0.95) ? water.safe(year) : "", "水质达标", water.qualityOk(), "开户日期", dice.dayOf(year - dice.between(1, 9)).toString(), "登记状态", "正常"));
		}
	}

	private void person(Household household, PersonYear member, Dice dice, Consumer<RegisterRecord> records) {
		Person person = member.person();
		if (member.age() >= 18 && member.age() < 70) {
			owned(person.name(), person.idNumber(), dice, rareness * (household.registered() ? 1 : 2.5), false, records);
		}
		if (member.lowGuarantee() && dice.chance(AGREES) || dice.chance(0.002)) {
			put(records, "低保", person, Map.of("低保证号", "DB" + person.code(), "待遇开始日期", year - dice.between(1, 6) + "-01-01", "待遇结束日期",
					dice.chance(0.03) ? year + "-06-30" : "", "月保障金额", Integer.toString(dice.between(190, 420)), "登记状态", dice.chance(0.97) ? "正常" : "注销"));
		}
		if (member.condition().disabled() && dice.chance(AGREES)) {
			put(records, "残疾人", person, Map.of("残疾人证号", certificate(member), "残疾类型", member.condition().kind() + "残疾", "残疾级别",
					member.condition().grade(), "发证日期", dice.dayOf(year - dice.between(1, 8)).toString(), "登记状态", "正常"));
		}
		insured(member, dice, records);
		if (!member.medical().selfPaid().isEmpty() && !member.medical().selfPaid().equals("0") && dice.chance(0.96)) {
			put(records, "医疗结算", person, Map.of("医疗机构", household.village().county().name() + dice.of("人民医院", "中医医院", "妇幼保健院"), "结算次数",
					Integer.toString(dice.between(1, 9)), "医疗自付", member.medical().selfPaid()));
		}
		if (member.study().pupil() && member.age() >= 6 && dice.chance(AGREES)) {
			String state = member.study().attendance().startsWith("经批准") ? "休学" : dice.chance(0.01) ? "转学" : "正常";
			put(records, "学籍", person, Map.of("学籍号", "G" + person.idNumber(), "学校名称", member.study().school(), "年级", member.study().schooling(), "学籍状态",
					state, "在籍开始日期", year - dice.between(0, 2) + "-09-01"));
		}
	}

	/** Number of a disability certificate: the ID number, kind and grade. */
	public static String certificate(PersonYear member) {
		return member.person().idNumber() + member.condition().disability() + member.condition().disabilityGrade();
	}

	private void insured(PersonYear member, Dice dice, Consumer<RegisterRecord> records) {
		String basic = member.medical().basic();
		boolean recorded = basic.startsWith("城") ? dice.chance(0.995) : basic.isEmpty() && dice.chance(0.6);
		if (recorded) {
			put(records, "医保参保", member.person(), Map.of("参保险种", basic.startsWith("城镇") ? "城镇职工基本医疗保险" : "城乡居民基本医疗保险", "参保日期", year + "-01-01",
					"参保状态", dice.chance(0.995) ? "正常" : "停保", "个人缴费", basic.startsWith("城镇") ? "" : Integer.toString(250)));
		}
	}

	/** Cars, flats, companies and posts: what the annex of Shandong asks after. */
	private void owned(String name, String id, Dice dice, double factor, boolean kin, Consumer<RegisterRecord> records) {
		if (dice.chance(0.035 * factor)) {
			String kind = CARS.pick(dice);
			int price = kind.startsWith("高档") ? dice.between(200, 600) : kind.startsWith("其他") ? dice.between(30, 120) : dice.between(4, 60);
			put(records, "机动车", name, id, Map.of("号牌号码", "测A" + dice.between(10_000, 99_999), "车辆类型", kind, "品牌型号", "样例牌" + dice.between(1, 40),
					"车辆价格", dice.chance(0.85) ? Integer.toString(price * 1000) : "", "经常使用", USED.pick(dice), "核实结果", VERIFIED.pick(dice)));
		}
		if (dice.chance(0.009 * factor)) {
			put(records, "不动产", name, id, Map.of("不动产权证号", "测(" + year + ")第" + dice.between(1_000_000, 9_999_999) + "号", "坐落", "样例花园" + dice.between(1, 30) + "号楼",
					"房屋性质", HOUSES.pick(dice), "购房时间", dice.chance(0.9) ? dice.dayOf(year - dice.between(0, 9)).toString() : "", "核实结果", VERIFIED.pick(dice)));
		}
		if (dice.chance(0.011 * factor)) {
			String kind = COMPANIES.pick(dice);
			put(records, "市场主体", name, id, Map.of("统一社会信用代码", "99TEST" + dice.between(100_000_000, 999_999_999), "企业名称", "样例" + dice.between(100, 999) + kind, "企业类型", kind,
					"雇工人数", STAFF.pick(dice), "年利润", dice.chance(0.6) ? Integer.toString(dice.between(1, 400) * 1000) : "", "登记状态", dice.chance(0.85) ? "正常" : "注销", "核实结果",
					VERIFIED.pick(dice)));
		}
		post(name, id, dice, kin ? 10 * factor : factor, records);
	}

	private static void post(String name, String id, Dice dice, double factor, Consumer<RegisterRecord> records) {
		if (dice.chance(0.0013 * factor)) {
			put(records, "财政供养", name, id, Map.of("工作单位名称", "样例单位" + dice.between(1, 99), "单位性质", EMPLOYERS.pick(dice), "职务级别", LEVELS.pick(dice),
					"登记状态", dice.chance(0.97) ? "正常" : "注销", "核实结果", VERIFIED.pick(dice)));
		}
		if (dice.chance(0.0006 * factor)) {
			put(records, "国企任职", name, id, Map.of("工作单位名称", "样例集团" + dice.between(1, 40), "单位性质", STATE_COMPANIES.pick(dice), "职务级别",
					LEVELS.pick(dice), "登记状态", "正常", "核实结果", VERIFIED.pick(dice)));
		}
	}

	private void house(Household household, Dice dice, Consumer<RegisterRecord> records) {
		House house = household.house();
		boolean known = house.grade().equals("C") || house.grade().equals("D") || !house.completedOn().isEmpty();
		if (known && dice.chance(0.98)) {
			put(records, "危房鉴定与改造", household.family().head(), Map.of("鉴定结果", house.dangerous() ? house.grade() + "级" : dice.of("C级", "D级"), "鉴定时间", house.appraisedOn(),
					"改造方式", house.solution(), "竣工时间", house.completedOn(), "补助资金", house.subsidyPaid(), "登记状态", "正常"));
		}
	}

	private void stranger(Household household, Dice dice, FictitiousIds ids, Consumer<RegisterRecord> records) {
		boolean male = dice.chance(0.5);
		int born = dice.between(1945, 1995);
		String id = ids.next(household.village().county().code(), dice.dayOf(born), male).number();
		String name = Names.surname(dice, "") + Names.given(dice, male, born);
		boolean low = dice.chance(0.5);
		records.accept(new RegisterRecord(low ? "低保" : "医保参保", name, id,
				low ? Map.of("低保证号", "DB" + id, "待遇开始日期", year - 2 + "-01-01", "月保障金额", "300", "登记状态", "正常")
						: Map.of("参保险种", "城乡居民基本医疗保险", "参保日期", year + "-01-01", "参保状态", "正常", "个人缴费", "250"),
				true));
	}

	private static void put(Consumer<RegisterRecord> records, String register, Person person, Map<String, String> values) {
		put(records, register, person.name(), person.idNumber(), values);
	}

	private static void put(Consumer<RegisterRecord> records, String register, String name, String id, Map<String, String> values) {
		records.accept(new RegisterRecord(register, name, id, values, false));
	}
}
