package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.date;
import static org.lookback.sample.internal.sheet.Column.id;
import static org.lookback.sample.internal.sheet.Column.money;
import static org.lookback.sample.internal.sheet.Column.number;
import static org.lookback.sample.internal.sheet.Column.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.lookback.sample.api.Oddity;
import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.people.Names;
import org.lookback.sample.internal.sheet.Column;
import org.lookback.sample.internal.sheet.DateStyle;
import org.lookback.sample.internal.sheet.Format;
import org.lookback.sample.internal.sheet.Patch;
import org.lookback.sample.internal.support.Measure;
import org.lookback.sample.internal.support.Measures;
import org.lookback.sample.internal.support.Projects;
import org.lookback.sample.internal.support.Projects.Project;
import org.lookback.sample.internal.support.Visit;

/** Sheets of what is done: measures, projects, loans, helpers, visits. */
final class SupportFiles {

	private record MeasureRow(Household household, Measure measure) {
	}

	private record VisitRow(Household household, Visit visit) {
	}

	private record Loan(Household household, String id, int year, int amount, String use) {
	}

	private record Helper(String id, String name, String role, String unit, String household, String village, String from, String until) {
	}

	/** Salts, so that each file has dice of its own. */
	private static final long MEASURES = 1L << 40;
	private static final long PROJECTS = 2L << 40;
	private static final long LOANS = 3L << 40;
	private static final long HELPERS = 4L << 40;
	private static final long VISITS = 5L << 40;

	private static final Choice LOAN_USE = Choice.of("用于生产:84 用于其他:5 户贷企用:8 逾期:3");
	private static final Choice UNITS = Choice.of("财政局:1 教育局:1 民政局:1 水利局:1 农业农村局:1 卫生健康局:1 税务局:1 人民医院:1 供电公司:1 人民政府办公室:1");
	private static final double LOAN_SHARE = 0.08;
	private static final double MEASURES_A_HOUSEHOLD = 4;

	private SupportFiles() {
	}

	static Part measures(Target target) throws IOException {
		List<Column<MeasureRow>> columns = Place.columns(MeasureRow::household, id("措施编号", row -> row.measure.id()),
				id("受益人编号", row -> row.measure.person().map(person -> person.code()).orElse("")), number("年度", row -> Integer.toString(row.measure.year())),
				text("措施类别", row -> row.measure.programme()), text("措施内容", row -> row.measure.item()), text("责任部门", row -> row.measure.department()),
				id("项目编号", row -> row.measure.project()), money("补助金额", row -> row.measure.amount()), text("阶段", row -> row.measure.phase()),
				money("年增收", row -> row.measure.effect()), text("采集渠道", row -> row.measure.channel()));
		Measures measures = new Measures(target.lastYear());
		return OneTable.of(target,
				OneTable.layout("帮扶措施_2015-" + target.lastYear(), "measures", OptionalInt.empty(), Format.UTF8_BOM, DateStyle.ISO, columns),
				household -> household.registered()
						? measures.of(household, dice(target, MEASURES, household)).stream().map(measure -> new MeasureRow(household, measure)).toList()
						: List.of(),
				List.of(Oddity.WRONG_CODE, Oddity.NOT_A_NUMBER), target.households() * MEASURES_A_HOUSEHOLD * 0.7,
				(oddity, row) -> Optional.of(
						oddity == Oddity.WRONG_CODE ? new Patch(oddity, "措施类别", "送温暖") : new Patch(oddity, "补助金额", "三百元")));
	}

	static Part projects(Target target) throws IOException {
		List<Column<Project>> columns = List.of(id("项目编号", Project::id), text("项目名称", Project::name), number("年度", row -> Integer.toString(row.year())),
				id("实施地点", row -> row.village().region().code()), text("资金来源", Project::source), money("计划资金", row -> Integer.toString(row.planned())),
				money("已拨付资金", row -> Integer.toString(row.paid())), number("受益贫困户数", row -> Integer.toString(row.households())),
				number("受益贫困人口数", row -> Integer.toString(row.persons())), text("是否公示公告", Project::disclosed), text("项目状态", Project::state));
		return OneTable.of(target,
				OneTable.layout("项目_2015-" + target.lastYear(), "projects", OptionalInt.empty(), Format.XLSX, DateStyle.ISO, columns),
				household -> household.number() == household.village().first()
						? Projects.of(household.village(), dice(target, PROJECTS, household), target.lastYear())
						: List.of());
	}

