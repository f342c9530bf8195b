package org.lookback.charts.tests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.Table;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;

/** Tables by cause and sector, as a county might have them. */
final class Tables {

	static final List<String> CAUSES = List.of("因病", "因残", "缺劳力", "因学", "缺技术", "自身发展动力不足", "");
	static final List<String> SECTORS = List.of("教育", "卫生健康", "医疗保障", "住房建设", "水利", "");

	private static final Provenance PROVENANCE = new Provenance(Optional.of(LocalDate.of(2019, 11, 30)), Optional.of("shandong-2019 1.0"), Optional.of("12"),
			LocalDate.of(2019, 12, 1));

	private Tables() {
	}

	static Axis axis(String field, String label, List<String> ids, boolean ordered) {
		List<Axis.Value> values = new ArrayList<>();
		for (int i = 0; i < ids.size(); i++) {
			values.add(new Axis.Value(ids.get(i), ids.get(i).isEmpty() ? "未填" : ids.get(i), 1000L / (i + 1), Query.ALL.where(field, ids.get(i))));
		}
		return new Axis(field, field, label, values, ordered);
	}

	static Table one(String field, String label, List<String> ids) {
		Axis axis = axis(field, label, ids, false);
		List<Table.Cell> cells = axis.values().stream()
				.map(value -> new Table.Cell(List.of(value.id()), value.total(), value.total(), value.total() * 3, value.total() / 3000.0, value.query()))
				.toList();
		return table(label + "（户）", List.of(axis), cells);
	}

	static Table causes() {
		return one("householdYear.primaryCause", "主要致贫原因", CAUSES);
	}

	static Table causesBySectors() {
		Axis causes = axis("householdYear.primaryCause", "主要致贫原因", CAUSES, false);
		Axis sectors = axis("finding.sector", "所属行业", SECTORS, false);
		List<Table.Cell> cells = new ArrayList<>();
		for (int c = 0; c < CAUSES.size(); c++) {
			for (int s = 0; s < SECTORS.size(); s++) {
				long count = (c + s) % 5 == 4 ? 0 : 600 / (1 + c) / (1 + s);
				if (count > 0) {
					cells.add(new Table.Cell(List.of(CAUSES.get(c), SECTORS.get(s)), count, count, count * 3, count / 3000.0,
							Query.ALL.where("householdYear.primaryCause", CAUSES.get(c)).where("finding.sector", SECTORS.get(s))));
				}
			}
		}
		return table("主要致贫原因 × 所属行业（户）", List.of(causes, sectors), cells);
	}

	static Table years() {
		Axis years = axis("householdYear.exitYear", "脱贫年度", List.of("2014", "2015", "2016", "2017", "2018", "2019"), true);
		Axis causes = axis("householdYear.primaryCause", "主要致贫原因", CAUSES.subList(0, 3), false);
		List<Table.Cell> cells = new ArrayList<>();
		for (Axis.Value year : years.values()) {
			for (Axis.Value cause : causes.values()) {
				long count = 100 + Integer.parseInt(year.id()) % 7 * 40 + cause.id().hashCode() % 60;
				cells.add(new Table.Cell(List.of(year.id(), cause.id()), count, count, count, 0.1, year.query().where(causes.field(), cause.id())));
			}
		}
		return table("脱贫年度 × 主要致贫原因（户）", List.of(years, causes), cells);
	}

	/** Counts of every combination, as long as there are any. */
	static Table cross(String title, Unit unit, List<Axis> axes, java.util.function.ToLongFunction<List<Integer>> count) {
		List<Table.Cell> cells = new ArrayList<>();
		long[] total = new long[1];
		java.util.Map<List<String>, Long> sums = new java.util.HashMap<>();
		each(axes, new ArrayList<>(), places -> {
			long number = count.applyAsLong(places);
			if (number > 0) {
				List<String> key = new ArrayList<>();
				Query query = Query.ALL;
				for (int i = 0; i < axes.size(); i++) {
					String id = axes.get(i).values().get(places.get(i)).id();
					key.add(id);
					query = query.where(axes.get(i).field(), id);
					sums.merge(List.of(Integer.toString(i), id), number, Long::sum);
				}
				total[0] += number;
				cells.add(new Table.Cell(key, number, number, number * 3, 0.1, query));
			}
		});
		List<Axis> counted = new ArrayList<>();
		for (int i = 0; i < axes.size(); i++) {
			String place = Integer.toString(i);
			Axis axis = axes.get(i);
			counted.add(new Axis(axis.field(), axis.id(), axis.label(), axis.values().stream()
					.map(value -> new Axis.Value(value.id(), value.label(), sums.getOrDefault(List.of(place, value.id()), 0L), value.query())).toList(), axis.ordered()));
		}
		return new Table(title, unit, counted, cells, total[0], total[0], total[0] * 3, List.of(), Query.ALL, PROVENANCE, Locale.SIMPLIFIED_CHINESE);
	}

