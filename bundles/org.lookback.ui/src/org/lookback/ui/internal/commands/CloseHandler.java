package org.lookback.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.lookback.ui.api.Services;

/** Closes the workspace; the window stays. */
public final class CloseHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Services.workspaces().close();
		return null;
	}
}
