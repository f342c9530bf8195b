package org.lookback.ui.explore.internal.chart;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Charting.Ground;
import org.lookback.workbench.api.Workspace;

/** The clauses that what is drawn rests on: one is shown at once, of several the person chooses. */
final class ClauseMenu {

	private static final Messages MESSAGES = Messages.in(ClauseMenu.class);
	private static final int MOST = 20;

	private ClauseMenu() {
	}

	static void ask(Control control, Workspace workspace, Query query) {
		new LookbackJob<>(MESSAGES.get("clauses.looking"), progress -> workspace.charting().clauses(query, Locale.getDefault())).whenDone(grounds -> {
			if (!control.isDisposed()) {
				show(control, grounds);
			}
		}).start();
	}

	private static void show(Control control, List<Ground> grounds) {
		if (grounds.isEmpty()) {
			MessageDialog.openInformation(control.getShell(), MESSAGES.get("clauses.title"), MESSAGES.get("clauses.none"));
		} else if (grounds.size() == 1) {
			open(grounds.getFirst());
		} else {
			Menu menu = new Menu(control);
			for (Ground ground : grounds.subList(0, Math.min(MOST, grounds.size()))) {
				MenuItem item = new MenuItem(menu, SWT.PUSH);
				item.setText(MESSAGES.get("clauses.item", ground.rule().replace("&", "&&"), ground.clause().anchor(), ground.findings()));
				item.addListener(SWT.Selection, event -> open(ground));
			}
			ChartMenus.show(menu, control);
		}
	}

	private static void open(Ground ground) {
		Workbenches.openClause(new ClausePlace(ground.clause().clauseId(ground.packageId()), ground.clause().quote()));
	}
}
