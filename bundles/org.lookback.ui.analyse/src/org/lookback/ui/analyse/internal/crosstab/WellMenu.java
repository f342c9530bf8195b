package org.lookback.ui.analyse.internal.crosstab;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.search.FieldMenu;
import org.lookback.ui.api.search.Offers;
import org.lookback.workbench.api.Workspace;

/** What can be done with the field in a well, and with a place of the table. */
final class WellMenu {

	/** A place of the table. */
	interface Place {
		void open();

		void narrow();

		/** One level down, where the place is a region's head. */
		Optional<Runnable> drill();

		/** The column by which the rows can be sorted here. */
		Optional<String> sortable();
	}

	private static final Messages MESSAGES = Messages.in(WellMenu.class);

	private final Consumer<CrossSpec> want;

	WellMenu(Consumer<CrossSpec> want) {
		this.want = want;
	}

	/** Fills the menu of a well: the fields when it is empty, else what can be done with its field. */
	void fill(Menu menu, Well well, CrossSpec spec, Offers offers, Optional<Workspace> workspace) {
		String field = spec.field(well);
		if (!field.isEmpty()) {
			workspace.ifPresent(open -> FieldMenu.ways(menu, field, open, other -> want.accept(spec.put(other, well))));
			for (Well other : Well.values()) {
				if (other != well) {
					item(menu, "menu.to." + other.id(), () -> want.accept(spec.put(field, other)));
				}
			}
			item(menu, "menu.out", () -> want.accept(spec.empty(well)));
			new MenuItem(menu, SWT.SEPARATOR);
		}
		FieldMenu.fields(menu, offers, offered -> spec.well(offered).isPresent(), offered -> want.accept(spec.put(offered, well)));
	}

	/** Opens the menu of a place under the mouse. */
	void open(Control owner, Place place, CrossSpec spec) {
		Menu menu = new Menu(owner);
		item(menu, "menu.open", place::open);
		item(menu, "menu.narrow", place::narrow);
		place.drill().ifPresent(drill -> item(menu, "menu.drill", drill));
		place.sortable().ifPresent(column -> {
			new MenuItem(menu, SWT.SEPARATOR);
			item(menu, "menu.sort.down", () -> want.accept(spec.sorted(Optional.of(column), true)));
			item(menu, "menu.sort.up", () -> want.accept(spec.sorted(Optional.of(column), false)));
			item(menu, "menu.sort.usual", () -> want.accept(spec.sorted(Optional.empty(), true)));
		});
		menu.setData("org.lookback.id", "crosstab.menu");
		owner.setData("org.lookback.menu", menu);
		menu.setVisible(true);
	}

	private static void item(Menu menu, String key, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(MESSAGES.get(key));
		item.addListener(SWT.Selection, event -> action.run());
	}
}
