package org.lookback.ui.explore.internal.importing;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.personal.Masking;
import org.lookback.ui.api.Services;

/** The first rows of a file as they stand, personal data masked. */
final class PreviewTable {

	private static final int ROWS = 20;
	private static final int WIDTH = 110;

	private final Table table;
	private Optional<ImportPlan> shown = Optional.empty();

	PreviewTable(Composite parent) {
		table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", "import.preview");
	}

	void show(Optional<ImportPlan> plan) {
		if (plan.equals(shown)) {
			return;
		}
		shown = plan;
		table.setRedraw(false);
		table.removeAll();
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		plan.ifPresent(this::fill);
		table.setRedraw(true);
	}

	private void fill(ImportPlan plan) {
		TableColumn number = new TableColumn(table, SWT.RIGHT);
		number.setWidth(48);
		for (ColumnMapping column : plan.columns()) {
			TableColumn each = new TableColumn(table, SWT.LEFT);
			each.setText(column.letters() + "  " + column.heading());
			each.setToolTipText(column.heading());
			each.setWidth(WIDTH);
		}
		boolean reveal = Services.settings().reveal();
		List<List<String>> rows = plan.sniffed().preview();
		for (int row = 0; row < Math.min(ROWS, rows.size()); row++) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(0, Long.toString(plan.sniffed().dataRow() + row));
			for (ColumnMapping column : plan.columns()) {
				String value = column.index() < rows.get(row).size() ? rows.get(row).get(column.index()) : "";
				Optional<Field> field = column.field().flatMap(plan.dictionary()::find);
				item.setText(column.index() + 1, reveal || field.isEmpty() ? value : Masking.mask(field.get(), value));
			}
		}
	}
}
