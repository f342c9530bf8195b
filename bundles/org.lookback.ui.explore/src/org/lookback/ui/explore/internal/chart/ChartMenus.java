package org.lookback.ui.explore.internal.chart;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lookback.charts.api.ChartSpec;
import org.lookback.model.api.text.Messages;

/** Menus under the buttons of the chart. */
final class ChartMenus {

	/** What can be asked for besides. */
	interface Wishes {
		void theme(Optional<ChartSpec.Theme> theme);

		void query(boolean shown);

		void pin(boolean pinned);

		void clauses();

		void saveView();

		void openView();

		/** Adds the chart to the briefing. */
		void brief();
	}

	/** What is on now. */
	record State(Optional<ChartSpec.Theme> theme, boolean queryShown, boolean pinned, boolean drawn) {
	}

	private static final Messages MESSAGES = Messages.in(ChartMenus.class);

	private ChartMenus() {
	}

	static void copy(Button button, Runnable picture, Runnable table) {
		Menu menu = new Menu(button);
		item(menu, SWT.PUSH, "copy.picture", false, picture);
		item(menu, SWT.PUSH, "copy.table", false, table);
		show(menu, button);
	}

	static void more(Button button, State state, Wishes wishes) {
		Menu menu = new Menu(button);
		item(menu, SWT.CHECK, "more.query", state.queryShown(), () -> wishes.query(!state.queryShown()));
		item(menu, SWT.CHECK, "more.pin", state.pinned(), () -> wishes.pin(!state.pinned()));
		item(menu, SWT.PUSH, "more.clauses", false, wishes::clauses).setEnabled(state.drawn());
		item(menu, SWT.PUSH, "more.brief", false, wishes::brief).setEnabled(state.drawn());
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, SWT.PUSH, "more.save", false, wishes::saveView);
		item(menu, SWT.PUSH, "more.open", false, wishes::openView);
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, SWT.RADIO, "theme.window", state.theme().isEmpty(), () -> wishes.theme(Optional.empty()));
		for (ChartSpec.Theme theme : ChartSpec.Theme.values()) {
			item(menu, SWT.RADIO, "theme." + theme.id(), state.theme().filter(theme::equals).isPresent(), () -> wishes.theme(Optional.of(theme)));
		}
		show(menu, button);
	}

	static MenuItem item(Menu menu, int style, String key, boolean on, Runnable chosen) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(MESSAGES.get(key));
		item.setData("org.lookback.id", key);
		if (style != SWT.PUSH) {
			item.setSelection(on);
		}
		item.addListener(SWT.Selection, event -> {
			if (style != SWT.RADIO || item.getSelection()) {
				chosen.run();
			}
		});
		return item;
	}

	/** Under a control; it goes when the next one comes. */
	static void show(Menu menu, Control control) {
		Optional.ofNullable(control.getMenu()).ifPresent(Menu::dispose);
		control.setMenu(menu);
		menu.setLocation(control.toDisplay(0, control.getSize().y));
		menu.setVisible(true);
	}
}
