package org.lookback.ui.explore.internal.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.Issue;
import org.lookback.ingest.api.UnknownValue;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.Importing.Outcome;

/** What became of each file, and below it what was odd in the chosen one. */
final class Results {

	private static final Messages MESSAGES = Messages.in(Results.class);
	private static final List<String> FILE = List.of("file", "result", "rows", "accepted", "rejected", "bad", "households", "persons");
	private static final int[] FILE_WIDTHS = { 230, 150, 70, 70, 70, 80, 70, 70 };
	private static final List<String> ISSUE = List.of("row", "column", "value", "kind", "reason", "remedy");
	private static final int[] ISSUE_WIDTHS = { 60, 110, 110, 130, 240, 240 };
	private static final int LABELS = 2;

	private final SashForm sash;
	private final Table files;
	private final Table issues;
	private final Consumer<Optional<Outcome>> chosen;

	Results(Composite parent, Consumer<Optional<Outcome>> chosen) {
		this.chosen = chosen;
		sash = new SashForm(parent, SWT.VERTICAL);
		files = table("import.results", "result.", FILE, FILE_WIDTHS, LABELS);
		issues = table("import.issues", "issue.", ISSUE, ISSUE_WIDTHS, ISSUE.size());
		sash.setWeights(42, 58);
		files.addListener(SWT.Selection, event -> choose());
		issues.setToolTipText("");
		issues.addListener(SWT.MouseMove, event -> {
			TableItem item = issues.getItem(new org.eclipse.swt.graphics.Point(event.x, event.y));
			issues.setToolTipText(item == null ? "" : item.getText(ISSUE.indexOf("reason")) + '\n' + item.getText(ISSUE.indexOf("remedy")));
		});
	}

	Control control() {
		return sash;
	}

	/** Shows results; files that were not tried stand below with their reason. */
	void show(List<Outcome> outcomes, List<Entry> left) {
		files.removeAll();
		for (Outcome outcome : outcomes) {
			TableItem item = new TableItem(files, SWT.NONE);
			item.setData(outcome);
			item.setText(outcome.report().map(report -> cells(outcome, report))
					.orElseGet(() -> new String[] { name(outcome), MESSAGES.get("result.failed"), "", "", "", "", "", "" }));
			if (outcome.report().filter(report -> report.accepted() > 0).isEmpty()) {
				item.setForeground(Services.appearance().color(Role.WARNING));
			}
		}
		for (Entry entry : left) {
			TableItem item = new TableItem(files, SWT.NONE);
			item.setData(new Outcome(entry.file(), Optional.empty(), reason(entry)));
			item.setText(new String[] { entry.name(), MESSAGES.get("result.left"), "", "", "", "", "", "" });
			item.setForeground(Services.appearance().color(Role.WARNING));
		}
		if (files.getItemCount() > 0) {
			files.setSelection(0);
		}
		choose();
	}

	private static String reason(Entry entry) {
		return entry.plan().filter(plan -> !plan.problems().isEmpty()).map(plan -> plan.problems().getFirst()).orElse(entry.problem());
	}

	private static String[] cells(Outcome outcome, ImportReport report) {
		String result = report.alreadyImported() ? "result.already" : report.dryRun() ? "result.tried" : report.accepted() == 0 ? "result.none" : "result.imported";
		return new String[] { name(outcome), MESSAGES.get(result), number(report.rows()), number(report.accepted()), number(report.rejected()),
				number(report.badValues()), number(report.households()), number(report.persons()) };
	}

	private void choose() {
		issues.removeAll();
		Optional<Outcome> outcome = files.getSelectionCount() == 0 ? Optional.empty() : Optional.of((Outcome) files.getSelection()[0].getData());
		outcome.ifPresent(each -> {
			each.report().ifPresent(report -> {
				report.mapping().ifPresent(applied -> line("issue.mapping", applied.sentence(Locale.getDefault())));
				report.undecided().forEach(column -> line("issue.undecided", column.letters() + "  " + column.heading(), column.evidence()));
				report.notUnderstood().forEach(this::unknown);
				report.issues().forEach(this::issue);
			});
			if (!each.failure().isEmpty()) {
				new TableItem(issues, SWT.NONE).setText(new String[] { "", "", "", MESSAGES.get("result.failed"), each.failure(), "" });
			}
		});
		chosen.accept(outcome);
	}

	private void line(String kind, String reason) {
		new TableItem(issues, SWT.NONE).setText(new String[] { "", "", "", MESSAGES.get(kind), reason, "" });
	}

	private void line(String kind, String column, String reason) {
		new TableItem(issues, SWT.NONE).setText(new String[] { "", column, "", MESSAGES.get(kind), reason, MESSAGES.get(kind + ".do") });
	}

	/** A text that no code list has, once for all its rows. */
	private void unknown(UnknownValue value) {
		String kind = MESSAGES.get(value.outdated() ? "issue.outdated" : "issue.unknown");
		String near = value.nearest().stream().map(UnknownValue.Near::code).collect(Collectors.joining("、"));
		String key = value.outdated() ? "issue.outdated.do" : near.isEmpty() ? "issue.unknown.do" : "issue.near";
		new TableItem(issues, SWT.NONE).setText(new String[] { Long.toString(value.firstRow()), value.heading(), value.text(), kind,
				MESSAGES.get("issue.rows", value.rows(), value.firstRow()), MESSAGES.get(key, near) });
	}

	private void issue(Issue issue) {
		String kind = issue.kind().label(Locale.getDefault());
		new TableItem(issues, SWT.NONE).setText(new String[] { issue.row() == 0 ? "" : Long.toString(issue.row()), issue.column(), issue.value(),
				issue.whole() ? MESSAGES.get("issue.whole", kind) : kind, issue.reason(), issue.remedy() });
	}

	private Table table(String id, String prefix, List<String> columns, int[] widths, int labels) {
		Table table = new Table(sash, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", id);
		for (int column = 0; column < widths.length; column++) {
			TableColumn each = new TableColumn(table, column < labels ? SWT.LEFT : SWT.RIGHT);
			each.setText(MESSAGES.get(prefix + columns.get(column)));
			each.setWidth(widths[column]);
		}
		return table;
	}

	private static String name(Outcome outcome) {
		return outcome.file().getFileName().toString();
	}

	private static String number(long number) {
		return String.format("%,d", number);
	}
}
