package org.lookback.ui.explore.internal.household;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.explore.internal.household.HouseholdFile.MemberRow;

/** Who lives in the household, and who left it. */
final class MembersTab {

	private static final int WIDEST = 160;

	private final Table table;
	private final Appearance appearance;

	MembersTab(Composite parent, Appearance appearance) {
		this.appearance = appearance;
		table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", "household.members");
		table.setToolTipText("");
		table.addListener(SWT.MouseMove, this::moved);
	}

	Control control() {
		return table;
	}

	void show(HouseholdFile file) {
		table.setRedraw(false);
		table.removeAll();
		while (table.getColumnCount() > file.memberHeadings().size()) {
			table.getColumn(table.getColumnCount() - 1).dispose();
		}
		while (table.getColumnCount() < file.memberHeadings().size()) {
			new TableColumn(table, SWT.LEFT);
		}
		for (MemberRow member : file.members()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(member.cells().toArray(String[]::new));
			item.setData(member.tip());
			if (member.left()) {
				item.setForeground(appearance.color(Role.MUTED));
			}
		}
		for (int column = 0; column < table.getColumnCount(); column++) {
			TableColumn each = table.getColumn(column);
			each.setText(file.memberHeadings().get(column));
			each.pack();
			each.setWidth(Math.min(WIDEST, each.getWidth() + 8));
		}
		table.setRedraw(true);
	}

	private void moved(Event event) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		String tip = item == null ? "" : (String) item.getData();
		if (!tip.equals(table.getToolTipText())) {
			table.setToolTipText(tip);
		}
	}
}
