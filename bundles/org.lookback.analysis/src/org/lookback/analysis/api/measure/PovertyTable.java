package org.lookback.analysis.api.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lookback.analysis.api.Provenance;
import org.lookback.model.api.query.Query;

/**
 * Measures of poverty and inequality, of all and by the values of fields.
 *
 * @param incomeLabel the income in words
 * @param line        in yuan, whatever it was asked for as; 0 when it is a share of a median that is not known
 * @param fields      what it is broken down by, in words
 * @param year        whose incomes these are
 * @param rows        one a combination of values that occurs, in the values' own order
 * @param total       all households that the query finds, each once
 * @param notes       what a reader has to know, in his language
 */
public record PovertyTable(PovertyQuestion question, String incomeLabel, double line, List<String> fields, int year, List<Row> rows, Row total,
		List<String> notes, Query query, Provenance provenance, Locale locale) {

	public PovertyTable {
		fields = List.copyOf(fields);
		rows = List.copyOf(rows);
		notes = List.copyOf(notes);
	}

	/**
	 * One population.
	 *
	 * @param key          the values; {@code ""}: not recorded
	 * @param labels       the same in words
	 * @param query        the households
	 * @param households   how many these are
	 * @param persons      how many persons of them the query counts
	 * @param used         how many households the measures rest on
	 * @param leftOut      the others, by reason
	 * @param weight       the sum of the weights of those used
	 * @param poorPersons  persons in households below the line
	 * @param poor         the households below the line; empty where no condition on a field says who they are
	 * @param measures     empty when nobody could be used
	 * @param unweighted   the same with each household counting once
	 * @param risk         against the threshold of all
	 * @param contribution to what is measured of all; empty for all themselves
	 */
	public record Row(List<String> key, List<String> labels, Query query, long households, long persons, long used, LeftOut leftOut, double weight,
			long poorPersons, Optional<Query> poor, Optional<Poverty> measures, Optional<Poverty> unweighted, Optional<Estimate> gini,
			OptionalDouble quintileShareRatio, Optional<RelativePoverty> risk, OptionalDouble mean, OptionalDouble median,
			Optional<Contribution> contribution, Optional<Incidence> incidence) {

		public Row {
			key = List.copyOf(key);
			labels = List.copyOf(labels);
		}
	}

	/** Shares from 0 to 1 of the weights and of each measure; those of all rows add up to one unless a household may be in several rows. */
	public record Contribution(double weight, double headcount, double gap, double severity) {
	}
}
