package org.lookback.ui.explore.internal.chart;

import java.util.List;

import org.lookback.charts.api.ChartSpec;
import org.lookback.model.api.query.Unit;

/**
 * What the person wants drawn.
 *
 * @param first  a field
 * @param second another field; empty for none
 */
record ChartChoice(String first, String second, Unit unit, ChartSpec.Kind kind) {

	/** Cause by sector, in households: what "cause × sector" means without more. */
	static final ChartChoice USUAL = new ChartChoice("cause.main", "finding.sector", Unit.HOUSEHOLD, ChartSpec.Kind.STACKED);

	/** The fields to count by; a pie shows one. */
	List<String> fields() {
		return second.isEmpty() || second.equals(first) || kind == ChartSpec.Kind.PIE ? List.of(first) : List.of(first, second);
	}
}
