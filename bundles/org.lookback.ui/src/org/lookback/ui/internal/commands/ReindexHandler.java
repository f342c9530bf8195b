package org.lookback.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Services;

/** Makes the indexes anew. */
public final class ReindexHandler extends AbstractHandler {

	private static final Messages MESSAGES = Messages.in(ReindexHandler.class);

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		Services.workspaces().workspace().ifPresent(workspace -> new LookbackJob<>(MESSAGES.get("reindex.title"), progress -> {
			workspace.keeping().rebuildIndex(progress);
			return null;
		}).inFront().whenDone(done -> MessageDialog.openInformation(shell, MESSAGES.get("reindex.title"), MESSAGES.get("reindex.done"))).start());
		return null;
	}
}
