package org.lookback.ui.explore.internal.chart;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Workbenches;

/** Goes to the chart of the active query. */
public final class ChartHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Workbenches.show(Ids.VIEW_CHART);
		return null;
	}
}
