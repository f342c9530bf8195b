package org.lookback.ui.explore.internal.importing;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;

/** Opens the rows of an import that were not taken. */
public final class RejectsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		String version = event.getParameter(Ids.PARAMETER_VERSION);
		Shell shell = HandlerUtil.getActiveShell(event);
		if (version != null && version.matches("\\d{1,9}")) {
			Services.workspaces().workspace().ifPresent(workspace -> RejectsDialog.open(shell, workspace, Integer.parseInt(version)));
		}
		return null;
	}
}
