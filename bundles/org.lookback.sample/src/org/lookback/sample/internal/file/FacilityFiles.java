package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.id;
import static org.lookback.sample.internal.sheet.Column.number;
import static org.lookback.sample.internal.sheet.Column.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.place.Village;
import org.lookback.sample.internal.sheet.Column;
import org.lookback.sample.internal.sheet.DateStyle;
import org.lookback.sample.internal.sheet.Format;

/** Clinics of villages; schools, health centres and water works of townships. */
final class FacilityFiles {

	/** A facility; blanks for what its kind does not have. */
	private record Facility(String id, String name, String type, Village village, String region, String operating, String mode, String onDuty,
			String faults, String staffShort, String equipment, String hazards, String duties) {
	}

	private static final Choice MODE = Choice.of("本村村医:86 县乡派驻:7 邻村代管:5 无:2");
	private static final Choice FAULTS = Choice.of("无:82 药物种类不足:8 器械种类不足:6 服务记录不规范:3 未实行零差价:1");
	private static final Choice EQUIPMENT = Choice.of("按规定配置:84 使用率低:8 未按规定配置:5 闲置:2 损坏未修:1");
	private static final Choice HAZARDS = Choice.of("-:80 管网老化:10 跑冒滴漏:4 冰冻:3 水源地未保护:2 干旱:1");
	private static final String DUTIES = "地方政府主体责任,水行政主管部门监管责任,供水单位运行管理责任";

	private FacilityFiles() {
	}

	/** Number of the water works of a village's township. */
	static String works(Village village) {
		return "GS" + village.township().code();
	}

	static Part facilities(Target target) throws IOException {
		int year = target.lastYear();
		List<Column<Facility>> columns = List.of(text("县", row -> row.village.county().name()), text("乡", row -> row.village.townshipName()),
				id("设施编号", Facility::id), text("设施名称", Facility::name), text("设施类别", Facility::type), id("所在村", Facility::region),
				number("年度", row -> Integer.toString(year)), text("是否正常运营", Facility::operating), text("村医配备方式", Facility::mode),
				text("村医到岗", Facility::onDuty), text("卫生室问题", Facility::faults), text("人才短缺", Facility::staffShort), text("设备配置", Facility::equipment),
				text("工程隐患", Facility::hazards), text("三个责任", Facility::duties));
		return OneTable.of(target, OneTable.layout("设施_" + year, "facilities", OptionalInt.of(year), Format.XLSX, DateStyle.ISO, columns),
				new Function<Household, List<Facility>>() {
					private String township = "";

					@Override
					public List<Facility> apply(Household household) {
						Village village = household.village();
						if (household.number() != village.first()) {
							return List.of();
						}
						boolean next = !village.township().code().equals(township);
						township = village.township().code();
						return of(village, Dice.of(target.seed(), Long.parseLong(village.region().code()) + 1), next);
					}
				});
	}

	private static List<Facility> of(Village village, Dice dice, boolean firstOfTownship) {
		List<Facility> facilities = new ArrayList<>();
		String place = village.region().code();
		String mode = MODE.pick(dice);
		facilities.add(new Facility("WS" + place, village.name() + "卫生室", "村卫生室", village, place, mode.equals("无") ? "否" : "是", mode,
				mode.equals("无") ? "否" : dice.chance(0.97) ? "是" : "否", FAULTS.pick(dice), "不涉及", "", "", ""));
		if (dice.chance(0.15)) {
			facilities.add(new Facility("XX" + place, village.name() + "小学教学点", "乡村小规模学校", village, place, "是", "", "", "", dice.of("是", "否", "否"), "", "", ""));
		}
		if (firstOfTownship) {
			String town = village.township().code();
			String name = village.townshipName();
			facilities.add(new Facility("XJ" + town, name + "中心小学", "乡镇寄宿制学校", village, town, "是", "", "", "", dice.of("是", "否", "否"), "", "", ""));
			facilities.add(new Facility("YY" + town, name + "卫生院", "乡镇卫生院", village, town, "是", "", "", "", dice.of("是", "否", ""), EQUIPMENT.pick(dice), "", ""));
			facilities.add(new Facility(works(village), name + "集中供水工程", "集中供水工程", village, town, dice.chance(0.98) ? "是" : "否", "", "", "", "", "",
					HAZARDS.pick(dice), dice.chance(0.94) ? DUTIES : "地方政府主体责任"));
		}
		return facilities;
	}
}
