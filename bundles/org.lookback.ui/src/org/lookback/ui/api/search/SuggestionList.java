package org.lookback.ui.api.search;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lookback.index.api.Suggestion;

/** Suggestions under a box in which one searches. The arrow keys or the mouse choose one; Enter without a choice searches for what was typed. */
final class SuggestionList {

	private static final int WIDEST = 560;

	private final Text box;
	private final Consumer<Suggestion> chosen;
	private final Shell shell;
	private final Table table;
	private List<Suggestion> shown = List.of();
	private boolean away;

	/** @param id of the list, for who looks for it */
	SuggestionList(Text box, String id, Consumer<Suggestion> chosen) {
		this.box = box;
		this.chosen = chosen;
		shell = new Shell(box.getShell(), SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS | SWT.BORDER);
		shell.setLayout(new FillLayout());
		table = new Table(shell, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setData("org.lookback.id", id);
		table.addListener(SWT.MouseUp, event -> choose());
		box.addListener(SWT.KeyDown, this::key);
		box.addListener(SWT.FocusIn, event -> away = false);
		box.addListener(SWT.FocusOut, event -> {
			away = true;
			box.getDisplay().timerExec(200, this::hideUnlessUsed);
		});
		box.addListener(SWT.Dispose, event -> shell.dispose());
		Listener hide = event -> hide();
		Shell window = box.getShell();
		window.addListener(SWT.Move, hide);
		window.addListener(SWT.Resize, hide);
		box.addListener(SWT.Dispose, event -> {
			window.removeListener(SWT.Move, hide);
			window.removeListener(SWT.Resize, hide);
		});
	}

	/** Shows suggestions, or nothing when there are none or the person is elsewhere by now. */
	void show(List<Suggestion> suggestions) {
		if (suggestions.isEmpty() || away) {
			hide();
			return;
		}
		shown = suggestions;
		table.removeAll();
		for (Suggestion suggestion : suggestions) {
			TableItem line = new TableItem(table, SWT.NONE);
			line.setText(suggestion.text().startsWith(suggestion.label().replace('：', ':')) ? suggestion.text() : suggestion.text() + "    " + suggestion.label());
		}
		table.deselectAll();
		shell.pack();
		Point corner = box.toDisplay(0, box.getSize().y);
		Rectangle screen = box.getMonitor().getClientArea();
		Point size = shell.getSize();
		int width = Math.min(Math.max(size.x, box.getSize().x), WIDEST);
		shell.setBounds(corner.x, corner.y, width, Math.min(size.y, screen.y + screen.height - corner.y));
		shell.setVisible(true);
	}

	void hide() {
		if (!shell.isDisposed()) {
			shell.setVisible(false);
		}
	}

	private void hideUnlessUsed() {
		if (!box.isDisposed() && !table.isDisposed() && !box.isFocusControl() && !table.isFocusControl()) {
			hide();
		}
	}

	private void key(Event event) {
		if (!shell.isVisible()) {
			return;
		}
		int last = table.getItemCount() - 1;
		int at = table.getSelectionIndex();
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> select(event, at == last ? 0 : at + 1);
		case SWT.ARROW_UP -> select(event, at <= 0 ? last : at - 1);
		case SWT.ESC -> {
			event.doit = false;
			hide();
		}
		case SWT.CR, SWT.KEYPAD_CR -> {
			if (at >= 0) {
				event.doit = false;
				choose();
			} else {
				hide();
			}
		}
		default -> {
			// goes into the box
		}
		}
	}

	private void select(Event event, int index) {
		event.doit = false;
		table.setSelection(index);
		table.showSelection();
	}

	private void choose() {
		int at = table.getSelectionIndex();
		hide();
		if (at >= 0) {
			chosen.accept(shown.get(at));
		}
	}
}
