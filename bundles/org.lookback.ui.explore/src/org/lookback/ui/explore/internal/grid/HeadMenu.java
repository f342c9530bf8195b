package org.lookback.ui.explore.internal.grid;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lookback.model.api.text.Messages;

/** What can be done with a column, at its heading. */
final class HeadMenu {

	/** Does it. */
	interface Actions {
		void sort(int column, boolean descending);

		void freeze(int column);

		void unfreeze();

		void statistics(int column);

		boolean isGroupable(int column);

		void group(int column);

		void hide(int column);
	}

	private static final Messages MESSAGES = Messages.in(HeadMenu.class);

	private HeadMenu() {
	}

	static void open(Control table, int column, Actions actions) {
		Menu menu = new Menu(table);
		item(menu, "head.up", () -> actions.sort(column, false));
		item(menu, "head.down", () -> actions.sort(column, true));
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "head.statistics", () -> actions.statistics(column));
		item(menu, "head.group", () -> actions.group(column)).setEnabled(actions.isGroupable(column));
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "head.freeze", () -> actions.freeze(column));
		item(menu, "head.unfreeze", actions::unfreeze);
		item(menu, "head.hide", () -> actions.hide(column));
		table.setData("org.lookback.menu", menu);
		menu.setVisible(true);
	}

	private static MenuItem item(Menu menu, String key, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(MESSAGES.get(key));
		item.setData("org.lookback.id", key);
		item.addListener(SWT.Selection, event -> action.run());
		return item;
	}
}
