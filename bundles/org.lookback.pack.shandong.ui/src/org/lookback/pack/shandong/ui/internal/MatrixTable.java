package org.lookback.pack.shandong.ui.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Truth;
import org.lookback.pack.shandong.ui.internal.MatrixData.Row;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.DecisionText;
import org.lookback.workbench.api.Checking.Tally;

/** A row a household, a column a rule, the counts of each column above them. Rows are fetched a window at a time. */
final class MatrixTable {

	private static final Messages MESSAGES = Messages.in(MatrixTable.class);
	private static final int WINDOW = 60;
	private static final int LABELS = 3;
	private static final int RULE_WIDTH = 60;
	private static final int[] LABEL_WIDTHS = { 150, 60, 90 };
	private static final int OUTCOME_WIDTH = 200;

	/** Hears what the person looks at, and fetches rows. */
	interface Guide {
		void household(Row row);

		void cell(Row row, Rule rule);

		void fetch(int from, int count);
	}

	private final Table table;
	private final Appearance appearance;
	private final Guide guide;
	private final Map<Integer, Row> rows = new HashMap<>();
	private final BitSet asked = new BitSet();
	private List<Rule> rules = List.of();
	private Map<String, Tally> tally = Map.of();

	MatrixTable(Composite parent, Appearance appearance, Guide guide) {
		this.appearance = appearance;
		this.guide = guide;
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", "shandong.matrix");
		table.setToolTipText("");
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.MouseUp, this::clicked);
		table.addListener(SWT.MouseMove, this::moved);
	}

	Table control() {
		return table;
	}

	/** Starts anew with other households. */
	void show(MatrixData data) {
		rows.clear();
		asked.clear();
		tally = data.tally();
		if (!rules.equals(data.rules())) {
			rules = data.rules();
			columns();
		}
		table.setItemCount(data.size() + 1);
		table.clearAll();
		table.setTopIndex(0);
	}

	/** Takes rows that were fetched. */
	void arrived(int from, List<Row> read) {
		for (int i = 0; i < read.size(); i++) {
			rows.put(from + i, read.get(i));
		}
		if (!read.isEmpty() && from + read.size() < table.getItemCount()) {
			table.clear(from + 1, from + read.size());
		}
	}

	private void columns() {
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		column(MESSAGES.get("column.household"), LABEL_WIDTHS[0], SWT.LEFT, "");
		column(MESSAGES.get("column.head"), LABEL_WIDTHS[1], SWT.LEFT, "");
		column(MESSAGES.get("column.village"), LABEL_WIDTHS[2], SWT.LEFT, "");
		Map<RuleKind, Integer> number = new HashMap<>();
		for (Rule rule : rules) {
			int each = number.merge(rule.kind(), 1, Integer::sum);
			column(MESSAGES.get("column." + rule.kind().id(), each), RULE_WIDTH, SWT.CENTER, rule.title().in(Locale.getDefault()));
		}
		column(MESSAGES.get("column.outcome"), OUTCOME_WIDTH, SWT.LEFT, "");
	}

	private void column(String text, int width, int style, String tip) {
		TableColumn column = new TableColumn(table, style);
		column.setText(text);
		column.setWidth(width);
		column.setToolTipText(tip.isEmpty() ? text : tip);
	}

	/** The first line has the counts, the households follow. */
	private void fill(TableItem item, int index) {
		if (index == 0) {
			item.setText(counts());
			item.setBackground(appearance.color(Role.HEADING));
			return;
		}
		Row row = rows.get(index - 1);
		if (row == null) {
			item.setText(0, "…");
			int window = (index - 1) / WINDOW;
			if (!asked.get(window)) {
				asked.set(window);
				guide.fetch(window * WINDOW, WINDOW);
			}
			return;
		}
		List<String> cells = new ArrayList<>(List.of(row.key(), row.head(), row.village()));
		for (int rule = 0; rule < rules.size(); rule++) {
			Optional<Truth> truth = Optional.ofNullable(row.truths().get(rules.get(rule).id()));
			cells.add(truth.map(DecisionText::sign).orElse(""));
			item.setForeground(LABELS + rule, appearance.color(truth.map(MatrixTable::role).orElse(Role.MUTED)));
		}
		cells.add(row.outcome());
		item.setText(cells.toArray(String[]::new));
	}

	private static Role role(Truth truth) {
		return switch (truth) {
		case MET -> Role.ACCENT;
		case NOT_MET -> Role.MUTED;
		case UNDECIDED -> Role.WARNING;
		};
	}

	private String[] counts() {
		List<String> cells = new ArrayList<>(List.of(MESSAGES.get("counts"), "", ""));
		for (Rule rule : rules) {
			cells.add(Optional.ofNullable(tally.get(rule.id())).map(each -> String.format("%,d/%,d", each.met(), each.undecided())).orElse(""));
		}
		cells.add(MESSAGES.get("counts.meaning"));
		return cells.toArray(String[]::new);
	}

	private void clicked(Event event) {
		Point point = new Point(event.x, event.y);
		TableItem item = table.getItem(point);
		Row row = item == null ? null : rows.get(table.indexOf(item) - 1);
		if (event.button != 1 || row == null) {
			return;
		}
		guide.household(row);
		rule(item, point).ifPresent(rule -> guide.cell(row, rule));
	}

	private void moved(Event event) {
		Point point = new Point(event.x, event.y);
		TableItem item = table.getItem(point);
		String tip = item == null ? "" : rule(item, point).map(rule -> tip(table.indexOf(item), rule)).orElse("");
		if (!tip.equals(table.getToolTipText())) {
			table.setToolTipText(tip);
		}
	}

	private String tip(int index, Rule rule) {
		String title = rule.title().in(Locale.getDefault());
		if (index == 0) {
			return Optional.ofNullable(tally.get(rule.id()))
					.map(each -> MESSAGES.get("counts.tip", title, each.met(), each.notMet(), each.undecided())).orElse("");
		}
		Row row = rows.get(index - 1);
		Truth truth = row == null ? null : row.truths().get(rule.id());
		return truth == null ? "" : MESSAGES.get("cell.tip", DecisionText.word(truth), title);
	}

	private Optional<Rule> rule(TableItem item, Point point) {
		for (int rule = 0; rule < rules.size(); rule++) {
			if (item.getBounds(LABELS + rule).contains(point)) {
				return Optional.of(rules.get(rule));
			}
		}
		return Optional.empty();
	}
}
