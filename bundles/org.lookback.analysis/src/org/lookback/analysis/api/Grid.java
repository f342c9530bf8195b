package org.lookback.analysis.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.Messages;

/**
 * A table laid out in rows and columns, as it is printed and exported. By one field: a row a value with count, share, households and
 * persons. By two: the second field across. By three: a row for each pair of the first two.
 *
 * @param headings    one a column
 * @param rows        labels as {@link String}, counts as {@link Long}, shares as {@link Double} from 0 to 1, other numbers as
 *                    {@link java.math.BigDecimal}
 * @param labelColumns how many columns on the left are labels
 */
public record Grid(List<String> headings, List<List<Object>> rows, int labelColumns) {

	public Grid {
		headings = List.copyOf(headings);
		rows = List.copyOf(rows);
	}

	/** The layout of a table; the last row is the total of all distinct units. */
	public static Grid of(Table table) {
		return table.axes().size() < 2 ? list(table) : cross(table);
	}

	private static Grid list(Table table) {
		Messages messages = Messages.in(Grid.class, table.locale());
		String field = table.axes().isEmpty() ? messages.get("grid.item") : table.axes().getFirst().label();
		List<String> headings = new ArrayList<>(List.of(field, messages.get("grid.count", table.unit().label(table.locale())), messages.get("grid.share")));
		boolean households = table.unit() != Unit.HOUSEHOLD;
		boolean persons = table.unit() != Unit.PERSON;
		if (households) {
			headings.add(messages.get("grid.count", Unit.HOUSEHOLD.label(table.locale())));
		}
		if (persons) {
			headings.add(messages.get("grid.count", Unit.PERSON.label(table.locale())));
		}
		List<List<Object>> rows = new ArrayList<>();
		if (!table.axes().isEmpty()) {
			for (Axis.Value value : table.axes().getFirst().values()) {
				Table.Cell cell = table.cell(value.id()).orElseThrow();
				rows.add(row(value.label(), cell.count(), cell.share(), households, cell.households(), persons, cell.persons()));
			}
		}
		rows.add(row(messages.get("grid.total"), table.total(), table.total() == 0 ? 0.0 : 1.0, households, table.households(), persons, table.persons()));
		return new Grid(headings, rows, 1);
	}

	private static List<Object> row(String label, long count, double share, boolean withHouseholds, long households, boolean withPersons, long persons) {
		List<Object> row = new ArrayList<>(List.of(label, count, share));
		if (withHouseholds) {
			row.add(households);
		}
		if (withPersons) {
			row.add(persons);
		}
		return row;
	}

	private static Grid cross(Table table) {
		Messages messages = Messages.in(Grid.class, table.locale());
		Map<List<String>, Long> counts = new HashMap<>();
		table.cells().forEach(cell -> counts.put(cell.key(), cell.count()));
		List<Axis> left = table.axes().subList(0, table.axes().size() - 1);
		Axis across = table.axes().getLast();
		List<String> headings = new ArrayList<>(left.stream().map(Axis::label).toList());
		across.values().forEach(value -> headings.add(value.label()));
		if (left.size() == 1) {
			headings.add(messages.get("grid.total"));
		}
		List<List<Object>> rows = new ArrayList<>();
		for (List<Axis.Value> labels : combinations(left)) {
			List<Object> row = new ArrayList<>(labels.stream().map(Axis.Value::label).toList());
			List<String> key = labels.stream().map(Axis.Value::id).toList();
			boolean some = false;
			for (Axis.Value value : across.values()) {
				List<String> whole = new ArrayList<>(key);
				whole.add(value.id());
				long count = counts.getOrDefault(whole, 0L);
				some |= count > 0;
				row.add(count);
			}
			if (left.size() == 1) {
				row.add(labels.getFirst().total());
			}
			if (some) {
				rows.add(row);
			}
		}
		rows.add(totals(table, left.size(), across, messages));
		return new Grid(headings, rows, left.size());
	}

	private static List<Object> totals(Table table, int labels, Axis across, Messages messages) {
		List<Object> totals = new ArrayList<>();
		totals.add(messages.get("grid.total"));
		for (int i = 1; i < labels; i++) {
			totals.add("");
		}
		across.values().forEach(value -> totals.add(value.total()));
		if (labels == 1) {
			totals.add(table.total());
		}
		return totals;
	}

	private static List<List<Axis.Value>> combinations(List<Axis> axes) {
		List<List<Axis.Value>> all = List.of(List.of());
		for (Axis axis : axes) {
			List<List<Axis.Value>> next = new ArrayList<>();
			for (List<Axis.Value> before : all) {
				for (Axis.Value value : axis.values()) {
					List<Axis.Value> more = new ArrayList<>(before);
					more.add(value);
					next.add(more);
				}
			}
			all = next;
		}
		return all;
	}
}
