package org.lookback.analysis.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;

/**
 * Counts by up to three fields. A value's total counts distinct units and may be less than the sum of its cells, and the cells of a
 * field with several values may add up to more than the total; then a note says so.
 *
 * @param title      fields and unit in words
 * @param axes       the fields: rows, columns, and what lies behind
 * @param cells      combinations that occur
 * @param total      distinct units that the query finds
 * @param households distinct households that the query finds: the population of the shares in households
 * @param persons    distinct persons that the query finds
 * @param notes      what a reader has to know, in his language
 * @param query      everything that was counted
 */
public record Table(String title, Unit unit, List<Axis> axes, List<Cell> cells, long total, long households, long persons, List<String> notes,
		Query query, Provenance provenance, Locale locale) {

	/**
	 * One combination.
	 *
	 * @param key   a value's id for every axis
	 * @param share of the total, from 0 to 1
	 * @param query the units behind the number
	 */
	public record Cell(List<String> key, long count, long households, long persons, double share, Query query) {
	}

	public Table {
		axes = List.copyOf(axes);
		cells = List.copyOf(cells);
		notes = List.copyOf(notes);
	}

	/** The combination of these values' ids, when it occurs. */
	public Optional<Cell> cell(String... valueIds) {
		List<String> key = List.of(valueIds);
		return cells.stream().filter(cell -> cell.key().equals(key)).findFirst();
	}

	/** The lines under a table or chart: unit and population, notes, provenance. */
	public List<String> footer() {
		return Footer.of(this);
	}
}
