package org.lookback.ui.api.search;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;

/** The conditions of the query, each with a cross that takes it away. */
final class Chips {

	/** A condition or a group in words. */
	record Chip(String words, Query part) {
	}

	private static final Messages MESSAGES = Messages.in(Chips.class);
	private static final int LONGEST = 36;

	private final Composite row;
	private final ActiveQuery query;
	private List<Chip> shown = List.of();

	Chips(Composite parent, ActiveQuery query) {
		this.query = query;
		row = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.wrap = true;
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		row.setLayout(layout);
	}

	Control control() {
		return row;
	}

	void show(List<Chip> chips) {
		if (chips.equals(shown)) {
			return;
		}
		shown = chips;
		for (Control child : row.getChildren()) {
			child.dispose();
		}
		for (Chip chip : chips) {
			Button button = new Button(row, SWT.PUSH | SWT.FLAT);
			button.setText((shortened(chip.words()) + "  ×").replace("&", "&&"));
			button.setToolTipText(MESSAGES.get("chip.tip", chip.words()));
			button.setData("org.lookback.id", "query.chip");
			button.addListener(SWT.Selection, event -> query.remove(chip.part()));
		}
		row.requestLayout();
	}

	private static String shortened(String words) {
		return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
	}
}
