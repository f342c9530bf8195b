package org.lookback.ui.explore.internal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;

/** Opens the import wizard; with files to begin with when the command names some. */
public final class ImportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveWorkbenchWindow(event) == null ? null : HandlerUtil.getActiveWorkbenchWindow(event).getShell();
		List<Path> files = Optional.ofNullable(event.getParameter(Ids.PARAMETER_FILES)).stream().flatMap(String::lines).map(Path::of).toList();
		Services.workspaces().workspace().ifPresent(workspace -> new ImportDialog(shell, new ImportWizard(workspace, files)).open());
		return null;
	}
}
