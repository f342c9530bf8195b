package org.lookback.ui.explore.internal.importing;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.ui.api.Services;

/** Opens the import wizard. */
public final class ImportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveWorkbenchWindow(event) == null ? null : HandlerUtil.getActiveWorkbenchWindow(event).getShell();
		Services.workspaces().workspace().ifPresent(workspace -> new ImportDialog(shell, new ImportWizard(workspace)).open());
		return null;
	}
}
