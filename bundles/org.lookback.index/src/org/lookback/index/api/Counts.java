package org.lookback.index.api;

import java.util.List;
import java.util.Map;

import org.lookback.model.api.query.Unit;

/**
 * How many there are of each combination of values.
 *
 * @param fields     as they were asked for
 * @param total      distinct units that the query finds, recorded or not
 * @param households distinct households that the query finds
 * @param persons    distinct persons that the query finds
 * @param rows       combinations that occur, in no particular order
 * @param notes      what a reader of the numbers has to know, in his language
 */
public record Counts(List<String> fields, Unit unit, long total, long households, long persons, List<Row> rows, List<String> notes) {

	/**
	 * One combination.
	 *
	 * @param keys  by field as it was asked for; {@code ""}: not recorded
	 * @param count distinct units
	 */
	public record Row(Map<String, String> keys, long count, long households, long persons) {
	}

	public Counts {
		fields = List.copyOf(fields);
		rows = List.copyOf(rows);
		notes = List.copyOf(notes);
	}
}
