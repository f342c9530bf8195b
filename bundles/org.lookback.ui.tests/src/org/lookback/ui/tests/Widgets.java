package org.lookback.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Finds widgets by their id or words, and does with them what a hand does. On the window's thread. */
final class Widgets {

	private static final String ID = "org.lookback.id";

	private Widgets() {
	}

	/** A widget by the id that the view gave it. */
	static <T extends Control> T byId(Shell shell, String id, Class<T> type) {
		return find(shell, control -> id.equals(control.getData(ID)), type)
				.orElseThrow(() -> new AssertionError("No " + type.getSimpleName() + " with id " + id + " in " + shell.getText()));
	}

	static <T extends Control> T byId(String id, Class<T> type) {
		return byId(Window.main(), id, type);
	}

	/** Whether a widget is there and shown. */
	static boolean isShown(String id) {
		return find(Window.main(), control -> id.equals(control.getData(ID)) && control.isVisible(), Control.class).isPresent();
	}

	/** The one of several widgets with the same id that is shown: of the editor on top, for instance. */
	static <T extends Control> T shown(String id, Class<T> type) {
		return find(Window.main(), control -> id.equals(control.getData(ID)) && control.isVisible(), type)
				.orElseThrow(() -> new AssertionError("No " + type.getSimpleName() + " with id " + id + " is shown"));
	}

	/** The first of its sort in a dialog. */
	static <T extends Control> T first(Shell shell, Class<T> type) {
		return find(shell, control -> true, type).orElseThrow(() -> new AssertionError("No " + type.getSimpleName() + " in " + shell.getText()));
	}

	/** A button by its words, mnemonics left out. */
	static Button button(Shell shell, String words) {
		return find(shell, control -> control instanceof Button button && button.getText().replace("&", "").startsWith(words), Button.class)
				.orElseThrow(() -> new AssertionError("No button " + words + " in " + shell.getText() + ", but " + buttons(shell)));
	}

	/** A button of a dialog by the platform's number for it. */
	static Button button(Shell shell, int id) {
		return find(shell, control -> Integer.valueOf(id).equals(control.getData()), Button.class)
				.orElseThrow(() -> new AssertionError("No button " + id + " in " + shell.getText() + ", but " + buttons(shell)));
	}

	/** All that a dialog says in words and labels, a line each. */
	static String words(Composite parent) {
		StringBuilder words = new StringBuilder();
		for (Control child : parent.getChildren()) {
			switch (child) {
			case Label label -> words.append(label.getText()).append('\n');
			case Text text -> words.append(text.getText()).append('\n');
			case Composite composite -> words.append(words(composite));
			default -> {
				// says nothing
			}
			}
		}
		return words.toString();
	}

	private static List<String> buttons(Shell shell) {
		List<String> words = new ArrayList<>();
		find(shell, control -> {
			if (control instanceof Button button) {
				words.add(button.getText());
			}
			return false;
		}, Button.class);
		return words;
	}

	private static <T extends Control> Optional<T> find(Composite parent, Predicate<Control> wanted, Class<T> type) {
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child) && wanted.test(child)) {
				return Optional.of(type.cast(child));
			}
			if (child instanceof Composite composite) {
				Optional<T> below = find(composite, wanted, type);
				if (below.isPresent()) {
					return below;
				}
			}
		}
		return Optional.empty();
	}

	/** Presses a button. */
	static void press(Button button) {
		if (!button.isEnabled()) {
			throw new AssertionError("Button " + button.getText() + " is disabled");
		}
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** Types into a field. */
	static void type(Text text, String words) {
		text.setFocus();
		text.selectAll();
		text.insert(words);
	}

	/** Clicks at a place of a widget. */
	static void click(Control control, int x, int y) {
		for (int kind : new int[] { SWT.MouseDown, SWT.MouseUp }) {
			control.notifyListeners(kind, mouse(x, y));
		}
	}

	/** Clicks twice at a place of a widget. */
	static void doubleClick(Control control, int x, int y) {
		click(control, x, y);
		control.notifyListeners(SWT.MouseDoubleClick, mouse(x, y));
	}

	private static Event mouse(int x, int y) {
		Event event = new Event();
		event.button = 1;
		event.count = 1;
		event.x = x;
		event.y = y;
		return event;
	}

	/** Clicks on words of a text. */
	static void click(StyledText text, int offset) {
		text.setTopIndex(Math.max(0, text.getLineAtOffset(offset) - 1));
		Point place = text.getLocationAtOffset(offset + 1);
		text.setSelection(offset);
		click(text, place.x + 2, place.y + text.getLineHeight(offset) / 2);
	}

	/** Chooses a line of a table as a click on it does. */
	static void choose(Table table, int index, boolean open) {
		table.setSelection(index);
		Event event = new Event();
		event.item = table.getItem(index);
		table.notifyListeners(open ? SWT.DefaultSelection : SWT.Selection, event);
	}

	/** Chooses a line of a tree as a click on it does. */
	static void choose(Tree tree, TreeItem item) {
		tree.notifyListeners(SWT.MouseDown, mouse(1, 1));
		tree.setSelection(item);
		Event event = new Event();
		event.item = item;
		tree.notifyListeners(SWT.Selection, event);
	}

	/** Opens a line of a tree. */
	static void expand(Tree tree, TreeItem item) {
		Event event = new Event();
		event.item = item;
		tree.notifyListeners(SWT.Expand, event);
		item.setExpanded(true);
	}

	/** Clicks on a line of a tree. */
	static void click(Tree tree, TreeItem item) {
		tree.showItem(item);
		Rectangle bounds = item.getBounds();
		click(tree, bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
	}

	/** A line of a tree by a condition on its words, wherever it stands. */
	static Optional<TreeItem> item(TreeItem[] items, Predicate<TreeItem> wanted) {
		for (TreeItem item : items) {
			if (wanted.test(item)) {
				return Optional.of(item);
			}
			Optional<TreeItem> below = item(item.getItems(), wanted);
			if (below.isPresent()) {
				return below;
			}
		}
		return Optional.empty();
	}

	/** The words of a table's line, all columns. */
	static String line(Table table, int index) {
		StringBuilder words = new StringBuilder();
		for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
			words.append(table.getItem(index).getText(column)).append(" | ");
		}
		return words.toString();
	}

	/** Opens the menu behind a button and takes an item, wherever it stands below. */
	static void choose(Button button, String words) {
		press(button);
		Menu menu = (Menu) button.getData("org.lookback.menu");
		menu.setVisible(false);
		item(menu, words).orElseThrow(() -> new AssertionError("no item " + words)).notifyListeners(SWT.Selection, new Event());
	}

	/** An item of a menu by its words, wherever it stands below. */
	static Optional<MenuItem> item(Menu menu, String words) {
		for (MenuItem item : menu.getItems()) {
			Optional<MenuItem> found = item.getMenu() == null ? Optional.of(item).filter(each -> each.getText().equals(words)) : item(item.getMenu(), words);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}
}
