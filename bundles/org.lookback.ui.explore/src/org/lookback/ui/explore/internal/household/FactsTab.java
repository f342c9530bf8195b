package org.lookback.ui.explore.internal.household;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.explore.internal.household.HouseholdFile.Cell;
import org.lookback.ui.explore.internal.household.HouseholdFile.Group;
import org.lookback.ui.explore.internal.household.HouseholdFile.Row;

/** Every fact with its value and the file and row that it came from. */
final class FactsTab {

	private static final Messages MESSAGES = Messages.in(FactsTab.class);
	private static final int FEW = 2;

	private final Composite body;
	private final Tree tree;

	FactsTab(Composite parent) {
		body = new Composite(parent, SWT.NONE);
		TreeColumnLayout columns = new TreeColumnLayout();
		body.setLayout(columns);
		tree = new Tree(body, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setHeaderVisible(true);
		tree.setLinesVisible(true);
		tree.setData("org.lookback.id", "household.facts");
		columns.setColumnData(column("fact.field"), new ColumnWeightData(42, 130));
		columns.setColumnData(column("fact.value"), new ColumnWeightData(30, 90));
		columns.setColumnData(column("fact.source"), new ColumnWeightData(28, 90));
		tree.setToolTipText("");
		tree.addListener(SWT.MouseMove, this::moved);
	}

	Control control() {
		return body;
	}

	void show(HouseholdFile file) {
		tree.setRedraw(false);
		tree.removeAll();
		for (Group group : file.groups()) {
			TreeItem head = new TreeItem(tree, SWT.NONE);
			head.setText(new String[] { group.name(), group.rows().size() == 1 ? "" : Integer.toString(group.rows().size()), "" });
			for (Row row : group.rows()) {
				TreeItem above = head;
				if (!row.name().isEmpty() && (group.rows().size() > 1 || !row.name().isBlank())) {
					above = new TreeItem(head, SWT.NONE);
					above.setText(row.name());
				}
				cells(above, row);
				above.setExpanded(group.rows().size() <= FEW);
			}
			head.setExpanded(group.rows().size() <= FEW);
		}
		tree.setRedraw(true);
	}

	private static void cells(TreeItem above, Row row) {
		for (Cell cell : row.cells()) {
			TreeItem item = new TreeItem(above, SWT.NONE);
			item.setText(new String[] { cell.field(), cell.value(), cell.source() });
			item.setData(cell);
		}
	}

	private void moved(Event event) {
		TreeItem item = tree.getItem(new Point(event.x, event.y));
		String tip = item != null && item.getData() instanceof Cell cell ? MESSAGES.get("fact.tip", cell.field(), cell.value(), cell.source()) : "";
		if (!tip.equals(tree.getToolTipText())) {
			tree.setToolTipText(tip);
		}
	}

	private TreeColumn column(String key) {
		TreeColumn column = new TreeColumn(tree, SWT.LEFT);
		column.setText(MESSAGES.get(key));
		return column;
	}
}
