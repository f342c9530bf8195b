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

	static Table empty() {
		return new Table("主要致贫原因（户）", Unit.HOUSEHOLD, List.of(axis("cause.main", "主要致贫原因", List.of(), false)), List.of(), 0, 0, 0, List.of(), Query.ALL,
				Provenance.today(), Locale.SIMPLIFIED_CHINESE);
	}

	private static Table table(String title, List<Axis> axes, List<Table.Cell> cells) {
		Provenance provenance = new Provenance(Optional.of(LocalDate.of(2019, 11, 30)), Optional.of("shandong-2019 1.0"), Optional.of("12"),
				LocalDate.of(2019, 12, 1));
		return new Table(title, Unit.HOUSEHOLD, axes, cells, 3000, 3000, 9000, List.of("“所属行业”可以同时有多个值，各行之和可能大于总数。"), Query.ALL, provenance,
				Locale.SIMPLIFIED_CHINESE);
	}
}
