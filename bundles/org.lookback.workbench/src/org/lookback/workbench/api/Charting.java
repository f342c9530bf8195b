package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Table;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.Drawing;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.ClauseRef;

/** Numbers ready to be drawn or printed. Drawing itself is {@code org.lookback.charts.api}'s. */
public interface Charting {

	/**
	 * A labelled table of counts over one or two fields, with the query behind each cell, its denominator, unit, year and data version.
	 *
	 * @param fields one or two facettable fields
	 */
	Table table(Query query, List<String> fields, Unit unit, Locale locale) throws LookbackException;

	/** Why a kind of chart cannot show these fields, and what would do; empty when it can. */
	Optional<String> objection(ChartSpec.Kind kind, List<String> fields, Locale locale) throws LookbackException;

	/**
	 * The numbers of a chart, for {@code Charts.draw}. Its notes say when a check it rests on is outdated.
	 *
	 * @throws LookbackException when a field does not exist or the kind cannot show the fields; says what would do
	 */
	ChartSpec spec(ChartPlan plan, ChartSpec.Theme theme, int width, int height, Locale locale, Progress progress) throws LookbackException;

	/**
	 * Writes a chart as the kind of file that the ending says: .png, .svg, .pdf, .csv, .xlsx. The workbook has the numbers on one sheet and on another
	 * query, unit, package, dates and data version.
	 *
	 * @param drawing of the plan
	 */
	void write(Drawing drawing, ChartPlan plan, Path file, Locale locale) throws LookbackException;

	/** The clauses that the findings of a query rest on, those of most findings first; none when it is not about findings. */
	List<Ground> clauses(Query query, Locale locale) throws LookbackException;

	/**
	 * A rule that found something, and its clause.
	 *
	 * @param rule     the rule's title
	 * @param findings how many it found
	 */
	record Ground(String packageId, String rule, ClauseRef clause, long findings) {
	}
}
