package org.lookback.ui.internal.commands;

import java.nio.file.Path;
import java.time.LocalDate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FileDialogs;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.Workspace;

/** Copies the workspace into one file. */
public final class BackupHandler extends AbstractHandler {

	private static final Messages MESSAGES = Messages.in(BackupHandler.class);

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(MESSAGES.get("backup.title"));
		dialog.setFileName(MESSAGES.get("backup.file", LocalDate.now().toString()));
		dialog.setOverwrite(true);
		FileDialogs.file(dialog).ifPresent(file -> Services.workspaces().workspace().ifPresent(workspace -> backup(shell, workspace, file)));
		return null;
	}

	private static void backup(Shell shell, Workspace workspace, Path file) {
		new LookbackJob<>(MESSAGES.get("backup.title"), progress -> {
			workspace.keeping().backup(file, progress);
			return file;
		}).inFront().whenDone(done -> MessageDialog.openInformation(shell, MESSAGES.get("backup.title"), MESSAGES.get("backup.done", done)))
				.start();
	}
}
