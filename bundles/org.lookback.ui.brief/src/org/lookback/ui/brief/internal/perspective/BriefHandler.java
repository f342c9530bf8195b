package org.lookback.ui.brief.internal.perspective;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the Brief perspective. */
public final class BriefHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			PlatformUI.getWorkbench().showPerspective(BriefPerspective.ID, HandlerUtil.getActiveWorkbenchWindowChecked(event));
			return null;
		} catch (WorkbenchException failed) {
			throw new ExecutionException(failed.getMessage(), failed);
		}
	}
}
