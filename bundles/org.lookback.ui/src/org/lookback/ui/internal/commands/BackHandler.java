package org.lookback.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.lookback.ui.api.Services;

/** Back to the query before. */
public final class BackHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Services.query().back();
		return null;
	}
}
