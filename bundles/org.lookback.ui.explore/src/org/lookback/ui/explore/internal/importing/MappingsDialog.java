package org.lookback.ui.explore.internal.importing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lookback.ingest.api.SavedMapping;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.Workspace;

/** The mappings that the workspace keeps: which there are, and another name or the end for one. */
final class MappingsDialog extends TitleAreaDialog {

	private static final Messages MESSAGES = Messages.in(MappingsDialog.class);
	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
	private static final int RENAME = IDialogConstants.CLIENT_ID;
	private static final int DELETE = IDialogConstants.CLIENT_ID + 1;

	private final Workspace workspace;
	private RowTable<SavedMapping> table;

	MappingsDialog(Shell shell, Workspace workspace) {
		super(shell);
		this.workspace = workspace;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(MESSAGES.get("mappings.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(MESSAGES.get("mappings.title"));
		setMessage(MESSAGES.get("mappings.message"));
		Composite body = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 8).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		table = new RowTable<>(body, "mappings", Services.appearance(),
				List.of(Column.text(MESSAGES.get("mappings.name"), 220, SavedMapping::name), Column.count(MESSAGES.get("mappings.version"), 60, SavedMapping::version),
						Column.text(MESSAGES.get("mappings.kind"), 150,
								saved -> saved.mapping().kind().map(kind -> Kinds.label(kind, workspace.dictionary())).orElse("")),
						Column.count(MESSAGES.get("mappings.columns"), 60, saved -> saved.headings().size()),
						Column.text(MESSAGES.get("mappings.who"), 100, SavedMapping::who), Column.text(MESSAGES.get("mappings.when"), 130, saved -> WHEN.format(saved.when()))));
		table.titled(MESSAGES.get("mappings.title")).tip(saved -> String.join("、", saved.headings())).whenSelected(saved -> enable()).whenOpened(saved -> rename());
		GridDataFactory.fillDefaults().grab(true, true).hint(760, 320).applyTo(table.control());
		read();
		return area;
	}

	private void read() {
		LookbackJob<List<SavedMapping>> job = new LookbackJob<>(MESSAGES.get("mappings.reading"), progress -> workspace.importing().mappings().latest());
		job.whenDone(saved -> {
			if (!table.table().isDisposed()) {
				table.show(saved);
				setMessage(MESSAGES.get(saved.isEmpty() ? "mappings.none" : "mappings.message"));
				enable();
			}
		}).start();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, RENAME, MESSAGES.get("mappings.rename"), false);
		createButton(parent, DELETE, MESSAGES.get("mappings.delete"), false);
		createButton(parent, IDialogConstants.CANCEL_ID, MESSAGES.get("close"), true);
		enable();
	}

	private void enable() {
		for (int id : new int[] { RENAME, DELETE }) {
			Optional.ofNullable(getButton(id)).ifPresent((Button button) -> button.setEnabled(table.first().isPresent()));
		}
	}

	@Override
	protected void buttonPressed(int id) {
		switch (id) {
		case RENAME -> rename();
		case DELETE -> delete();
		default -> super.buttonPressed(id);
		}
	}

	private void rename() {
		table.first().ifPresent(saved -> {
			InputDialog dialog = new InputDialog(getShell(), MESSAGES.get("mappings.rename"), MESSAGES.get("mappings.rename.ask", saved.name()), saved.name(),
					typed -> typed.isBlank() ? MESSAGES.get("mapping.keep.blank") : null);
			if (dialog.open() == Window.OK && !dialog.getValue().strip().equals(saved.name())) {
				String name = dialog.getValue().strip();
				change(() -> workspace.importing().mappings().rename(saved.name(), name));
			}
		});
	}

	private void delete() {
		table.first().ifPresent(saved -> {
			if (MessageDialog.openConfirm(getShell(), MESSAGES.get("mappings.delete"), MESSAGES.get("mappings.delete.ask", saved.name(), saved.version()))) {
				change(() -> workspace.importing().mappings().delete(saved.name()));
			}
		});
	}

	/** Something that is done to the kept mappings. */
	private interface Change {
		void run() throws org.lookback.model.api.text.LookbackException;
	}

	private void change(Change change) {
		LookbackJob<Boolean> job = new LookbackJob<>(MESSAGES.get("mappings.changing"), progress -> {
			change.run();
			return true;
		});
		job.whenDone(done -> read()).whenFailed(failure -> {
			if (!table.table().isDisposed()) {
				setErrorMessage(Failures.text(failure));
			}
		}).start();
	}
}
