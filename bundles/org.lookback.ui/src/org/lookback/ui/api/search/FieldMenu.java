package org.lookback.ui.api.search;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lookback.index.api.Grain;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.api.Workspace;

/** Menus of fields to count by: all of them by group, and the other ways in which one of them can be counted by. */
public final class FieldMenu {

	private static final Messages MESSAGES = Messages.in(FieldMenu.class);

	private FieldMenu() {
	}

	/**
	 * All fields, a menu for each group.
	 *
	 * @param present which are ticked
	 * @param chosen  gets the field as it is asked for
	 */
	public static void fields(Menu menu, Offers offers, Predicate<String> present, Consumer<String> chosen) {
		for (Offers.Group group : offers.groups()) {
			MenuItem item = new MenuItem(menu, SWT.CASCADE);
			item.setText(group.label().replace("&", "&&"));
			Menu below = new Menu(item);
			item.setMenu(below);
			for (Offers.Offer offer : group.offers()) {
				item(below, offer.label(), present.test(offer.field()), () -> chosen.accept(offer.field()));
			}
		}
	}

	/**
	 * Other ways of a field: dates by year or month, numbers in other bands, regions on other levels; nothing when there are none.
	 *
	 * @param chosen gets the field as it is asked for then
	 */
	public static void ways(Menu menu, String field, Workspace workspace, Consumer<String> chosen) {
		FieldWays ways = new FieldWays(workspace.dictionary());
		int before = menu.getItemCount();
		if (ways.isDate(field)) {
			for (String grained : FieldWays.grains(field)) {
				item(menu, MESSAGES.get("menu.grain." + Grain.of(grained).orElseThrow().id()), grained.equals(field), () -> chosen.accept(grained));
			}
		}
		if (ways.isNumber(field)) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(MESSAGES.get("menu.breaks"));
			item.addListener(SWT.Selection, event -> BreaksDialog.ask(menu.getShell(), field).ifPresent(chosen));
		}
		for (String level : ways.levels(field)) {
			String label = workspace.dictionary().field(level).label().in(Locale.getDefault());
			boolean now = workspace.dictionary().find(field).filter(each -> each.id().equals(level)).isPresent();
			item(menu, MESSAGES.get("menu.level", label), now, () -> chosen.accept(level));
		}
		if (menu.getItemCount() > before) {
			new MenuItem(menu, SWT.SEPARATOR);
		}
	}

	private static void item(Menu menu, String words, boolean ticked, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.CHECK);
		item.setText(words.replace("&", "&&"));
		item.setSelection(ticked);
		item.addListener(SWT.Selection, event -> action.run());
	}
}
