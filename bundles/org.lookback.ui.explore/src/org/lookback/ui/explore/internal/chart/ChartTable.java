package org.lookback.ui.explore.internal.chart;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.analysis.api.Grid;

/** The numbers of a chart as a table. */
final class ChartTable {

	private static final double PERCENT = 100;

	private final Table table;

	ChartTable(Composite parent) {
		table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", "chart.table.numbers");
	}

	Table control() {
		return table;
	}

	void show(Grid grid) {
		table.setRedraw(false);
		table.removeAll();
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		for (int column = 0; column < grid.headings().size(); column++) {
			new TableColumn(table, column < grid.labelColumns() ? SWT.LEFT : SWT.RIGHT).setText(grid.headings().get(column));
		}
		for (List<Object> row : grid.rows()) {
			new TableItem(table, SWT.NONE).setText(row.stream().map(ChartTable::words).toArray(String[]::new));
		}
		for (TableColumn column : table.getColumns()) {
			column.pack();
		}
		table.setRedraw(true);
	}

	private static String words(Object cell) {
		return switch (cell) {
		case Long count -> String.format(Locale.getDefault(), "%,d", count);
		case BigDecimal number -> NumberFormat.getNumberInstance(Locale.getDefault()).format(number);
		case Double share -> String.format(Locale.getDefault(), "%.1f%%", share * PERCENT);
		default -> cell.toString();
		};
	}
}
