package org.lookback.ui.explore.internal.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.SampledValue;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.Services;

/** The first rows of a file as they stand, or as what they become; personal data masked. What is merged into a row is grey and says where it stands. */
final class PreviewTable {

	private static final Messages MESSAGES = Messages.in(PreviewTable.class);
	private static final int ROWS = 20;
	private static final int WIDTH = 110;
	private static final String MERGED = "merged.";

	private final Table table;
	private Optional<ImportPlan> shown = Optional.empty();
	private boolean mapped;

	PreviewTable(Composite parent) {
		table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", "import.preview");
		table.addListener(SWT.MouseMove, event -> table.setToolTipText(merged(new Point(event.x, event.y))));
	}

	/** Of a cell that is merged with one above: where its text stands. */
	private String merged(Point place) {
		TableItem item = table.getItem(place);
		for (int column = 1; item != null && column < table.getColumnCount(); column++) {
			if (item.getBounds(column).contains(place)) {
				return String.valueOf(Objects.requireNonNullElse(item.getData(MERGED + (column - 1)), ""));
			}
		}
		return "";
	}

	/** @param become whether the values are shown that the cells become, not their texts */
	void show(Optional<ImportPlan> plan, boolean become) {
		if (plan.equals(shown) && become == mapped) {
			return;
		}
		shown = plan;
		mapped = become;
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
		List<Map<String, SampledValue>> becomes = plan.columns().stream().map(column -> mapped ? becomes(plan, column) : Map.<String, SampledValue>of())
				.toList();
		List<List<String>> rows = plan.sniffed().preview();
		List<Map<Integer, Long>> merged = plan.sniffed().merged().preview();
		for (int row = 0; row < Math.min(ROWS, rows.size()); row++) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(0, Long.toString(plan.sniffed().dataRow() + row));
			for (ColumnMapping column : plan.columns()) {
				String value = column.index() < rows.get(row).size() ? rows.get(row).get(column.index()) : "";
				SampledValue sample = becomes.get(column.index()).get(value.strip());
				boolean unread = sample != null && !sample.problem().isEmpty();
				String become = sample == null || unread ? value : sample.becomes().orElse("");
				String text = ValuesPane.shown(plan, column, become);
				item.setText(column.index() + 1, unread ? MESSAGES.get("mapping.sample.bad", text) : text);
				Long from = row < merged.size() ? merged.get(row).get(column.index()) : null;
				if (from != null) {
					item.setForeground(column.index() + 1, Services.appearance().color(Role.MUTED));
					item.setData(MERGED + column.index(), MESSAGES.get("mapping.sample.merged", from));
				}
				if (unread) {
					item.setForeground(column.index() + 1, Services.appearance().color(Role.WARNING));
				}
			}
		}
	}

	private static Map<String, SampledValue> becomes(ImportPlan plan, ColumnMapping column) {
		return plan.samples(column.index()).stream().collect(Collectors.toMap(SampledValue::text, Function.identity()));
	}
}