	private static void each(List<Axis> axes, List<Integer> places, java.util.function.Consumer<List<Integer>> consumer) {
		if (places.size() == axes.size()) {
			consumer.accept(List.copyOf(places));
			return;
		}
		for (int i = 0; i < axes.get(places.size()).values().size(); i++) {
			places.add(i);
			each(axes, places, consumer);
			places.removeLast();
		}
	}

	static final List<String> COUNTIES = List.of("天桥区", "历城区", "长清区", "章丘区", "济阳区", "莱芜区", "钢城区", "平阴县", "商河县");

	static Table agesBySex() {
		Axis ages = axis("memberYear.age", "年龄", List.of("..3", "3..6", "6..16", "16..18", "18..30", "30..45", "45..60", "60..75", "75..", ""), true);
		Axis sexes = axis("member.gender", "性别", List.of("男", "女", ""), false);
		return cross("年龄 × 性别（人）", Unit.PERSON, List.of(sexes, ages), at -> at.get(0) == 2 ? at.get(1) == 4 ? 3 : 0 : 20_000 + (at.get(1) * 977L) % 60_000 + at.get(0) * 800);
	}

	static Table causesByCounty() {
		return cross("主要致贫原因 × 县（户）", Unit.HOUSEHOLD, List.of(axis("cause.main", "主要致贫原因", CAUSES, false), axis("household.county", "县", COUNTIES, false)),
				at -> (7 - at.get(0)) * 40L + at.get(1) * 13 % 90);
	}

	static Table causesBySectorByCounty() {
		return cross("主要致贫原因 × 所属行业 × 县（户）", Unit.HOUSEHOLD,
				List.of(axis("cause.main", "主要致贫原因", CAUSES, false), axis("finding.sector", "所属行业", SECTORS, false), axis("household.county", "县", COUNTIES, false)),
				at -> (7 - at.get(0)) * (6 - at.get(1)) + at.get(2) % 4);
	}

	static Table weeks() {
		List<String> weeks = new ArrayList<>(java.util.stream.IntStream.rangeClosed(27, 48).mapToObj(week -> "2019-W" + week).toList());
		weeks.add("");
		return cross("鉴定日期（按周）（户）", Unit.HOUSEHOLD, List.of(axis("housing.appraisedOn", "鉴定日期（按周）", weeks, true)),
				at -> at.get(0) == 22 ? 1800 : 60 + (at.get(0) * 37L) % 200);
	}

	static Table incomes() {
		List<String> bands = new ArrayList<>(java.util.stream.IntStream.range(2, 14).mapToObj(i -> i * 1000 + ".." + (i + 1) * 1000).toList());
		bands.add("14000..");
		bands.add("");
		return cross("人均纯收入（户）", Unit.HOUSEHOLD, List.of(axis("income.netPerCapita", "人均纯收入", bands, true)), at -> at.get(0) == 13 ? 2500 : 900_000 / (1 + Math.abs(at.get(0) - 4)));
	}

	static Table empty() {
		return new Table("主要致贫原因（户）", Unit.HOUSEHOLD, List.of(axis("cause.main", "主要致贫原因", List.of(), false)), List.of(), 0, 0, 0, List.of(), Query.ALL,
				Provenance.today(), Locale.SIMPLIFIED_CHINESE);
	}

	private static Table table(String title, List<Axis> axes, List<Table.Cell> cells) {
		return new Table(title, Unit.HOUSEHOLD, axes, cells, 3000, 3000, 9000, List.of("“所属行业”可以同时有多个值，各行之和可能大于总数。"), Query.ALL, PROVENANCE,
				Locale.SIMPLIFIED_CHINESE);
	}
}
