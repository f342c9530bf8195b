package org.lookback.charts.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Table;

/** Parts of tables. */
final class Subtables {

	private Subtables() {
	}

	/** What a table says of one value of its last axis, by the others. All values of those stay, so that the parts can be compared. */
	static Table within(Table table, Axis.Value value) {
		List<Table.Cell> cells = new ArrayList<>();
		Map<String, Long> sums = new HashMap<>();
		for (Table.Cell cell : table.cells()) {
			if (cell.key().getLast().equals(value.id())) {
				List<String> key = cell.key().subList(0, cell.key().size() - 1);
				double share = value.total() == 0 ? 0 : (double) cell.count() / value.total();
				cells.add(new Table.Cell(List.copyOf(key), cell.count(), cell.households(), cell.persons(), share, cell.query()));
				sums.merge(key.getFirst(), cell.count(), Long::sum);
			}
		}
		List<Axis> axes = new ArrayList<>();
		for (Axis axis : table.axes().subList(0, table.axes().size() - 1)) {
			boolean first = axes.isEmpty();
			axes.add(new Axis(axis.field(), axis.id(), axis.label(), axis.values().stream()
					.map(each -> first ? new Axis.Value(each.id(), each.label(), sums.getOrDefault(each.id(), 0L), each.query()) : each).toList(), axis.ordered()));
		}
		return new Table(value.label(), table.unit(), axes, cells, value.total(), table.households(), table.persons(), table.notes(), value.query(),
				table.provenance(), table.locale());
	}

	/** The same table with its two axes changed over. */
	static Table turned(Table table) {
		List<Table.Cell> cells = table.cells().stream()
				.map(cell -> new Table.Cell(cell.key().reversed(), cell.count(), cell.households(), cell.persons(), cell.share(), cell.query())).toList();
		return new Table(table.title(), table.unit(), table.axes().reversed(), cells, table.total(), table.households(), table.persons(), table.notes(),
				table.query(), table.provenance(), table.locale());
	}
}
