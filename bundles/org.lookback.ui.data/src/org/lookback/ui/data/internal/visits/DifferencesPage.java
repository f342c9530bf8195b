package org.lookback.ui.data.internal.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.DifferenceKind;
import org.lookback.casework.api.visits.DifferenceQuestion;
import org.lookback.casework.api.visits.DifferenceState;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.data.internal.parts.Parts;
import org.lookback.workbench.api.Visiting;
import org.lookback.workbench.api.Workspace;

/** Where national system, card and reality differ, and what people make of it. */
final class DifferencesPage {

	private static final Messages MESSAGES = Messages.in(DifferencesPage.class);
	private static final List<Optional<DifferenceKind>> KINDS = List.of(Optional.empty(), Optional.of(DifferenceKind.SYSTEM), Optional.of(DifferenceKind.CARD),
			Optional.of(DifferenceKind.BOTH), Optional.of(DifferenceKind.NOT_ASKED));
	private static final List<Optional<DifferenceState>> STATES = List.of(Optional.of(DifferenceState.OPEN), Optional.of(DifferenceState.ACCEPTED),
			Optional.of(DifferenceState.REJECTED), Optional.empty());
	private static final List<String> COLUMNS = List.of("village", "code", "head", "person", "field", "system", "card", "found", "here", "kind", "state",
			"decision", "source");
	private static final int[] WIDTHS = { 200, 100, 66, 66, 120, 110, 110, 110, 110, 150, 64, 160, 200 };

	private final Composite body;
	private final Label said;
	private final Combo kind;
	private final Combo state;
	private final Button accept;
	private final Button reject;
	private final Button withdraw;
	private final RowTable<Line> table;
	private final LatestWork work;
	private final Settings settings;

	/** A difference in words. */
	record Line(Difference difference, List<String> cells) {
	}

