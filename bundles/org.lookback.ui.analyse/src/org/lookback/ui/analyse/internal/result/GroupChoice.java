package org.lookback.ui.analyse.internal.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.search.FieldMenu;
import org.lookback.ui.api.search.Offers;

/** A button that says what a table is grouped by, and opens a menu of all fields to choose others. */
public final class GroupChoice {

	private static final Messages MESSAGES = Messages.in(GroupChoice.class);

	private final Button button;
	private final int most;
	private final Runnable changed;
	private List<String> fields = List.of();
	private Offers offers = Offers.NONE;
	private Predicate<String> possible = field -> true;

	/**
	 * @param most    how many fields may be chosen at once; one more takes the place of the last
	 * @param changed runs when a person chose something else
	 */
	public GroupChoice(Button button, int most, Runnable changed) {
		this.button = button;
		this.most = most;
		this.changed = changed;
		button.addListener(SWT.Selection, event -> open());
		say();
	}

	/** Shows what is grouped by, without telling. */
	public void show(List<String> now) {
		fields = List.copyOf(now);
		say();
	}

	/** What there is to choose from. */
	public void offer(Offers all, Predicate<String> allowed) {
		offers = all;
		possible = allowed;
		say();
	}

	public List<String> fields() {
		return fields;
	}

	private void open() {
		Menu menu = new Menu(button);
		MenuItem none = new MenuItem(menu, SWT.CHECK);
		none.setText(MESSAGES.get("group.nothing"));
		none.setSelection(fields.isEmpty());
		none.addListener(SWT.Selection, event -> choose(List.of()));
		new MenuItem(menu, SWT.SEPARATOR);
		FieldMenu.fields(menu, allowed(), fields::contains, this::toggle);
		button.setData("org.lookback.menu", menu);
		Point below = button.toDisplay(0, button.getSize().y);
		menu.setLocation(below.x, below.y);
		menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private Offers allowed() {
		return new Offers(offers.groups().stream().map(group -> new Offers.Group(group.label(), group.offers().stream().filter(offer -> possible.test(offer.field())).toList()))
				.filter(group -> !group.offers().isEmpty()).toList());
	}

	private void toggle(String field) {
		List<String> now = new ArrayList<>(fields);
		if (!now.remove(field)) {
			if (now.size() == most) {
				now.removeLast();
			}
			now.add(field);
		}
		choose(now);
	}

	private void choose(List<String> now) {
		fields = List.copyOf(now);
		say();
		changed.run();
	}

	private void say() {
		String words = fields.stream().map(this::label).collect(Collectors.joining(MESSAGES.get("group.and")));
		button.setText(fields.isEmpty() ? MESSAGES.get(most == 1 ? "group.choose" : "group.none") : MESSAGES.get("group.by", words).replace("&", "&&"));
		button.setToolTipText(MESSAGES.get("group.tip", most));
		button.requestLayout();
	}

	private String label(String field) {
		Optional<Offers.Offer> offer = offers.groups().stream().flatMap(group -> group.offers().stream()).filter(each -> each.field().equals(field)).findFirst();
		return offer.map(Offers.Offer::label).orElse(field);
	}
}
