package org.lookback.ingest.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of one column go.
 *
 * @param index      the column, from 0
 * @param heading    as it stands in the file
 * @param field      id of a field of the dictionary; empty: the values are kept with the row under {@code keptAs}
 * @param keptAs     name of the extra value; unique among the columns
 * @param confidence from 0 to 1; 1 when a person said so or the heading is the field's own. Without a field: how sure the best offer is, or
 *                   1 when a person said that the column is kept as it stands
 * @param evidence   why this field, or why none, as a person reads it
 * @param offers     other fields it may be, the likeliest first; nothing goes to them unless a person says so
 * @param values     what a person said texts of this column mean: the code's id (是 and 否 for yes-or-no fields); empty: nothing recorded
 */
public record ColumnMapping(int index, String heading, Optional<String> field, String keptAs, double confidence, String evidence,
		List<Offer> offers, Map<String, Optional<String>> values) {

	/** From this confidence on a column goes to a field without being asked for. */
	public static final double SURE = 0.7;

	/**
	 * A field that a column may be.
	 *
	 * @param field      id of a field of the dictionary
	 * @param confidence from 0 to 1
	 * @param evidence   why, as a person reads it
	 */
	public record Offer(String field, double confidence, String evidence) {
	}

	public ColumnMapping {
		offers = List.copyOf(offers);
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/** The same column going elsewhere, for a reason that is sure; texts keep their meaning only while the field stays. */
	public ColumnMapping to(Optional<String> other, String why) {
		return new ColumnMapping(index, heading, other, keptAs, 1, why, offers, other.equals(field) ? values : Map.of());
	}

	/** The same column with other meanings of its texts. */
	public ColumnMapping meaning(Map<String, Optional<String>> others) {
		return new ColumnMapping(index, heading, field, keptAs, confidence, evidence, offers, others);
	}

	/** Whether it goes to no field although one looks likely, and nobody said so: somebody should look. */
	public boolean undecided() {
		return field.isEmpty() && !offers.isEmpty() && confidence < 1;
	}

	/** The column's letters as a spreadsheet shows them: A, B, … AA. */
	public String letters() {
		return letters(index);
	}

	/** @param index the column, from 0 */
	public static String letters(int index) {
		StringBuilder letters = new StringBuilder();
		for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return letters.toString();
	}
}
