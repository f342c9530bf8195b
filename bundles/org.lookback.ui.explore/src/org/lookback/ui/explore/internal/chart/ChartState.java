package org.lookback.ui.explore.internal.chart;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.osgi.service.prefs.BackingStoreException;

/** What the view was showing, kept with the window's state: the plan, whether its query is pinned, whether the numbers are shown. */
final class ChartState {

	/** Cause by sector, in households: what "cause × sector" means without more. */
	static final ChartPlan USUAL = new ChartPlan(Kind.STACKED, List.of("cause.main", "finding.sector"), Unit.HOUSEHOLD, Query.ALL);

	private static final String PLAN = "chart.plan";
	private static final String PINNED = "chart.pinned";
	private static final String TABLE = "chart.table";
	private static final String QUERY = "chart.query";

	private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.lookback.ui.explore");

	/** What was drawn last; the usual when nothing was, or when it cannot be read any more. */
	ChartPlan plan() {
		String kept = node.get(PLAN, "");
		if (kept.isEmpty()) {
			return USUAL;
		}
		try {
			return ChartPlan.parse(kept);
		} catch (LookbackException olderOrDamaged) {
			return USUAL;
		}
	}

	/** The query that the view stays with, whatever is asked for elsewhere. */
	Optional<Query> pinned() {
		return node.getBoolean(PINNED, false) ? Optional.of(plan().query()) : Optional.empty();
	}

	boolean tableShown() {
		return node.getBoolean(TABLE, false);
	}

	boolean queryShown() {
		return node.getBoolean(QUERY, false);
	}

	/** Writes what is kept; called in jobs. */
	void save() {
		try {
			node.flush();
		} catch (BackingStoreException unwritable) {
			ILog.of(ChartState.class).warn(node.absolutePath(), unwritable);
		}
	}

	void keep(ChartPlan plan, boolean pinned, boolean tableShown, boolean queryShown) {
		node.put(PLAN, plan.with(pinned ? plan.query() : Query.ALL).print());
		node.putBoolean(PINNED, pinned);
		node.putBoolean(TABLE, tableShown);
		node.putBoolean(QUERY, queryShown);
	}
}
