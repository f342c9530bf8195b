package org.lookback.ui.internal.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FileDialogs;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Services;

/** Asks for a folder and opens it; asks again before a folder with other things in it becomes a workspace. */
public final class OpenHandler extends AbstractHandler {

	private static final Messages MESSAGES = Messages.in(OpenHandler.class);

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
		dialog.setText(MESSAGES.get("open.title"));
		dialog.setMessage(MESSAGES.get("open.message"));
		Services.workspaces().directory().ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		FileDialogs.folder(dialog).ifPresent(folder -> new LookbackJob<>(MESSAGES.get("open.title"), progress -> holdsOtherThings(folder))
				.whenDone(other -> open(shell, folder, other)).start());
		return null;
	}

	private static void open(Shell shell, Path folder, boolean otherThings) {
		if (!otherThings || MessageDialog.openQuestion(shell, MESSAGES.get("open.title"), MESSAGES.get("open.other", folder))) {
			Services.workspaces().open(folder);
		}
	}

	private static boolean holdsOtherThings(Path folder) {
		if (Files.isDirectory(folder.resolve("store"))) {
			return false;
		}
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.anyMatch(entry -> !"ui".equals(entry.getFileName().toString()));
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}
}
