package org.lookback.analysis.api.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Provenance;
import org.lookback.model.api.query.Query;

/**
 * The incidence of poverty by region, whoever counts as poor.
 *
 * @param field the level of regions in words; empty when there are no rows
 * @param rows  one a region, in the order of their codes; those without any poor among them
 * @param total of all regions that the query speaks of
 */
public record IncidenceTable(Optional<String> field, int year, List<Row> rows, Row total, List<String> notes, Query query, Provenance provenance,
		Locale locale) {

	public IncidenceTable {
		rows = List.copyOf(rows);
		notes = List.copyOf(notes);
	}

	/**
	 * One region.
	 *
	 * @param key        its code; empty for the total, {@code ""}: not recorded, then there is no incidence
	 * @param households poor households
	 * @param query      these households
	 */
	public record Row(Optional<String> key, String label, Query query, long households, Optional<Incidence> incidence) {
	}
}
