package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.date;
import static org.lookback.sample.internal.sheet.Column.id;
import static org.lookback.sample.internal.sheet.Column.money;
import static org.lookback.sample.internal.sheet.Column.number;
import static org.lookback.sample.internal.sheet.Column.text;

import java.util.List;

import org.lookback.sample.internal.life.Money;
import org.lookback.sample.internal.sheet.Column;
import org.lookback.sample.internal.sheet.Layout;

/** The columns of the sheet that every county has, in the national system's order, and a few more behind them. */
final class WideColumns {

	static final List<Layout.Group> GROUPS = List.of(new Layout.Group("所在地", "自然村"), new Layout.Group("家庭成员", "参加大病医疗"),
			new Layout.Group("户情况", "联系电话"), new Layout.Group("补充信息", "备注"));

	private WideColumns() {
	}

	static List<Column<PersonRow>> of(int year) {
		return List.of(text("县", row -> row.household().village().county().name()), text("乡", row -> row.household().village().townshipName()),
				text("行政村", row -> row.household().villageName()), text("自然村", row -> row.household().group()),
				id("户编号", row -> row.household().key()), id("人编号", row -> row.member().person().code()),
				text("姓名", row -> row.member().person().name()), id("证件号码", WideColumns::document),
				number("人数", row -> Integer.toString(row.facts().people().size())),
				text("与户主关系", row -> row.member().person().relation().code()), text("民族", row -> row.member().person().ethnicity()),
				text("文化程度", row -> Words.of(year, row.member().study().level())),
				text("在校生状况", row -> Words.schooling(year, row.member().study().schooling())),
				text("健康状况", row -> row.member().condition().health(year)), text("劳动技能", row -> Words.of(year, row.member().work().labour())),
				text("务工状况", row -> WorkPlaces.of(year, row.household(), row.member())), number("务工时间（月）", row -> months(row)),
				text("参加大病医疗", row -> row.member().medical().serious()),
				text("脱贫属性", row -> Words.of(year, row.household().situation().status(year))),
				number("脱贫年度", row -> row.household().situation().exitYearIn(year)),
				text("贫困户属性", row -> Words.of(year, row.facts().attribute())),
				text("主要致贫原因", row -> Words.of(year, row.household().situation().cause())),
				text("危房户", row -> row.household().house().grade().isEmpty() ? "" : row.household().house().unsafe(year)),
				text("饮水安全", row -> row.household().water().safe(year)), text("饮水困难", row -> inverse(row.household().water().safe(year))),
				money("人均纯收入", row -> Money.text(row.facts().income().netPerCapita())), id("联系电话", row -> row.household().phone()),
				text("性别", row -> row.member().person().male() ? "男" : "女"),
				text("其他致贫原因", row -> row.household().situation().otherCauses()),
				text("是否享受低保", row -> row.member().lowGuarantee() ? "是" : "否"), text("残疾类别", row -> row.member().condition().kind()),
				text("残疾等级", row -> row.member().condition().grade()),
				text(year > 2017 ? "基本医疗保险" : "是否参加新型农村合作医疗", row -> Words.of(year, row.member().medical().basic())),
				date("首次识别时间", row -> row.household().situation().identified()), text("备注", row -> ""));
	}

	/** The certificate's number stands in for the citizen's where somebody is disabled, as the national system has it. */
	private static String document(PersonRow row) {
		return row.member().person().idNumber();
	}

	private static String months(PersonRow row) {
		return row.member().age() < 16 ? "" : Integer.toString(row.member().work().months());
	}

	private static String inverse(String yesNo) {
		return yesNo.isEmpty() ? "" : yesNo.equals("是") ? "否" : "是";
	}
}
