package org.lookback.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.lookback.ui.api.Services;

/** Forward to the query after. */
public final class ForwardHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Services.query().forward();
		return null;
	}
}
