package org.lookback.ui.explore.internal.hand;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Services;

/** Changes the household that is looked at. */
public final class HandHandler extends AbstractHandler {

	private static final Messages MESSAGES = Messages.in(HandHandler.class);
	private static final String ACTION = "org.lookback.ui.explore.hand.action";

	@Override
	public Object execute(ExecutionEvent event) {
		String action = event.getParameter(ACTION);
		Shell shell = HandlerUtil.getActiveShell(event);
		Services.workspaces().workspace().ifPresent(workspace -> Services.selection().household().ifPresentOrElse(
				household -> HandAction.of(action == null ? "" : action).open(shell, workspace, household),
				() -> MessageDialog.openInformation(shell, MESSAGES.get("hand.edit"), MESSAGES.get("choose"))));
		return null;
	}
}
