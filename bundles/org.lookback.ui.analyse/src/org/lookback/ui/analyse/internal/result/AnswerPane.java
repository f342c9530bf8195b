package org.lookback.ui.analyse.internal.result;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.ui.api.QueryPane;
import org.lookback.ui.api.Styles;

/** What a view answers: tables with notes below, or a sentence that says what is missing. */
public final class AnswerPane {

	private final QueryPane pane;
	private final StackLayout stack = new StackLayout();
	private final Composite middle;
	private final Label hint;
	private final Label notes;

	/**
	 * @param pane of the view; its content has a grid layout of one column
	 * @param id   what the ids of the labels begin with
	 */
	public AnswerPane(QueryPane pane, String id) {
		this.pane = pane;
		middle = new Composite(pane.content(), SWT.NONE);
		middle.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(middle);
		hint = new Label(middle, SWT.WRAP | SWT.CENTER);
		hint.setData("org.lookback.id", id + ".hint");
		notes = Styles.MUTED.on(new Label(pane.content(), SWT.WRAP));
		notes.setData("org.lookback.id", id + ".notes");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(notes);
	}

	/** Where the view puts its tables. */
	public Composite tables() {
		return middle;
	}

	/** Shows tables that were put there. */
	public void show(Control tables, List<String> below) {
		say(below);
		front(tables);
	}

	/** Shows a sentence instead. */
	public void explain(String why) {
		hint.setText(why.replace("&", "&&"));
		say(List.of());
		front(hint);
	}

	/** Whether these tables are what is shown. */
	public boolean shows(Control tables) {
		return stack.topControl == tables;
	}

	/** Other notes below what is shown. */
	public void say(List<String> below) {
		notes.setText(String.join("\n", below).replace("&", "&&"));
		notes.requestLayout();
	}

	private void front(Control control) {
		stack.topControl = control;
		pane.show();
		middle.layout();
	}
}
