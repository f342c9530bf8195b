package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.id;
import static org.lookback.sample.internal.sheet.Column.number;
import static org.lookback.sample.internal.sheet.Column.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.place.Village;
import org.lookback.sample.internal.sheet.Column;
import org.lookback.sample.internal.sheet.DateStyle;
import org.lookback.sample.internal.sheet.Format;
import org.lookback.sample.internal.sheet.Layout;
import org.lookback.sample.internal.sheet.TableWriter;

/** The villages with their rosters: a row is written when the last household of the village has come by. */
final class VillageFiles implements Part {

	/** A village and what its households add up to. */
	static final class Tally {
		private final Village village;
		private final Dice dice;
		private int poorPersons;
		private int dangerous;
		private int unsafeWater;
		private int persons;

		private Tally(Village village, Dice dice) {
			this.village = village;
			this.dice = dice;
		}

		private void add(Household household, int lastYear) {
			int members = household.last().people().size();
			persons += members;
			poorPersons += household.registered() && household.situation().status(lastYear).equals("未脱贫") ? members : 0;
			dangerous += household.house().dangerous() ? 1 : 0;
			unsafeWater += household.water().unsafe() ? 1 : 0;
		}
	}

	private final Target target;
	private final TableWriter<Tally> table;
	private Optional<Tally> current = Optional.empty();

	VillageFiles(Target target) throws IOException {
		this.target = target;
		int year = target.lastYear();
		table = new TableWriter<>(target.directory(), new Layout<>("行政村_" + year, "villages", OptionalInt.of(year), Format.XLSX, "", List.of(),
				DateStyle.ISO, columns(year)), target.seed());
	}

	private static List<Column<Tally>> columns(int year) {
		return List.of(text("省", row -> row.village.province().name()), text("市", row -> row.village.city()),
				text("县", row -> row.village.county().name()), text("乡", row -> row.village.townshipName()),
				text("行政村", row -> row.village.name()), id("行政村代码", row -> row.village.region().code()),
				number("年度", row -> Integer.toString(year)),
				text("村属性", row -> row.village.poor() ? row.village.traits().villageClass() : "非贫困村"),
				number("出列年度", row -> row.village.poor() ? Integer.toString(row.dice.between(2015, 2019)) : ""),
				number("农业户籍人口", row -> Integer.toString(population(row))), number("农户总数", row -> Integer.toString(roster(row.village))),
				number("贫困发生率（%）", row -> percent(row)),
				number("村级集体经济收入", row -> Integer.toString(row.dice.between(0, 40)) + "." + row.dice.between(0, 99)), yes("通硬化路", 0.985),
				yes("动力用电", 0.99), yes("通宽带", 0.96), yes("集中供水工程覆盖", 0.93),
				number("饮水不安全户数", row -> Integer.toString(row.unsafeWater)), number("危房户数", row -> Integer.toString(row.dangerous)),
				number("合格医生数", row -> Integer.toString(row.dice.chance(0.04) ? 0 : row.dice.between(1, 3))), yes("文化活动室", 0.94),
				text("定点帮扶单位", row -> row.village.poor() ? row.village.county().name() + row.dice.of("财政局", "农业农村局", "水利局", "人民医院", "自然资源局", "供电公司") : ""),
				yes("软弱涣散", 0.03), text("对照出列标准的短板", row -> row.dice.chance(0.1) ? row.dice.of("集体经济", "饮水", "卫生室", "道路、宽带") : ""));
	}

	private static Column<Tally> yes(String heading, double share) {
		return text(heading, row -> row.dice.chance(0.02) ? "" : row.dice.chance(share) ? "是" : "否");
	}

	/** Farm households of the village: those of the sample and as many that it has left out, so that coverage is below one. */
	static int roster(Village village) {
		return village.households() + (int) (village.households() * (village.first() % 7) * 0.01);
	}

	private static int population(Tally row) {
		return (int) Math.round((double) row.persons / row.village.households() * roster(row.village));
	}

	private static String percent(Tally row) {
		long tenThousandths = Math.round(10_000.0 * row.poorPersons / Math.max(1, population(row)));
		return tenThousandths / 100 + "." + (tenThousandths % 100 < 10 ? "0" : "") + tenThousandths % 100;
	}

	@Override
	public void add(Household household) throws IOException {
		Village village = household.village();
		if (household.number() == village.first()) {
			current = Optional.of(new Tally(village, Dice.of(target.seed(), -1L - village.first())));
		}
		Tally tally = current.orElseThrow();
		tally.add(household, target.lastYear());
		if (household.number() == village.end() - 1) {
			table.write(tally);
		}
	}

	@Override
	public List<TableWriter<?>> tables() {
		return List.of(table);
	}
}