	static Part loans(Target target) throws IOException {
		List<Column<Loan>> columns = Place.columns(Loan::household, id("贷款编号", Loan::id), number("贷款年度", row -> Integer.toString(row.year)),
				money("贷款金额", row -> Integer.toString(row.amount)), text("使用情况", Loan::use));
		return OneTable.of(target, OneTable.layout("小额信贷_2015-" + target.lastYear(), "loans", OptionalInt.empty(), Format.UTF8, DateStyle.ISO, columns),
				household -> {
					Dice dice = dice(target, LOANS, household);
					if (!household.registered() || !dice.chance(LOAN_SHARE)) {
						return List.of();
					}
					int year = dice.between(2015, target.lastYear());
					return List.of(new Loan(household, "DK" + household.key() + year % 100, year, dice.between(2, 10) * 5000, LOAN_USE.pick(dice)));
				});
	}

	static Part helpers(Target target) throws IOException {
		int year = target.lastYear();
		List<Column<Helper>> columns = List.of(id("帮扶人编号", Helper::id), text("帮扶人姓名", Helper::name), text("帮扶人身份", Helper::role), text("帮扶单位", Helper::unit),
				id("户编号", Helper::household), id("驻村代码", Helper::village), date("开始日期", Helper::from), date("结束日期", Helper::until));
		return OneTable.of(target, OneTable.layout("帮扶责任人_" + year, "helpers", OptionalInt.of(year), Format.GB18030, DateStyle.CHINESE, columns),
				household -> helpers(household, dice(target, HELPERS, household), year));
	}

	private static List<Helper> helpers(Household household, Dice dice, int year) {
		List<Helper> helpers = new ArrayList<>();
		String county = household.village().county().name();
		if (household.number() == household.village().first() && household.village().poor()) {
			String code = household.village().region().code();
			helpers.add(new Helper("DY" + code, name(dice), "第一书记", county + UNITS.pick(dice), "", code, dice.dayOf(year - 2).toString(), ""));
		}
		if (household.registered()) {
			helpers.add(new Helper("BF" + household.key(), name(dice), "帮扶责任人", county + UNITS.pick(dice), household.key(), "",
					dice.dayOf(year - dice.between(1, 4)).toString(), dice.chance(0.04) ? dice.dayOf(year).toString() : ""));
		}
		return helpers;
	}

	private static String name(Dice dice) {
		return Names.surname(dice, "") + Names.given(dice, dice.chance(0.7), 1978);
	}

	static Part visits(Target target) throws IOException {
		int year = target.lastYear();
		List<Column<VisitRow>> columns = Place.columns(VisitRow::household, visit("轮次", Visit::round), date("入户日期", row -> row.visit.date()),
				visit("核查人", Visit::visitor), visit("核查人身份", Visit::role), visit("户主签字", Visit::signed), date("复核的入户", row -> row.visit.check()),
				visit("主副食有保障", Visit::food), visit("衣服有保障", Visit::clothes), visit("冬季有保暖被褥", Visit::bedding), visit("系统信息与实际一致", Visit::system),
				visit("明白卡与实际一致", Visit::card), visit("问题类型", Visit::problems), visit("问题说明", Visit::note), visit("综合判断", Visit::conclusion));
		return OneTable.of(target,
				OneTable.layout("入户核查_" + year, "visits", OptionalInt.of(year), target.big(1) ? Format.UTF8_BOM : Format.XLSX, DateStyle.ISO, columns),
				household -> Visit.of(household, dice(target, VISITS, household), year).stream().map(visit -> new VisitRow(household, visit)).toList(),
				List.of(Oddity.WRONG_CODE), target.households() * 0.9, (oddity, row) -> Optional.of(new Patch(oddity, "综合判断", "待研究")));
	}

	private static Column<VisitRow> visit(String heading, Function<Visit, String> value) {
		return text(heading, row -> value.apply(row.visit));
	}

	private static Dice dice(Target target, long salt, Household household) {
		return Dice.of(target.seed(), salt + household.number());
	}
}
