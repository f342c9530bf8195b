package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.date;
import static org.lookback.sample.internal.sheet.Column.id;
import static org.lookback.sample.internal.sheet.Column.money;
import static org.lookback.sample.internal.sheet.Column.number;
import static org.lookback.sample.internal.sheet.Column.text;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.lookback.sample.internal.life.PersonYear;
import org.lookback.sample.internal.life.SpecialCare;
import org.lookback.sample.internal.sheet.Column;
import org.lookback.sample.internal.support.Registers;

/** The columns of the members' sheet. */
final class MemberColumns {

	private static final int AWAY_EVERY = 23;

	private MemberColumns() {
	}

	static List<Column<MemberRow>> of(int year) {
		return Place.columns(MemberRow::household, id("人编号", row -> row.person().code()), text("姓名", row -> row.person().name()),
				text("证件类型", row -> "居民身份证"), id("证件号码", row -> row.person().idNumber()), text("性别", row -> row.person().male() ? "男" : "女"),
				date("出生日期", row -> row.person().born().toString()), text("民族", row -> row.person().ethnicity()),
				text("与户主关系", row -> row.person().relation().code()), text("是否常住人口", row -> row.person().born().getDayOfYear() % AWAY_EVERY == 0 ? "否" : "是"),
				text("是否与户主共享收支", row -> row.facts().isPresent() ? "是" : "否"), date("在户起始日期", row -> row.person().from().map(LocalDate::toString).orElse("")),
				date("离户日期", row -> row.person().until().map(LocalDate::toString).orElse("")),
				id("残疾人证号", row -> row.condition().disabled() ? row.fact(Registers::certificate) : ""), number("年度", row -> Integer.toString(year)),
				fact("文化程度", member -> member.study().level()), fact("在校生状况", member -> member.study().schooling()),
				fact("就读学校", member -> member.study().school()), fact("就学情况", member -> member.study().attendance()),
				fact("失学或辍学原因", member -> member.study().reason()), fact("因身体原因不具备学习条件", member -> member.study().unfit()),
				fact("应享受教育资助", member -> member.study().aidDue()), fact("已享受教育资助", member -> member.study().aidGot()),
				fact("健康状况", member -> member.condition().health(year)), fact("大病是否及时救治", member -> member.medical().treated()),
				fact("门诊慢性病保障", member -> member.medical().chronicCover()), fact("基本医疗保险", member -> member.medical().basic()),
				fact("大病保险", member -> member.medical().serious()), fact("纳入医疗救助", member -> member.medical().aid()),
				fact("商业补充医疗保险", member -> member.medical().supplementary()), fact("家庭医生签约", member -> member.medical().doctor()),
				money("经各项保障报销后个人自付费用", row -> row.fact(member -> member.medical().selfPaid())),
				fact("是否享受低保", member -> member.lowGuarantee() ? "是" : "否"), fact("特困供养", PersonYear::destitute),
				fact("残疾类别", member -> member.condition().kind()), fact("残疾等级", member -> member.condition().grade()),
				fact("劳动能力", member -> member.work().labour()), text("务工所在地", row -> row.fact(member -> WorkPlaces.of(year, row.household(), member))),
				number("务工时间（月）", row -> row.fact(member -> member.age() < 16 ? "" : Integer.toString(member.work().months()))),
				fact("公益性岗位", member -> member.work().post()), fact("是否稳定就业", member -> member.work().stable()),
				care("学籍学校", SpecialCare::rollSchool), care("连续未到校天数", SpecialCare::absentDays), care("儿童类别", SpecialCare::childGroup),
				care("专家委员会鉴定", SpecialCare::assessed), care("送教上门", SpecialCare::homeTeaching), care("先诊疗后付费", SpecialCare::payAfter));
	}

	private static Column<MemberRow> care(String heading, Function<SpecialCare, String> fact) {
		return text(heading, row -> row.facts().map(member -> fact.apply(SpecialCare.of(member, row.household().family()))).orElse(""));
	}

	private static Column<MemberRow> fact(String heading, Function<PersonYear, String> fact) {
		return text(heading, row -> row.fact(fact));
	}
}
