package org.lookback.sample.internal.support;

import java.util.ArrayList;
import java.util.List;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.place.Village;

/** A village's projects, one or two a year. */
public final class Projects {

	private static final int FIRST_YEAR = 2015;
	private static final Choice NAMES = Choice.of("蔬菜大棚项目:14 光伏发电项目:20 肉牛养殖项目:10 食用菌种植项目:8 扶贫车间项目:10 村内道路硬化项目:14 安全饮水巩固提升项目:10 林果种植项目:8 肉鸡养殖项目:6");
	private static final Choice SOURCES = Choice.of("财政专项扶贫资金:58 涉农整合资金:20 行业资金:12 社会帮扶资金:7 信贷资金:3");
	private static final Choice STATES = Choice.of("运行正常:66 已验收:14 竣工未验收:5 在建:6 运行不正常:5 资产闲置或流失:2 未开工:2");

	/** A project; money in yuan. */
	public record Project(String id, String name, int year, Village village, String source, int planned, int paid, int households, int persons,
			String disclosed, String state) {
	}

	private Projects() {
	}

	/** Number of a village's project of a year. */
	static String id(Village village, int year, int number) {
		return "XM" + village.region().code() + year + number;
	}

	/** The projects of a village. */
	public static List<Project> of(Village village, Dice dice, int lastYear) {
		List<Project> projects = new ArrayList<>();
		for (int year = FIRST_YEAR; year <= lastYear; year++) {
			for (int i = 0; i < (dice.chance(0.25) ? 2 : 1); i++) {
				int planned = dice.between(8, 120) * 5000;
				int paid = dice.chance(0.88) ? planned : planned / 10 * dice.between(3, 9);
				int households = Math.max(1, village.households() * dice.between(2, 6) / 10);
				projects.add(new Project(id(village, year, i), village.name() + year + "年" + NAMES.pick(dice), year, village, SOURCES.pick(dice), planned,
						paid, households, households * dice.between(2, 3), dice.chance(0.04) ? "否" : dice.chance(0.03) ? "" : "是",
						year < lastYear ? STATES.pick(dice) : dice.of("在建", "已验收", "竣工未验收", "运行正常")));
			}
		}
		return projects;
	}
}
