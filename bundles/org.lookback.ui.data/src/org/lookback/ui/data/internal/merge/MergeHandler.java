package org.lookback.ui.data.internal.merge;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.ui.api.Services;

/** Brings another workspace into the open one, which may still be empty. */
public final class MergeHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		boolean reveal = Services.settings().reveal();
		Services.workspaces().workspace().ifPresent(workspace -> new MergeAction(HandlerUtil.getActiveShell(event), workspace, Services.appearance(), reveal).run());
		return null;
	}
}
