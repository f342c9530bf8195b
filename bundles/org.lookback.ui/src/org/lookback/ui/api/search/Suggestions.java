package org.lookback.ui.api.search;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.lookback.index.api.Suggestion;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.WorkspaceService;

/** Suggestions under a text in which objects of one kind are searched for, as long as the text is there. */
public final class Suggestions {

	private static final Messages MESSAGES = Messages.in(Suggestions.class);
	private static final long DELAY = 150;
	private static final int MOST = 10;

	private final Text box;
	private final SuggestionList list;
	private boolean inserting;

	private Suggestions(Text box) {
		this.box = box;
		this.list = new SuggestionList(box, box.getData("org.lookback.id") + ".suggestions", this::insert);
	}

	/** Offers ways to go on from what a person types. */
	public static void under(Text box, WorkspaceService workspaces, Kind kind) {
		Suggestions suggestions = new Suggestions(box);
		// what cannot be suggested is no failure of the search itself, which says of its own why it fails
		LatestWork work = new LatestWork(box.getParent(), MESSAGES.get("reading"), failure -> suggestions.list.hide());
		box.addListener(SWT.Modify, event -> {
			if (!suggestions.inserting) {
				// the caret moves only after the text has changed
				box.getDisplay().asyncExec(() -> {
					if (!box.isDisposed()) {
						String typed = box.getText();
						int caret = box.getSelection().y;
						workspaces.workspace().ifPresent(workspace -> work.ask(DELAY,
								progress -> workspace.searching().suggest(typed, caret, MOST, Locale.getDefault(), kind), found -> suggestions.show(typed, found)));
					}
				});
			}
		});
		box.addListener(SWT.DefaultSelection, event -> {
			work.cancel();
			suggestions.list.hide();
		});
	}

	private void show(String typed, List<Suggestion> found) {
		list.show(box.isFocusControl() && box.getText().equals(typed) ? found : List.of());
	}

	private void insert(Suggestion way) {
		String before = box.getText();
		inserting = true;
		box.setText(before.substring(0, way.from()) + way.text() + before.substring(Math.min(way.until(), before.length())));
		inserting = false;
		box.setFocus();
		box.setSelection(way.from() + way.text().length());
	}
}
