package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.date;
import static org.lookback.sample.internal.sheet.Column.id;
import static org.lookback.sample.internal.sheet.Column.number;
import static org.lookback.sample.internal.sheet.Column.text;

import java.util.List;

import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.Situation;
import org.lookback.sample.internal.sheet.Column;

/** The columns of the households' sheet; unregistered households have a local key and no 户编号. */
final class HouseholdColumns {

	private HouseholdColumns() {
	}

	static List<Column<Household>> of(int year) {
		return List.of(text("省", row -> row.village().province().name()), text("市", row -> row.village().city()),
				text("县", row -> row.village().county().name()), text("乡", row -> row.village().townshipName()), text("行政村", Household::villageName),
				text("自然村", Household::group), id("本地户标识", row -> row.registered() ? "" : row.key()), id("户编号", row -> row.registered() ? row.key() : ""),
				text("户主姓名", row -> row.family().head().name()), id("联系电话", Household::phone), text("户类型", HouseholdColumns::registration),
				text("识别标准", row -> row.situation().standard()), date("首次识别时间", row -> row.situation().identified()),
				text("搬迁安置类别", row -> row.situation().resettlement()), text("是否货币化安置", row -> row.situation().monetised()),
				text("备案处理", row -> row.situation().filed()), number("经度", row -> Position.of(row, year).map(Position::longitude).orElse("")),
				number("纬度", row -> Position.of(row, year).map(Position::latitude).orElse("")),
				date("定位日期", row -> Position.of(row, year).map(Position::day).orElse("")), number("年度", row -> Integer.toString(year)),
				text("脱贫属性", row -> row.registered() ? row.situation().status(year) : ""), number("脱贫年度", row -> row.situation().exitYearIn(year)),
				text("不再享受政策原因", row -> row.situation().ended(year) ? row.situation().endedReason() : ""),
				date("标注日期", row -> row.situation().ended(year) ? row.situation().endedOn() : ""), number("返贫年度", row -> fellBack(row.situation())),
				text("返贫原因", row -> row.situation().fellBackIn() > 0 ? row.situation().cause() : ""), text("贫困户属性", row -> row.last().attribute()),
				text("主要致贫原因", row -> row.situation().cause()), text("其他致贫原因", row -> row.situation().otherCauses()),
				number("家庭人口数", row -> Integer.toString(row.last().people().size())), text("户劳动能力类别", row -> row.last().labour()),
				text("原致贫原因是否消失", row -> row.judgement().causeGone()), text("生产生活条件与当地一般农户相比", row -> row.judgement().living()),
				text("因灾因意外等致困", row -> row.judgement().hardship()), text("是否已致富", row -> row.judgement().wealthy()),
				text("监测类别", row -> row.judgement().watch()), text("致贫返贫风险", row -> row.judgement().risks()),
				text("年内能否解决“两不愁三保障”问题", row -> row.judgement().solvable()), text("脱贫质量", row -> row.judgement().quality()),
				text("后续发展需求", row -> row.judgement().needs()));
	}

	private static String registration(Household household) {
		if (household.registered()) {
			return "建档立卡户";
		}
		return household.judgement().watch().equals("即时帮扶户") ? "即时帮扶户" : "一般农户";
	}

	private static String fellBack(Situation situation) {
		return situation.fellBackIn() > 0 ? Integer.toString(situation.fellBackIn()) : "";
	}
}
