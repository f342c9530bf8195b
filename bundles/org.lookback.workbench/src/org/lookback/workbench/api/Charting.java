package org.lookback.workbench.api;

import java.util.List;
import java.util.Locale;

import org.lookback.analysis.api.Table;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** Numbers ready to be drawn or printed. Drawing itself is {@code org.lookback.charts.api}'s. */
public interface Charting {

	/**
	 * A labelled table of counts over one or two fields, with the query behind each cell, its denominator, unit, year and data version.
	 *
	 * @param fields one or two facettable fields
	 */
	Table table(Query query, List<String> fields, Unit unit, Locale locale) throws LookbackException;
}
