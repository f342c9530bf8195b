package org.lookback.ui.internal.checking;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.Workspace;

/** Asks which package and as of when, runs it, and shows what came out. */
public final class CheckHandler extends AbstractHandler {

	private static final Messages MESSAGES = Messages.in(CheckHandler.class);

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
		Services.workspaces().workspace().ifPresent(workspace -> new LookbackJob<>(MESSAGES.get("packages"),
				progress -> workspace.policies().packages().stream().filter(each -> !each.rules().isEmpty()).toList())
				.whenDone(packages -> ask(shell, workspace, packages)).start());
		return null;
	}

	private static void ask(Shell shell, Workspace workspace, List<StandardsPackage> packages) {
		if (packages.isEmpty()) {
			MessageDialog.openInformation(shell, MESSAGES.get("title"), MESSAGES.get("packages.none"));
			return;
		}
		CheckDialog dialog = new CheckDialog(shell, packages);
		if (dialog.open() == Window.OK) {
			CheckDialog.Choice choice = dialog.choice();
			new LookbackJob<>(MESSAGES.get("running", choice.title(), choice.asOf().toString()),
					progress -> workspace.checking().run(choice.packageId(), choice.asOf(), progress)).inFront()
					.whenDone(summary -> new CheckResultDialog(shell, choice.title(), summary).open()).start();
		}
	}
}
