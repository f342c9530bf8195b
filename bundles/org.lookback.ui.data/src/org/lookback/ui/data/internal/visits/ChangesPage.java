package org.lookback.ui.data.internal.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.casework.api.visits.ChangeState;
import org.lookback.casework.api.visits.SystemChange;
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

/** What was decided here and has to be typed into the national system, until its next export says so too. */
final class ChangesPage {

	private static final Messages MESSAGES = Messages.in(ChangesPage.class);
	private static final List<String> COLUMNS = List.of("village", "code", "head", "person", "number", "field", "there", "wanted", "reason", "evidence", "who",
			"day", "typed", "days");
	private static final int[] WIDTHS = { 200, 100, 66, 66, 150, 120, 110, 110, 150, 120, 80, 90, 120, 56 };
	private static final int DAYS = 13;

	private final Composite body;
	private final Label said;
	private final Combo which;
	private final RowTable<Line> table;
	private final LatestWork work;
	private final Settings settings;

	/** A change in words. */
	private record Line(SystemChange change, List<String> cells) {
	}

	ChangesPage(Composite parent, Appearance appearance, Settings settings, Consumer<Optional<String>> household) {
		this.settings = settings;
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 4).spacing(6, 4).applyTo(body);
		ButtonRow row = new ButtonRow(body, MESSAGES, "visits");
		row.button("exportChanges", this::export);
		which = row.choice("which", List.of(MESSAGES.get("which.open"), MESSAGES.get("which.all")), this::again);
		said = Parts.line(body, Styles.MUTED, "visits.changes.said");
		List<Column<Line>> columns = new ArrayList<>();
		for (int i = 0; i < COLUMNS.size(); i++) {
			int place = i;
			String heading = MESSAGES.get("column." + COLUMNS.get(i));
			columns.add(i == DAYS ? Column.count(heading, WIDTHS[i], line -> line.change().days())
					: Column.text(heading, WIDTHS[i], line -> place < line.cells().size() ? line.cells().get(place) : ""));
		}
		table = new RowTable<>(body, "visits.changes", appearance, columns);
		table.titled(MESSAGES.get("list.changes")).warnOf(line -> line.change().state() == ChangeState.TYPED_OTHERWISE)
				.mute(line -> line.change().state() == ChangeState.TYPED)
				.whenSelected(line -> household.accept(line.map(each -> each.change().target().householdKey())));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		work = new LatestWork(body, MESSAGES.get("reading"), failure -> said.setText(Failures.text(failure).replace("&", "&&")));
	}

	Control control() {
		return body;
	}

	private void again() {
		Services.workspaces().workspace().ifPresent(this::read);
	}

	void read(Workspace workspace) {
		boolean open = which.getSelectionIndex() == 0;
		boolean reveal = settings.reveal();
		work.ask(progress -> lines(workspace.visiting(), open, reveal, progress), this::show);
	}

	private static List<Line> lines(Visiting visiting, boolean open, boolean reveal, Progress progress) throws LookbackException {
		List<Line> lines = new ArrayList<>();
		for (SystemChange change : open ? visiting.open("", progress) : visiting.changes("", List.of(), progress)) {
			lines.add(new Line(change, visiting.cells(change, reveal, Locale.getDefault())));
		}
		return lines;
	}

	private void show(List<Line> lines) {
		table.show(lines);
		long otherwise = lines.stream().filter(line -> line.change().state() == ChangeState.TYPED_OTHERWISE).count();
		said.setText(lines.isEmpty() ? MESSAGES.get(which.getSelectionIndex() == 0 ? "changes.noneOpen" : "changes.none")
				: MESSAGES.get("changes.said", lines.size(), otherwise));
		body.layout(true, true);
	}

	private void export() {
		List<SystemChange> shown = table.shown().stream().map(Line::change).toList();
		boolean reveal = settings.reveal();
		String title = MESSAGES.get("list.changes");
		Services.workspaces().workspace().ifPresent(workspace -> ListFiles.ask(body.getShell(), title, title).ifPresent(file -> {
			LookbackJob<Integer> job = new LookbackJob<>(title, progress -> {
				workspace.visiting().exportChanges(shown, reveal, file, Locale.getDefault(), progress);
				return shown.size();
			});
			job.inFront().whenDone(rows -> ListFiles.tell(body.getShell(), title, MESSAGES.get("exported", rows, file), file)).start();
		}));
	}
}
