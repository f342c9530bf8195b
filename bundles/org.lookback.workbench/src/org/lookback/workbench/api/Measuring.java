package org.lookback.workbench.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.measure.DeprivationQuestion;
import org.lookback.analysis.api.measure.DeprivationTable;
import org.lookback.analysis.api.measure.Dimension;
import org.lookback.analysis.api.measure.IncidenceTable;
import org.lookback.analysis.api.measure.PovertyQuestion;
import org.lookback.analysis.api.measure.PovertyTable;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;

/**
 * Measures of poverty and inequality of the households that a query finds. Each carries the query behind it, how many it rests on and how many
 * it leaves out and why, the year and the version of the data.
 */
public interface Measuring {

	/**
	 * Headcount, gap, severity, Watts, Gini, quintile share ratio and risk of poverty by an income. All together and rows that are regions have
	 * the incidence of poverty too, when the villages' agricultural population is known.
	 */
	PovertyTable poverty(Query query, PovertyQuestion question, Locale locale) throws LookbackException;

	/** Poverty in several dimensions by the method of Alkire and Foster. */
	DeprivationTable multidimensional(Query query, DeprivationQuestion question, Locale locale) throws LookbackException;

	/** The Two Assurances and Three Guarantees as dimensions, with water beside them. */
	List<Dimension> guarantees();

	/**
	 * The incidence of poverty 贫困发生率: persons in poor households over the agricultural population of the villages.
	 *
	 * @param query  year and regions
	 * @param poor   who is poor; those who have not left poverty, or have fallen back, when absent
	 * @param region the field of regions to break it down by
	 */
	IncidenceTable incidence(Query query, Optional<Query> poor, Optional<String> region, Locale locale) throws LookbackException;
}
