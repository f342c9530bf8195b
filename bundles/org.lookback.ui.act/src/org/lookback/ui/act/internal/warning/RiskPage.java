package org.lookback.ui.act.internal.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.lookback.casework.api.warning.Risk;
import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.Watchlist;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Styles;
import org.lookback.workbench.api.Watching;

/** The households of a list, those with most points first. */
final class RiskPage {

	private static final Messages MESSAGES = Messages.in(RiskPage.class);
	private static final int[] WIDTHS = { 210, 176, 60, 50, 150, 64, 104, 200, 180, 110 };
	private static final int PERSONS = 3;
	private static final int POINTS = 5;
	/** More are not shown; the file has all. */
	static final int MOST = 20_000;

	/** A household in words. */
	record Line(Risk risk, List<String> cells) {

		String cell(int place) {
			return place < cells.size() ? cells.get(place) : "";
		}
	}

	/** What is shown at once. */
	record Content(List<String> headings, List<Line> lines, int all) {
	}

	private final Composite body;
	private final Label said;
	private final RowTable<Line> table;

	RiskPage(Composite parent, Appearance appearance, List<String> headings, Consumer<Risk> chosen) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 4).spacing(4, 3).applyTo(body);
		said = Styles.STRONG.on(new Label(body, SWT.WRAP));
		said.setData("org.lookback.id", "warning.said");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(said);
		List<Column<Line>> columns = new ArrayList<>();
		for (int i = 0; i < headings.size(); i++) {
			int place = i;
			int width = i < WIDTHS.length ? WIDTHS[i] : 100;
			columns.add(i == POINTS ? Column.number(headings.get(i), width, line -> line.cell(place), line -> line.risk().least() * 10_000L + line.risk().most())
					: i == PERSONS ? Column.number(headings.get(i), width, line -> line.cell(place), line -> line.risk().persons())
							: Column.text(headings.get(i), width, line -> line.cell(place)));
		}
		table = new RowTable<>(body, "warning.households", appearance, columns);
		table.titled(MESSAGES.get("tab.households")).whenSelected(line -> line.ifPresent(each -> chosen.accept(each.risk())));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
	}

	/** Puts households into words; beside the window's thread. */
	static Content content(Watching watching, Watchlist list, Thresholds thresholds, List<Risk> risks, boolean reveal) throws LookbackException {
		List<Line> lines = new ArrayList<>();
		for (Risk risk : risks.subList(0, Math.min(MOST, risks.size()))) {
			lines.add(new Line(risk, watching.cells(list, thresholds, risk, reveal, Locale.getDefault())));
		}
		return new Content(watching.headings(list, Locale.getDefault()), lines, risks.size());
	}

	Control control() {
		return body;
	}

	Table widget() {
		return table.table();
	}

	/** @param name of the list, in words */
	void show(Content content, String name) {
		table.show(content.lines());
		said.setText((content.lines().isEmpty() ? MESSAGES.get("list.none", name) : MESSAGES.get(content.all() > MOST ? "list.more" : "list.said", name,
				content.all(), content.lines().stream().mapToLong(line -> line.risk().persons()).sum(), MOST)).replace("&", "&&"));
		body.layout(true, true);
	}

	/** Chooses a household that another view has chosen. */
	void choose(String key) {
		if (table.first().filter(line -> line.risk().key().equals(key)).isEmpty()) {
			Optional<Line> there = table.shown().stream().filter(line -> line.risk().key().equals(key)).findFirst();
			there.ifPresent(line -> {
				table.choose(List.of(line));
				table.table().showSelection();
			});
		}
	}
}
