package org.lookback.ui.explore.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.RejectedRows;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.Importing.FixedRow;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Workspace;

/** The rows of an import that were not taken, or not wholly: what is wrong, each cell to be typed anew, and sent again from here. */
final class RejectsDialog extends TitleAreaDialog {

	private static final Messages MESSAGES = Messages.in(RejectsDialog.class);
	private static final int MOST = 5000;
	private static final int ATTEMPT = IDialogConstants.CLIENT_ID;
	private static final int SEND = IDialogConstants.CLIENT_ID + 1;

	private final Workspace workspace;
	private final RejectedRows rejects;
	private final List<RejectedLine> lines;
	private RowTable<RejectedLine> list;
	private RejectedCells cells;
	private boolean busy;

	private RejectsDialog(Shell shell, Workspace workspace, RejectedRows rejects) {
		super(shell);
		this.workspace = workspace;
		this.rejects = rejects;
		this.lines = rejects.rows().stream().map(RejectedLine::new).toList();
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Reads the rows in a job, and opens. */
	static void open(Shell shell, Workspace workspace, int version) {
		boolean reveal = Services.settings().reveal();
		LookbackJob<RejectedRows> job = new LookbackJob<>(MESSAGES.get("rejects.reading"),
				progress -> workspace.importing().rejects(version, reveal, MOST, progress));
		job.inFront().whenDone(rejects -> new RejectsDialog(shell == null || shell.isDisposed() ? null : shell, workspace, rejects).open()).start();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(MESSAGES.get("rejects.window"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(MESSAGES.get("rejects.title", rejects.version().fileName()));
		Composite body = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 8).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		SashForm sash = new SashForm(body, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(1080, 560).applyTo(sash);
		List<Column<RejectedLine>> columns = new ArrayList<>();
		columns.add(Column.number(MESSAGES.get("issue.row"), 56, line -> line.row().number() == 0 ? "" : Long.toString(line.row().number()),
				line -> line.row().number()));
		columns.add(Column.text(MESSAGES.get("rejects.taken"), 112, RejectsDialog::taken));
		columns.add(Column.text(MESSAGES.get("issue.column"), 140, RejectedLine::columns));
		columns.add(Column.text(MESSAGES.get("issue.value"), 140, RejectedLine::values));
		columns.add(Column.text(MESSAGES.get("issue.reason"), 380, RejectedLine::reasons));
		columns.add(Column.text(MESSAGES.get("issue.remedy"), 280, RejectedLine::remedies));
		list = new RowTable<>(sash, "rejects", Services.appearance(), columns);
		list.titled(MESSAGES.get("rejects.window")).warnOf(line -> line.row().whole() && !line.isSent()).mute(RejectedLine::isSent);
		cells = new RejectedCells(sash, rejects.headings(), this::changed);
		sash.setWeights(48, 52);
		list.whenSelected(line -> cells.show(line));
		list.show(lines);
		list.choose(lines.stream().limit(1).toList());
		say();
		return area;
	}

	private static String taken(RejectedLine line) {
		String key = line.isSent() ? "sent" : line.waits() ? "typed" : line.row().number() == 0 ? "file" : line.row().whole() ? "none" : "partly";
		return MESSAGES.get("rejects.taken." + key);
	}

	private void changed() {
		list.show(lines);
		say();
		enable();
	}

	private void say() {
		long waiting = lines.stream().filter(RejectedLine::waits).count();
		long whole = lines.stream().filter(line -> line.row().whole()).count();
		setMessage(lines.isEmpty() ? MESSAGES.get("rejects.nothing")
				: waiting > 0 ? MESSAGES.get("rejects.waiting", waiting) : MESSAGES.get(rejects.more() ? "rejects.more" : "rejects.message", lines.size(), whole));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, ATTEMPT, MESSAGES.get("rejects.try"), false).setToolTipText(MESSAGES.get("rejects.try.tip"));
		createButton(parent, SEND, MESSAGES.get("rejects.send"), false).setToolTipText(MESSAGES.get("rejects.send.tip"));
		createButton(parent, IDialogConstants.CANCEL_ID, MESSAGES.get("close"), false);
		enable();
	}

	private void enable() {
		boolean waiting = !busy && lines.stream().anyMatch(RejectedLine::waits);
		for (int id : new int[] { ATTEMPT, SEND }) {
			Optional.ofNullable(getButton(id)).ifPresent((Button button) -> button.setEnabled(waiting));
		}
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == ATTEMPT || id == SEND) {
			send(id == ATTEMPT);
		} else {
			super.buttonPressed(id);
		}
	}

	private void send(boolean dryRun) {
		cells.finish();
		List<RejectedLine> waiting = lines.stream().filter(RejectedLine::waits).toList();
		List<FixedRow> fixed = waiting.stream().map(line -> new FixedRow(line.row().number(), line.typed())).toList();
		if (fixed.isEmpty()) {
			return;
		}
		busy = true;
		enable();
		LookbackJob<Outcome> job = new LookbackJob<>(MESSAGES.get("rejects.sending", fixed.size()),
				progress -> workspace.importing().resend(rejects.version().id(), fixed, dryRun, progress));
		job.inFront().whenDone(outcome -> done(outcome, waiting, dryRun)).whenFailed(failure -> ended(Failures.text(failure), IMessageProvider.ERROR))
				.whenCancelled(() -> ended(MESSAGES.get("run.cancelled"), IMessageProvider.WARNING)).start();
	}

	private void done(Outcome outcome, List<RejectedLine> waiting, boolean dryRun) {
		if (outcome.report().isEmpty()) {
			ended(outcome.failure(), IMessageProvider.ERROR);
			return;
		}
		ImportReport report = outcome.report().get();
		String open = report.issues().stream().map(issue -> issue.column() + " " + issue.reason()).distinct().limit(2).reduce((a, b) -> a + "；" + b).orElse("");
		if (!dryRun && report.rejected() == 0) {
			waiting.forEach(RejectedLine::sent);
		}
		String said = MESSAGES.get(dryRun ? "rejects.tried" : "rejects.sent", report.accepted(), report.rejected(), report.issues().size());
		ended(open.isEmpty() ? said : said + ' ' + open, report.issues().isEmpty() ? IMessageProvider.INFORMATION : IMessageProvider.WARNING);
	}

	private void ended(String message, int kind) {
		busy = false;
		if (getShell() != null && !getShell().isDisposed()) {
			list.show(lines);
			setMessage(message, kind);
			enable();
		}
	}
}
