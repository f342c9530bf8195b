package org.lookback.analysis.api.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Provenance;
import org.lookback.model.api.query.Query;

/**
 * Measures of poverty in several dimensions, of all and by the values of fields.
 *
 * @param fields what it is broken down by, in words
 * @param year   whose facts these are
 * @param rows   one a combination of values that occurs, in the values' own order
 * @param total  all households that the query finds, each once
 * @param notes  what a reader has to know, in his language
 */
public record DeprivationTable(DeprivationQuestion question, List<String> fields, int year, List<Row> rows, Row total, List<String> notes,
		Query query, Provenance provenance, Locale locale) {

	public DeprivationTable {
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
	 * @param measures     empty when nobody has a weight
	 * @param deprived     by dimension, the households deprived in it
	 * @param contribution share of M0 of all, from 0 to 1; empty for all themselves and where nobody could be used
	 */
	public record Row(List<String> key, List<String> labels, Query query, long households, long persons, Optional<Multidimensional> measures,
			List<Query> deprived, Optional<Double> contribution) {

		public Row {
			key = List.copyOf(key);
			labels = List.copyOf(labels);
			deprived = List.copyOf(deprived);
		}
	}
}
