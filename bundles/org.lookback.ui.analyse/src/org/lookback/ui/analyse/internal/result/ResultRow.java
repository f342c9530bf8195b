package org.lookback.ui.analyse.internal.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.analysis.api.Grid;
import org.lookback.model.api.query.Query;

/**
 * A row of a table with what it speaks of.
 *
 * @param cells as {@link Grid} has them
 * @param query the households behind it; absent when no conditions can say which they are
 */
public record ResultRow(List<Object> cells, Optional<Query> query) {

	public ResultRow {
		cells = List.copyOf(cells);
	}

	/** The rows of a grid with the queries behind them, in the same order. */
	public static List<ResultRow> of(Grid grid, List<Optional<Query>> queries) {
		List<ResultRow> rows = new ArrayList<>();
		for (int i = 0; i < grid.rows().size(); i++) {
			rows.add(new ResultRow(grid.rows().get(i), i < queries.size() ? queries.get(i) : Optional.empty()));
		}
		return rows;
	}
}
