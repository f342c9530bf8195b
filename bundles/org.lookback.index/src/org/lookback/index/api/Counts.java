package org.lookback.index.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

	/** The same count of these and of others: what is in both is added up; of combinations without any unit nothing is said. */
	public Counts and(Counts others) {
		Map<Map<String, String>, Row> all = new LinkedHashMap<>();
		Stream.concat(rows.stream(), others.rows.stream()).forEach(row -> all.merge(row.keys(), row,
				(a, b) -> new Row(a.keys(), a.count() + b.count(), a.households() + b.households(), a.persons() + b.persons())));
		return new Counts(fields, unit, total + others.total, households + others.households, persons + others.persons, all.values().stream().filter(row -> row.count() > 0).toList(),
				Stream.concat(notes.stream(), others.notes.stream()).distinct().toList());
	}

	public Counts {
		fields = List.copyOf(fields);
		rows = List.copyOf(rows);
		notes = List.copyOf(notes);
	}
}
