package org.lookback.pack.liaoning.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.Messages;
import org.lookback.pack.liaoning.ui.internal.MeasuresData.Row;
import org.lookback.ui.api.CountTable;
import org.lookback.ui.api.CountTable.Heading;

/** The matrix as a table: a row a programme and its departments, a column a year. */
record MatrixSheet(MeasuresData data) {

	private static final Messages MESSAGES = Messages.in(MatrixSheet.class);
	private static final int PROGRAMME_WIDTH = 92;
	private static final int DEPARTMENT_WIDTH = 160;
	private static final int COUNT_WIDTH = 74;

	List<Heading> labels() {
		return List.of(new Heading(MESSAGES.get("column.programme"), "", PROGRAMME_WIDTH),
				new Heading(MESSAGES.get("column.department"), MESSAGES.get("column.department.tip"), DEPARTMENT_WIDTH));
	}

	List<Heading> counts() {
		List<Heading> counts = new ArrayList<>();
		data.years().forEach(year -> counts.add(new Heading(Integer.toString(year), MESSAGES.get("column.year.tip"), COUNT_WIDTH)));
		counts.add(new Heading(MESSAGES.get("column.any"), MESSAGES.get("column.any.tip"), COUNT_WIDTH));
		return counts;
	}

	List<CountTable.Row> rows() {
		List<CountTable.Row> rows = new ArrayList<>();
		String before = "";
		for (Row row : data.rows()) {
			List<CountTable.Cell> cells = new ArrayList<>();
			data.years().forEach(year -> cells.add(cell(row, year)));
			cells.add(cell(row.any(), MESSAGES.get("tip.any", row.programme(), row.any().households(), row.any().persons(), row.who())));
			rows.add(new CountTable.Row(List.of(row.programme().equals(before) ? "" : row.programme(), row.who()), cells, false));
			before = row.programme();
		}
		return rows;
	}

	private CountTable.Cell cell(Row row, int year) {
		if (data.gap(row, year)) {
			return new CountTable.Cell(MESSAGES.get("gap"), 0, Optional.empty(),
					MESSAGES.get("tip.gap", Integer.toString(year), row.programme(), row.who()), true);
		}
		Reached reached = row.of(year);
		if (reached.nobody()) {
			return new CountTable.Cell("–", 0, Optional.empty(), MESSAGES.get("tip.notAsked", Integer.toString(year), row.programme()));
		}
		String tip = row.line().departments().isEmpty() || row.line().expected(year) ? "tip.cell" : "tip.extra";
		return cell(reached, MESSAGES.get(tip, Integer.toString(year), row.programme(), reached.households(), reached.persons(), row.who()));
	}

	private CountTable.Cell cell(Reached reached, String tip) {
		if (reached.nobody()) {
			return new CountTable.Cell("0", 0, Optional.empty(), tip);
		}
		double weight = data.all().nobody() ? 0 : (double) reached.households() / data.all().households();
		return new CountTable.Cell(MESSAGES.get("count", reached.households(), reached.persons()), weight, Optional.of(reached.query()), tip);
	}
}
