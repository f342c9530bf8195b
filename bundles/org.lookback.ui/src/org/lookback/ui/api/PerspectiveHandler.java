package org.lookback.ui.api;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the perspective whose id stands behind the class: {@code org.lookback.ui/org.lookback.ui.api.PerspectiveHandler:PERSPECTIVE}. */
public final class PerspectiveHandler extends AbstractHandler implements IExecutableExtension {

	private String perspective = "";

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		perspective = String.valueOf(data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			PlatformUI.getWorkbench().showPerspective(perspective, HandlerUtil.getActiveWorkbenchWindowChecked(event));
			return null;
		} catch (WorkbenchException failed) {
			throw new ExecutionException(failed.getMessage(), failed);
		}
	}
}
