package org.lookback.ui.explore.internal.search;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.api.search.FieldMenu;
import org.lookback.ui.api.search.Offers;

/** What is counted beside the search: fields more and fewer, dates finer, numbers in other bands, regions on another level. */
final class FacetMenu {

	private static final Messages MESSAGES = Messages.in(FacetMenu.class);

	private final FacetFields fields = new FacetFields();
	private final WorkspaceService workspaces;
	private final Runnable changed;
	private Offers offers = Offers.NONE;

	/** @param changed hears that other fields are to be counted by */
	FacetMenu(WorkspaceService workspaces, Runnable changed) {
		this.workspaces = workspaces;
		this.changed = changed;
	}

	/** What may be added. */
	void offer(Offers others) {
		offers = others;
	}

	/** The fields that are counted by. */
	List<String> fields() {
		return fields.of(workspaces.overview());
	}

	/** Fills the menu of a facet, or of none. */
	void fill(Menu menu, Optional<String> facet) {
		for (MenuItem item : menu.getItems()) {
			item.dispose();
		}
		facet.ifPresent(field -> {
			workspaces.workspace().ifPresent(workspace -> FieldMenu.ways(menu, field, workspace, other -> {
				fields.replace(field, other, workspaces.overview());
				changed.run();
			}));
			item(menu, "facet.remove", () -> fields.remove(field, workspaces.overview()));
			new MenuItem(menu, SWT.SEPARATOR);
		});
		FieldMenu.fields(menu, offers, fields()::contains, field -> {
			fields.add(field, workspaces.overview());
			changed.run();
		});
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "facet.usual", fields::reset);
	}

	private void item(Menu menu, String key, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(MESSAGES.get(key));
		item.setData("org.lookback.id", key);
		item.addListener(SWT.Selection, event -> {
			action.run();
			changed.run();
		});
	}
}
