package org.lookback.ui.act.internal.procedure;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Styles;
import org.lookback.workbench.api.Proceeding;
import org.lookback.workbench.api.Proceeding.Choice;
import org.lookback.workbench.api.Proceeding.DeadlineRow;
import org.lookback.workbench.api.Workspace;

/** The deadlines of the packages with their weekdays. */
final class DeadlinesPage {

	private static final Messages MESSAGES = Messages.in(DeadlinesPage.class);

	private final Composite body;
	private final Combo packages;
	private final Label said;
	private final RowTable<DeadlineRow> table;
	private final LatestWork work;
	private List<StandardsPackage> offered = List.of();

	/** What is read at once. */
	private record Content(List<StandardsPackage> packages, List<DeadlineRow> rows) {
	}

	DeadlinesPage(Composite parent, Appearance appearance) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 4).spacing(6, 4).applyTo(body);
		packages = new ButtonRow(body, MESSAGES, "deadlines").choice("package", List.of(MESSAGES.get("all.packages")), this::again);
		said = Styles.MUTED.on(new Label(body, SWT.WRAP));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(said);
		List<Column<DeadlineRow>> columns = new ArrayList<>();
		columns.add(Column.text(MESSAGES.get("deadline.last"), 100, DeadlinesPage::last));
		columns.add(Column.text(MESSAGES.get("deadline.weekday"), 250, DeadlinesPage::weekday));
		columns.add(Column.text(MESSAGES.get("deadline.left"), 110, DeadlinesPage::left).sortedBy(Comparator.comparingLong(DeadlineRow::days)));
		columns.add(Column.text(MESSAGES.get("deadline.title"), 240, row -> row.deadline().title().in(Locale.getDefault())));
		columns.add(Column.text(MESSAGES.get("deadline.who"), 200, row -> row.deadline().who()));
		columns.add(Column.text(MESSAGES.get("deadline.clause"), 320, row -> '“' + row.deadline().clause().quote() + '”'));
		columns.add(Column.text(MESSAGES.get("deadline.note"), 360, DeadlinesPage::note));
		table = new RowTable<>(body, "deadlines", appearance, columns);
		table.titled(MESSAGES.get("tab.deadlines")).mute(row -> row.days() < 0).warnOf(row -> !row.questions().isEmpty());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		work = new LatestWork(body, MESSAGES.get("reading"), failure -> said.setText(Failures.text(failure).replace("&", "&&")));
	}

	Composite control() {
		return body;
	}

	private static String last(DeadlineRow row) {
		return row.last().map(LocalDate::toString).orElse(MESSAGES.get("deadline.unknown"));
	}

	private static String weekday(DeadlineRow row) {
		String day = row.weekday().map(one -> one.getDisplayName(TextStyle.FULL, Locale.getDefault())).orElse("");
		return row.rolled().isPresent() ? MESSAGES.get("deadline.off", day, row.rolled().get().toString())
				: row.worked().filter(worked -> worked).isPresent() && row.weekday().filter(one -> one.getValue() > 5).isPresent() ? MESSAGES.get("deadline.makeUp", day) : day;
	}

	private static String left(DeadlineRow row) {
		return row.last().isEmpty() ? "" : row.days() < 0 ? MESSAGES.get("deadline.past", -row.days())
				: row.workdays().map(days -> MESSAGES.get("deadline.days", row.days(), days)).orElseGet(() -> MESSAGES.get("deadline.daysOnly", row.days()));
	}

	private static String note(DeadlineRow row) {
		List<String> all = new ArrayList<>(row.questions());
		if (!row.deadline().note().isEmpty()) {
			all.add(row.deadline().note());
		}
		return String.join(" ", all);
	}

	private void again() {
		Services.workspaces().workspace().ifPresent(this::read);
	}

	void read(Workspace workspace) {
		int index = packages.getSelectionIndex();
		List<StandardsPackage> known = offered;
		work.ask(progress -> content(workspace.proceeding(), index > 0 && index <= known.size() ? List.of(known.get(index - 1).id()) : List.of()), this::show);
	}

	private static Content content(Proceeding proceeding, List<String> only) throws LookbackException {
		List<StandardsPackage> all = proceeding.choices().stream().map(Choice::standards).filter(one -> !one.deadlines().isEmpty()).distinct().toList();
		List<DeadlineRow> rows = new ArrayList<>();
		for (StandardsPackage one : all) {
			if (only.isEmpty() || only.contains(one.id())) {
				rows.addAll(proceeding.deadlines(one.id(), LocalDate.now()));
			}
		}
		rows.sort(Comparator.comparing((DeadlineRow row) -> row.last().orElse(LocalDate.MAX)));
		return new Content(all, rows);
	}

	private void show(Content content) {
		offered = content.packages();
		List<String> words = new ArrayList<>(List.of(MESSAGES.get("all.packages")));
		offered.forEach(one -> words.add(one.title().in(Locale.getDefault())));
		if (!List.of(packages.getItems()).equals(words)) {
			packages.setItems(words.toArray(String[]::new));
			packages.select(0);
			packages.getParent().layout();
		}
		table.show(content.rows());
		said.setText(MESSAGES.get("deadline.said", content.rows().size(), LocalDate.now().toString()));
		body.layout(true, true);
	}
}
