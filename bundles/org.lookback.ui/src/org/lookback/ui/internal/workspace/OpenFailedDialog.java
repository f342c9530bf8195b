package org.lookback.ui.internal.workspace;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Lookback.Access;

/** Says why a workspace cannot be opened, and offers what a person can do then: read it only, or open another. */
final class OpenFailedDialog {

	private static final Messages MESSAGES = Messages.in(OpenFailedDialog.class);

	private final OpenWorkspace workspaces;
	private final Path folder;
	private final String problem;
	private final boolean readable;

	OpenFailedDialog(OpenWorkspace workspaces, Path folder, String problem, boolean readable) {
		this.workspaces = workspaces;
		this.folder = folder;
		this.problem = problem;
		this.readable = readable;
	}

	void open() {
		Map<String, Runnable> ways = new LinkedHashMap<>();
		if (readable) {
			ways.put(MESSAGES.get("open.read"), () -> workspaces.open(folder, Access.READ));
		}
		ways.put(MESSAGES.get("open.other"), () -> Workbenches.run(Ids.COMMAND_OPEN));
		ways.put(IDialogConstants.CLOSE_LABEL, () -> {
		});
		Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null ? null
				: PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
		int pressed = new MessageDialog(shell, MESSAGES.get("open.failed"), null, problem, MessageDialog.ERROR, 0,
				ways.keySet().toArray(String[]::new)).open();
		if (pressed >= 0) {
			ways.values().stream().skip(pressed).findFirst().ifPresent(Runnable::run);
		}
	}
}
