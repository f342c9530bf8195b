package org.lookback.sample.internal.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.PersonYear;

/** Measures 2015 to the last year, as they fit the household: no schooling aid without a pupil, no training without a labourer. */
public final class Measures {

	private static final int FIRST_YEAR = 2015;
	private static final Choice COUNT = Choice.of("0:24 1:38 2:26 3:12");
	private static final Choice PROGRAMMES = Choice.of(
			"健康:24 产业:22 综合保障:18 就业:10 教育:8 生活条件改善:7 危房改造:3 社会帮扶:3 内生动力:2 小额信贷:1.5 生态:1.5");
	private static final Map<String, Choice> ITEMS = Map.of("产业", Choice.of("种植业:30 养殖业:26 光伏扶贫补贴:22 加工业:5 服务业:4 休闲农业与乡村旅游:2 创业致富带头人项目:3"),
			"健康", Choice.of("基本医保:30 大病保险:14 医疗救助:12 商业补充:14 签约服务:22 慢病投药:6 大病（地方病）救治:2"), "就业",
			Choice.of("务工:36 农业实用技术培训:24 务工培训:12 扶贫车间:8 公益性岗位:18 就业兜底帮扶:2"), "教育", Choice.of("助学金等救助:52 雨露计划:30 助学贷款:12 其他教育帮扶:6"), "综合保障",
			Choice.of("低保:30 养老保险:40 困难残疾人生活补贴:8 重度残疾人护理补贴:8 临时救助:8 特困供养:6"), "生活条件改善",
			Choice.of("安全饮水:22 卫生厕所:26 家居环境:26 入户路:14 广播电视:8 垃圾污水处理:4"));
	private static final Map<String, String> DEPARTMENTS = Map.ofEntries(Map.entry("产业", "农业农村局"), Map.entry("健康", "医疗保障局"),
			Map.entry("就业", "人力资源和社会保障局"), Map.entry("教育", "教育局"), Map.entry("综合保障", "民政局"), Map.entry("生活条件改善", "扶贫开发办公室"),
			Map.entry("危房改造", "住房和城乡建设局"), Map.entry("小额信贷", "地方金融监管局"), Map.entry("生态", "林业局"), Map.entry("易地搬迁", "发展和改革局"));
	private static final Choice CHANNEL = Choice.of("乡镇入户采集:40 行业部门清单:35 信息系统:25");

	private final int lastYear;

	public Measures(int lastYear) {
		this.lastYear = lastYear;
	}

	/** The measures of a registered household, by year. */
	public List<Measure> of(Household household, Dice dice) {
		List<Measure> measures = new ArrayList<>();
		for (int year = Math.max(FIRST_YEAR, household.situation().identifiedIn()); year <= lastYear; year++) {
			if (household.situation().ended(year - 1)) {
				break;
			}
			Set<String> had = new HashSet<>();
			for (int i = Integer.parseInt(COUNT.pick(dice)); i > 0; i--) {
				String programme = PROGRAMMES.pick(dice);
				String item = ITEMS.containsKey(programme) ? ITEMS.get(programme).pick(dice) : "";
				if (had.add(programme + item)) {
					add(household, dice, year, programme, item, measures);
				}
			}
		}
		return measures;
	}

	private void add(Household household, Dice dice, int year, String programme, String item, List<Measure> measures) {
		Optional<Predicate<PersonYear>> suits = suits(item);
		Optional<PersonYear> person = suits.flatMap(test -> household.last().people().stream().filter(test).findFirst());
		if (suits.isPresent() && person.isEmpty() || programme.equals("危房改造") && household.house().completedOn().isEmpty()) {
			return;
		}
		String department = DEPARTMENTS.getOrDefault(programme, "扶贫开发办公室");
		boolean money = !item.equals("签约服务") && !item.equals("务工") && !programme.equals("内生动力");
		String amount = money && dice.chance(0.92) ? Integer.toString(amount(dice, programme)) : "";
		String effect = programme.equals("产业") || programme.equals("就业") ? Integer.toString(dice.between(3, 60) * 100) : "";
		String project = programme.equals("产业") && dice.chance(0.6) ? Projects.id(household.village(), year, 0) : "";
		String id = household.key() + "-" + year % 100 + (measures.size() < 10 ? "0" : "") + measures.size();
		measures.add(new Measure(id, person.map(PersonYear::person), year, programme, item, household.village().county().name() + department, project,
				amount, phase(household, year), effect, CHANNEL.pick(dice)));
	}

	private static int amount(Dice dice, String programme) {
		return switch (programme) {
		case "危房改造" -> dice.between(80, 260) * 100;
		case "小额信贷" -> dice.between(2, 10) * 5000;
		case "健康" -> dice.between(12, 40) * 10;
		default -> dice.between(2, 40) * 100;
		};
	}

	private static String phase(Household household, int year) {
		int exit = household.situation().exitYear();
		return exit == 0 || year < exit ? "脱贫前" : year == exit ? "脱贫当年" : "脱贫后";
	}

	/** Who of a household can have the item; empty when it is the household's. */
	private static Optional<Predicate<PersonYear>> suits(String item) {
		return Optional.ofNullable(switch (item) {
		case "助学金等救助", "助学贷款", "其他教育帮扶" -> person -> person.study().pupil();
		case "雨露计划" -> person -> person.study().schooling().startsWith("中职") || person.study().schooling().startsWith("高职");
		case "务工", "务工培训", "扶贫车间" -> person -> person.work().months() > 0;
		case "公益性岗位" -> person -> !person.work().post().isEmpty();
		case "低保" -> PersonYear::lowGuarantee;
		case "特困供养" -> PersonYear::supported;
		case "养老保险" -> person -> person.age() >= 60;
		case "困难残疾人生活补贴" -> person -> person.condition().disabled();
		case "重度残疾人护理补贴" -> person -> person.condition().severe();
		case "慢病投药" -> person -> person.condition().chronic();
		case "大病（地方病）救治" -> person -> person.condition().seriousFrom() > 0;
		default -> null;
		});
	}
}
