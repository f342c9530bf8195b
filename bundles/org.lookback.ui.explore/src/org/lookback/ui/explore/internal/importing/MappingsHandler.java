package org.lookback.ui.explore.internal.importing;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.ui.api.Services;

/** Opens the list of saved mappings. */
public final class MappingsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Services.workspaces().workspace().ifPresent(workspace -> new MappingsDialog(HandlerUtil.getActiveShell(event), workspace).open());
		return null;
	}
}
