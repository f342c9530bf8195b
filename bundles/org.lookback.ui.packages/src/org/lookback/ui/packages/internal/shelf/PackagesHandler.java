package org.lookback.ui.packages.internal.shelf;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.packages.internal.editor.PackageEditors;
import org.lookback.ui.packages.internal.perspective.PackagesPerspective;

/** Goes to the package author's perspective. */
public final class PackagesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			PackageEditors.showPerspective(HandlerUtil.getActiveWorkbenchWindowChecked(event));
			Workbenches.show(PackagesPerspective.SHELF);
			return null;
		} catch (WorkbenchException failed) {
			throw new ExecutionException(failed.getMessage(), failed);
		}
	}
}
