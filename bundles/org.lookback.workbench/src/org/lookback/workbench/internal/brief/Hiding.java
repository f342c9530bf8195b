package org.lookback.workbench.internal.brief;

import java.util.ArrayList;
import java.util.List;

import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Table;
import org.lookback.briefing.api.page.SmallCells;

/** Tables and charts of an issue for the public: small counts are not told, nor what they would follow from. */
final class Hiding {

	/** Stands where a number would. */
	static final String HIDDEN = "*";

	private final int least;

	Hiding(int least) {
		this.least = least;
	}

	/** The rows of a table of counts as it is laid out. */
	List<List<Object>> rows(Table table, Grid grid) {
		return table.axes().size() == 2 ? cross(table, grid) : list(grid, grid.labelColumns());
	}

	/** A table whose rows and columns add up. */
	private List<List<Object>> cross(Table table, Grid grid) {
		int labels = grid.labelColumns();
		int rows = grid.rows().size();
		int columns = grid.headings().size() - labels;
		long[][] counts = new long[rows][columns];
		boolean[][] small = new boolean[rows][columns];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				counts[r][c] = grid.rows().get(r).get(labels + c) instanceof Long count ? count : 0;
				small[r][c] = SmallCells.small(counts[r][c], households(table, r, c, counts[r][c]), least);
			}
		}
		return masked(grid.rows(), labels, SmallCells.hidden(counts, small));
	}

	private static long households(Table table, int row, int column, long count) {
		List<Axis.Value> down = table.axes().getFirst().values();
		List<Axis.Value> across = table.axes().getLast().values();
		if (row >= down.size() || column >= across.size()) {
			return count;
		}
		return table.cell(down.get(row).id(), across.get(column).id()).map(Table.Cell::households).orElse(0L);
	}

	/** A table whose rows add up to the last one: of a hidden row nothing is told. */
	List<List<Object>> list(Grid grid, int labels) {
		return list(grid.rows(), labels);
	}

	List<List<Object>> list(List<List<Object>> rows, int labels) {
		long[][] counts = new long[rows.size()][2];
		boolean[][] small = new boolean[rows.size()][2];
		for (int r = 0; r < rows.size(); r++) {
			long smallest = Long.MAX_VALUE;
			boolean any = false;
			for (Object cell : rows.get(r)) {
				if (cell instanceof Long count) {
					any |= count > 0 && count < least;
					smallest = Math.min(smallest, count);
				}
			}
			counts[r][0] = smallest;
			counts[r][1] = smallest;
			small[r][0] = any;
			small[r][1] = any;
		}
		boolean[][] hidden = SmallCells.hidden(counts, small);
		boolean[][] wide = new boolean[rows.size()][];
		for (int r = 0; r < rows.size(); r++) {
			wide[r] = new boolean[Math.max(0, rows.get(r).size() - labels)];
			java.util.Arrays.fill(wide[r], hidden[r][0]);
		}
		return masked(rows, labels, wide);
	}

	private static List<List<Object>> masked(List<List<Object>> rows, int labels, boolean[][] hidden) {
		List<List<Object>> masked = new ArrayList<>();
		for (int r = 0; r < rows.size(); r++) {
			List<Object> row = new ArrayList<>(rows.get(r));
			for (int c = 0; c < hidden[r].length && labels + c < row.size(); c++) {
				if (hidden[r][c]) {
					row.set(labels + c, HIDDEN);
				}
			}
			masked.add(row);
		}
		return masked;
	}

	/** A table to be drawn, without the values of which something would not be told. */
	Table drawn(Table table) {
		if (table.axes().isEmpty()) {
			return table;
		}
		Grid grid = Grid.of(table);
		List<List<Object>> rows = table.axes().size() == 2 ? cross(table, grid) : list(grid, grid.labelColumns());
		boolean whole = table.axes().size() > 2;
		List<List<String>> told = new ArrayList<>();
		List<Axis.Value> down = table.axes().getFirst().values();
		for (int r = 0; r < down.size() && r < rows.size() && !whole; r++) {
			for (int c = 1; c < rows.get(r).size(); c++) {
				if (!HIDDEN.equals(rows.get(r).get(c))) {
					told.add(table.axes().size() == 2 && c - 1 < table.axes().getLast().values().size()
							? List.of(down.get(r).id(), table.axes().getLast().values().get(c - 1).id())
							: List.of(down.get(r).id()));
				}
			}
		}
		List<Table.Cell> cells = whole ? table.cells().stream().filter(cell -> !SmallCells.small(cell.count(), cell.households(), least)).toList()
				: table.cells().stream().filter(cell -> told.contains(cell.key())).toList();
		List<Axis> axes = new ArrayList<>();
		for (int a = 0; a < table.axes().size(); a++) {
			int place = a;
			Axis axis = table.axes().get(a);
			axes.add(new Axis(axis.field(), axis.id(), axis.label(),
					axis.values().stream().filter(value -> cells.stream().anyMatch(cell -> cell.key().get(place).equals(value.id()))).toList(), axis.ordered()));
		}
		return new Table(table.title(), table.unit(), axes, cells, table.total(), table.households(), table.persons(), table.notes(), table.query(),
				table.provenance(), table.locale());
	}
}