	DifferencesPage(Composite parent, Appearance appearance, Settings settings, Consumer<Optional<String>> household) {
		this.settings = settings;
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 4).spacing(6, 4).applyTo(body);
		ButtonRow row = new ButtonRow(body, MESSAGES, "visits");
		accept = row.button("accept", () -> decide(true));
		reject = row.button("reject", () -> decide(false));
		withdraw = row.button("withdraw", this::withdraw);
		row.button("exportDifferences", this::export);
		kind = row.choice("kind", KINDS.stream().map(each -> MESSAGES.get("kind." + each.map(Enum::name).orElse("ALL"))).toList(), this::again);
		state = row.choice("state", STATES.stream().map(each -> MESSAGES.get("state." + each.map(Enum::name).orElse("ALL"))).toList(), this::again);
		said = Parts.line(body, Styles.MUTED, "visits.differences.said");
		List<Column<Line>> columns = new ArrayList<>();
		for (int i = 0; i < COLUMNS.size(); i++) {
			int place = i;
			columns.add(Column.text(MESSAGES.get("column." + COLUMNS.get(i)), WIDTHS[i], line -> place < line.cells().size() ? line.cells().get(place) : ""));
		}
		table = new RowTable<>(body, "visits.differences", appearance, columns);
		table.titled(MESSAGES.get("list.differences")).mute(line -> line.difference().state() != DifferenceState.OPEN).whenOpened(line -> decide(true));
		table.whenSelected(line -> {
			enable();
			household.accept(line.map(each -> each.difference().target().householdKey()));
		});
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		work = new LatestWork(body, MESSAGES.get("reading"), failure -> said.setText(Failures.text(failure).replace("&", "&&")));
		enable();
	}

	Control control() {
		return body;
	}

	private void enable() {
		List<Line> chosen = table.selection();
		boolean found = chosen.size() == 1 || !chosen.isEmpty() && chosen.stream().noneMatch(line -> line.difference().kind() == DifferenceKind.NOT_ASKED);
		accept.setEnabled(found && chosen.stream().allMatch(line -> line.difference().state() == DifferenceState.OPEN));
		reject.setEnabled(!chosen.isEmpty() && chosen.stream().allMatch(line -> line.difference().state() == DifferenceState.OPEN));
		withdraw.setEnabled(!chosen.isEmpty() && chosen.stream().allMatch(line -> line.difference().state() != DifferenceState.OPEN));
	}

	private void again() {
		Services.workspaces().workspace().ifPresent(this::read);
	}

	void read(Workspace workspace) {
		DifferenceQuestion question = new DifferenceQuestion("", OptionalInt.empty(), KINDS.get(Math.max(0, kind.getSelectionIndex())).map(List::of).orElse(List.of()),
				STATES.get(Math.max(0, state.getSelectionIndex())).map(List::of).orElse(List.of()), List.of());
		boolean reveal = settings.reveal();
		said.setText(MESSAGES.get("comparing"));
		work.ask(progress -> lines(workspace.visiting(), question, reveal, progress), this::show);
	}

	private static List<Line> lines(Visiting visiting, DifferenceQuestion question, boolean reveal, Progress progress) throws LookbackException {
		List<Line> lines = new ArrayList<>();
		for (Difference difference : visiting.differences(question, progress)) {
			lines.add(new Line(difference, visiting.cells(difference, reveal, Locale.getDefault())));
		}
		return lines;
	}

	private void show(List<Line> lines) {
		table.show(lines);
		long households = lines.stream().map(line -> line.difference().target().householdKey()).distinct().count();
		said.setText(lines.isEmpty() ? MESSAGES.get("differences.none") : MESSAGES.get("differences.said", lines.size(), households));
		enable();
		body.layout(true, true);
	}

	private void decide(boolean take) {
		List<Line> chosen = table.selection();
		Optional<Workspace> workspace = Services.workspaces().workspace();
		if (chosen.isEmpty() || workspace.isEmpty() || take && !accept.isEnabled()) {
			return;
		}
		DecisionDialog dialog = new DecisionDialog(table.table().getShell(), chosen, take);
		if (dialog.open() == Window.OK) {
			DecisionDialog.Answer answer = dialog.answer();
			run(MESSAGES.get(take ? "accepting" : "rejecting"), progress -> {
				for (Line line : chosen) {
					if (take) {
						workspace.get().visiting().accept(line.difference(), answer.value(), answer.who(), answer.reason(), answer.evidence(), progress);
					} else {
						workspace.get().visiting().reject(line.difference(), answer.who(), answer.reason());
					}
				}
				return chosen.size();
			});
		}
	}

	private void withdraw() {
		List<Line> chosen = table.selection();
		Optional<Workspace> workspace = Services.workspaces().workspace();
		DecisionDialog dialog = new DecisionDialog(table.table().getShell(), chosen, false).withdrawing();
		if (workspace.isPresent() && dialog.open() == Window.OK) {
			DecisionDialog.Answer answer = dialog.answer();
			run(MESSAGES.get("withdrawing"), progress -> {
				for (Line line : chosen) {
					workspace.get().visiting().withdraw(line.difference().target().key(), answer.who(), answer.reason());
				}
				return chosen.size();
			});
		}
	}

	private void run(String title, LookbackJob.Work<Integer> job) {
		new LookbackJob<>(title, job).inFront().whenDone(count -> again()).start();
	}

	private void export() {
		List<Difference> shown = table.shown().stream().map(Line::difference).toList();
		boolean reveal = settings.reveal();
		String title = MESSAGES.get("list.differences");
		Services.workspaces().workspace().ifPresent(workspace -> ListFiles.ask(body.getShell(), title, title).ifPresent(file -> {
			LookbackJob<Integer> job = new LookbackJob<>(title, progress -> {
				workspace.visiting().exportDifferences(shown, reveal, file, Locale.getDefault(), progress);
				return shown.size();
			});
			job.inFront().whenDone(rows -> ListFiles.tell(body.getShell(), title, MESSAGES.get("exported", rows, file), file)).start();
		}));
	}
}
