package org.lookback.ui.explore.internal.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Workbenches;

/** Goes to the search box. */
public final class SearchHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Workbenches.show(Ids.VIEW_SEARCH);
		return null;
	}
}
