package org.lookback.ui.data.internal.perspective;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the data perspective. */
public final class DataHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			PlatformUI.getWorkbench().showPerspective(DataPerspective.ID, HandlerUtil.getActiveWorkbenchWindowChecked(event));
			return null;
		} catch (WorkbenchException failed) {
			throw new ExecutionException(failed.getMessage(), failed);
		}
	}
}
