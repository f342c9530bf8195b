package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.date;
import static org.lookback.sample.internal.sheet.Column.id;
import static org.lookback.sample.internal.sheet.Column.money;
import static org.lookback.sample.internal.sheet.Column.number;
import static org.lookback.sample.internal.sheet.Column.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.lookback.sample.api.Oddity;
import org.lookback.sample.internal.life.House;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.Water;
import org.lookback.sample.internal.sheet.Column;
import org.lookback.sample.internal.sheet.DateStyle;
import org.lookback.sample.internal.sheet.Format;
import org.lookback.sample.internal.sheet.Patch;

/** The sheets with a row a household or a person, of the last year: households, members, housing, water. */
final class HouseholdFiles {

	private static final double PERSONS = 3;

	private HouseholdFiles() {
	}

	static Part households(Target target) throws IOException {
		int year = target.lastYear();
		return OneTable.of(target,
				OneTable.layout("户_" + year, "households", OptionalInt.of(year), Format.UTF8_BOM, DateStyle.ISO, HouseholdColumns.of(year)), List::of,
				List.of(Oddity.WRONG_CODE), target.households(),
				(oddity, row) -> row.registered() ? Optional.of(new Patch(oddity, "主要致贫原因", "因懒")) : Optional.empty());
	}

	static Part members(Target target) throws IOException {
		int year = target.lastYear();
		return OneTable.of(target,
				OneTable.layout("人_" + year, "members", OptionalInt.of(year), Format.GB18030, DateStyle.ISO, MemberColumns.of(year)), MemberRow::of,
				List.of(Oddity.NOT_A_NUMBER), target.households() * PERSONS, (oddity, row) -> row.facts().filter(member -> member.condition().chronic())
						.map(member -> new Patch(oddity, "经各项保障报销后个人自付费用", "若干")));
	}

	static Part housing(Target target) throws IOException {
		int year = target.lastYear();
		return OneTable.of(target,
				OneTable.layout("住房_" + year, "housing", OptionalInt.of(year), target.big(1) ? Format.UTF8 : Format.XLSX, DateStyle.ISO, housingColumns(year)),
				List::of, List.of(Oddity.WRONG_CODE), target.households(), (oddity, row) -> Optional.of(new Patch(oddity, "危房级别", "E级")));
	}

	static Part water(Target target) throws IOException {
		int year = target.lastYear();
		return OneTable.of(target, OneTable.layout("饮水_" + year, "water", OptionalInt.of(year), Format.GB18030, DateStyle.ISO, waterColumns(year)),
				List::of, List.of(Oddity.NOT_A_NUMBER), target.households(), (oddity, row) -> Optional.of(new Patch(oddity, "人均日可用水量", "约半桶")));
	}

	private static List<Column<Household>> housingColumns(int year) {
		return Place.columns(row -> row, number("房屋序号", row -> "1"), number("年度", row -> Integer.toString(year)), house("住房来源", House::tenure),
				number("住房面积（平方米）", row -> row.house().area()), text("疑似危房", row -> row.house().grade().isEmpty() ? "" : row.house().unsafe(year)),
				house("危房级别", House::grade), date("鉴定日期", row -> row.house().appraisedOn()), house("损毁原因", House::damage),
				house("位于城市规划区内", House::inPlanningArea), house("有改造意愿", House::willing), house("享受过的住房政策", House::solution),
				date("竣工日期", row -> row.house().completedOn()), date("验收日期", row -> row.house().acceptedOn()),
				house("改造质量达标", House::qualityOk), money("应补助资金", row -> row.house().subsidyDue()), money("已拨付补助资金", row -> row.house().subsidyPaid()),
				date("拨付日期", row -> row.house().subsidyPaidOn()), house("入住情况", House::occupancy), house("原有住房处置", House::oldHouse));
	}

	private static Column<Household> house(String heading, Function<House, String> value) {
		return text(heading, row -> value.apply(row.house()));
	}

	private static List<Column<Household>> waterColumns(int year) {
		return Place.columns(row -> row, number("年度", row -> Integer.toString(year)), text("是否解决安全饮用水", row -> row.water().safe(year)),
				water("供水方式", Water::mode), id("供水工程编号", row -> row.water().mode().startsWith("集中") ? FacilityFiles.works(row.village()) : ""),
				water("水质评价依据", Water::basis), water("水质不超标", Water::qualityOk), number("人均日可用水量", row -> row.water().litres()),
				water("自来水入户", Water::tap), number("人力取水时间", row -> row.water().minutes()), number("取水水平距离", row -> row.water().horizontal()),
				number("取水垂直距离", row -> row.water().vertical()), number("供水保证率", row -> row.water().rate()), water("季节性缺水", Water::shortage));
	}

	private static Column<Household> water(String heading, Function<Water, String> value) {
		return text(heading, row -> value.apply(row.water()));
	}
}
