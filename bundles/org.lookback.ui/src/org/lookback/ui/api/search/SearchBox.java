package org.lookback.ui.api.search;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.lookback.index.api.Suggestion;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;

/**
 * The box in which words and conditions are typed. Words are looked for while they are typed; conditions, which are wrong until they are
 * complete, when the person presses Enter: they then leave the box and become chips.
 */
final class SearchBox {

	private static final Messages MESSAGES = Messages.in(SearchBox.class);
	private static final int PAUSE = 350;
	private static final String SIGNS = ":：<>＜＞≤≥≠=!()（）\"“”";

	private final Composite row;
	private final Text text;
	private final ActiveQuery query;
	private final Consumer<String> reader;
	private final Consumer<String> changed;
	private final SuggestionList suggestions;
	private final SearchHistory history = new SearchHistory();
	private boolean showing;
	private int typed;

	/**
	 * @param reader  takes what was typed when the person presses Enter, and answers with {@link #take}
	 * @param changed takes what stands in the box whenever the person types; suggestions answer with {@link #suggest}
	 */
	SearchBox(Composite parent, ActiveQuery query, Consumer<String> reader, Consumer<String> changed) {
		this.query = query;
		this.reader = reader;
		this.changed = changed;
		row = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(3, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = 4;
		row.setLayout(layout);
		text = new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(MESSAGES.get("box.message"));
		text.setToolTipText(MESSAGES.get("box.tip"));
		text.setData("org.lookback.id", "search.box");
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		text.addListener(SWT.Modify, event -> modified());
		text.addListener(SWT.DefaultSelection, event -> entered());
		suggestions = new SuggestionList(text, "search.suggestions", this::insert);
		button("box.history", this::openHistory);
		button("box.clear", this::clear);
	}

	Control control() {
		return row;
	}

	void focus() {
		text.setFocus();
	}

	/** Shows the words of a query that somebody else changed. */
	void show(Query now) {
		boolean beingTyped = Query.parse(text.getText()).text().equals(now.text()) && !now.text().isEmpty();
		if (!beingTyped && !text.getText().strip().equals(now.text())) {
			showing = true;
			text.setText(now.text());
			text.setSelection(text.getCharCount());
			showing = false;
		}
	}

	private void modified() {
		if (showing) {
			return;
		}
		int mine = ++typed;
		// The caret moves only after the text has changed.
		text.getDisplay().asyncExec(() -> {
			if (mine == typed && !text.isDisposed()) {
				changed.accept(text.getText());
			}
		});
		text.getDisplay().timerExec(PAUSE, () -> {
			if (mine == typed && !text.isDisposed() && !hasSigns(text.getText())) {
				query.change(q -> q.withText(Query.parse(text.getText()).text()));
			}
		});
	}

	private void entered() {
		typed++;
		suggestions.hide();
		reader.accept(text.getText());
	}

	/** Asks what was typed: its words stay in the box, its conditions and groups join those that are there. */
	void take(Query entered) {
		Query now = query.whole().withText("").and(entered);
		history.add(now);
		showing = true;
		text.setText(now.text());
		text.setSelection(text.getCharCount());
		showing = false;
		query.set(now);
	}

	/** Where the person types. */
	int caret() {
		return text.getSelection().y;
	}

	/** Shows ways to go on from what stood in the box when they were asked for. */
	void suggest(String asked, List<Suggestion> ways) {
		suggestions.show(text.getText().equals(asked) ? ways : List.of());
	}

	private void insert(Suggestion way) {
		String before = text.getText();
		String after = before.substring(Math.min(way.until(), before.length()));
		text.setText(before.substring(0, way.from()) + way.text() + after);
		text.setFocus();
		text.setSelection(way.from() + way.text().length());
	}

	private void clear() {
		typed++;
		query.clear();
		text.setFocus();
	}

	private void openHistory() {
		Menu menu = new Menu(text);
		for (String before : history.list()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(before.replace("&", "&&"));
			item.addListener(SWT.Selection, event -> query.set(Query.parse(before)));
		}
		if (menu.getItemCount() == 0) {
			MenuItem none = new MenuItem(menu, SWT.PUSH);
			none.setText(MESSAGES.get("box.history.none"));
			none.setEnabled(false);
		}
		menu.setLocation(text.toDisplay(0, text.getSize().y));
		menu.setVisible(true);
	}

	private void button(String key, Runnable action) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(MESSAGES.get(key));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.addListener(SWT.Selection, event -> action.run());
	}

	private static boolean hasSigns(String typed) {
		return typed.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
	}
}
