package org.lookback.ui.act.internal.sampling;

import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.lookback.casework.api.sample.BackCheck;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Styles;

/** What second visits say of the first: error rates by field and by visitor with their intervals, and every answer that differs. */
final class BackCheckPage {

	private static final Messages MESSAGES = Messages.in(BackCheckPage.class);
	private static final int HOUSEHOLD = 1;
	private static final int CHECKED = 2;

	private final Composite body;
	private final Label headline;
	private final WordsTable fields;
	private final WordsTable visitors;
	private final WordsTable differences;

	/** A back-check in words: by field, by visitor, each difference; headings first in each. */
	record Words(BackCheck check, double confidence, List<List<List<String>>> tables) {
	}

	BackCheckPage(Composite parent, Appearance appearance, Selection selection) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(body);
		headline = Styles.STRONG.on(new Label(body, SWT.WRAP));
		headline.setData("org.lookback.id", "sampling.backcheck.headline");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(headline);
		TabFolder tabs = new TabFolder(body, SWT.TOP);
		tabs.setData("org.lookback.id", "sampling.backcheck.tabs");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		fields = new WordsTable(tabs, appearance, "byField", 200, -88, -88, -128, 130, -136);
		visitors = new WordsTable(tabs, appearance, "byVisitor", 100, -96, -80, -120, -128, 130, -128);
		differences = new WordsTable(tabs, appearance, "difference", 200, 150, 180, 76, 92, 110, 76, 92, 110);
		differences.rows().whenSelected(row -> row.ifPresent(cells -> selection.selectHousehold(WordsTable.cell(cells, HOUSEHOLD))));
		for (String key : List.of("byField", "byVisitor", "difference")) {
			TabItem item = new TabItem(tabs, SWT.NONE);
			item.setText(MESSAGES.get(key + ".title"));
			item.setControl((key.equals("byField") ? fields : key.equals("byVisitor") ? visitors : differences).rows().control());
		}
	}

	Composite control() {
		return body;
	}

	/** Shows it; visitors of whom most was checked stand first. */
	void show(Words words) {
		BackCheck check = words.check();
		headline.setText(check.checked() + check.alone() == 0 ? MESSAGES.get("backcheck.none", check.first())
				: MESSAGES.get("backcheck.headline", check.first(), check.checked(), check.alone(), check.differences().size(), String.valueOf(Math.round(words.confidence() * 100))));
		fields.rows().show(rows(words.tables().get(0)));
		visitors.rows().show(rows(words.tables().get(1)).stream().sorted(Comparator.comparingLong((List<String> row) -> Long.parseLong(row.get(CHECKED))).reversed()).toList());
		differences.rows().show(rows(words.tables().get(2)));
		body.layout(true, true);
	}

	private static List<List<String>> rows(List<List<String>> table) {
		return table.subList(1, table.size());
	}
}
