package org.lookback.pack.shanxi.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lookback.model.api.text.Messages;
import org.lookback.pack.shanxi.ui.internal.WaterData.Count;
import org.lookback.pack.shanxi.ui.internal.WaterData.Line;
import org.lookback.pack.shanxi.ui.internal.WaterData.Part;
import org.lookback.standards.api.Rule;
import org.lookback.ui.api.CountTable;
import org.lookback.ui.api.CountTable.Cell;
import org.lookback.ui.api.CountTable.Heading;
import org.lookback.ui.api.CountTable.Row;

/** The four indicators as rows of a table: a row a region, three columns an indicator. */
final class WaterRows {

	private static final Messages MESSAGES = Messages.in(WaterRows.class);
	private static final List<String> PARTS = List.of("missed", "unknown", "reached");
	private static final int NAME_WIDTH = 88;
	private static final int HOUSEHOLDS_WIDTH = 56;
	private static final int FIRST_WIDTH = 64;
	private static final int NEXT_WIDTH = 36;

	private final WaterData data;

	WaterRows(WaterData data) {
		this.data = data;
	}

	void show(CountTable table) {
		List<Row> rows = new ArrayList<>();
		if (!data.lines().isEmpty()) {
			rows.add(row(MESSAGES.get("total"), data.total(), true));
		}
		data.lines().forEach(line -> rows.add(row(line.name(), line, false)));
		table.show(List.of(new Heading(MESSAGES.get(data.places().level().key()), "", NAME_WIDTH)), headings(), rows);
	}

	private List<Heading> headings() {
		List<Heading> headings = new ArrayList<>();
		headings.add(new Heading(MESSAGES.get("households"), "", HOUSEHOLDS_WIDTH));
		for (Rule rule : data.indicators()) {
			for (String part : PARTS) {
				boolean first = part.equals(PARTS.getFirst());
				headings.add(new Heading(MESSAGES.get("heading." + part, name(rule)), MESSAGES.get("tip." + part, name(rule), rule.clause().quote()),
						first ? FIRST_WIDTH : NEXT_WIDTH));
			}
		}
		headings.add(new Heading(MESSAGES.get("heading.any"), MESSAGES.get("tip.any"), FIRST_WIDTH));
		return headings;
	}

	/** The short name of an indicator. */
	static String name(Rule rule) {
		return MESSAGES.get("indicator." + rule.id());
	}

	private Row row(String name, Line line, boolean total) {
		List<Cell> cells = new ArrayList<>();
		cells.add(Cell.of(number(line.households())));
		for (int i = 0; i < data.indicators().size(); i++) {
			if (line.counts().isEmpty()) {
				PARTS.forEach(part -> cells.add(Cell.of("")));
				continue;
			}
			Count count = line.counts().get(i);
			String indicator = name(data.indicators().get(i));
			cells.add(cell(count.missed(), line, MESSAGES.get("cell.missed", name, indicator, count.missed().households()), true));
			cells.add(cell(count.unknown(), line, MESSAGES.get("cell.unknown", name, indicator, count.unknown().households()), true));
			cells.add(cell(count.reached(), line, MESSAGES.get("cell.reached", name, indicator, count.reached().households()), false));
		}
		cells.add(line.counts().isEmpty() ? Cell.of("") : cell(line.any(), line, MESSAGES.get("cell.any", name, line.any().households()), true));
		return new Row(List.of(name), cells, total);
	}

	private static Cell cell(Part part, Line line, String tip, boolean shaded) {
		double weight = shaded && line.households() > 0 ? (double) part.households() / line.households() : 0;
		return new Cell(part.households() == 0 ? "·" : number(part.households()), weight, part.query(), tip);
	}

	private static String number(long count) {
		return String.format(Locale.getDefault(), "%,d", count);
	}
}
