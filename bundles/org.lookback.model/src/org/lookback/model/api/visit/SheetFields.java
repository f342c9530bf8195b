package org.lookback.model.api.visit;

import java.util.List;

import org.lookback.model.internal.dictionary.SheetFieldsReader;

/**
 * What a comparison sheet holds, as {@code dictionary/visits.yaml} says.
 *
 * @param household ids of fields of the household that are compared
 * @param member    fields of every member that are compared
 * @param visit     ids of fields that the visitor fills in about the visit
 * @param roster    ids of fields that a village's roster says of a household beside place and number
 * @param change    id of the field that says why somebody came or left
 * @param nothing   how a cell says that there is no such thing
 */
public record SheetFields(List<String> household, List<Column> member, List<String> visit, List<String> roster, String change, NothingFound nothing) {

	/**
	 * A field with the width of its column.
	 *
	 * @param field id
	 * @param width in characters of a spreadsheet
	 */
	public record Column(String field, int width) {
	}

	private static final class Core {
		static final SheetFields FIELDS = SheetFieldsReader.core();
	}

	public SheetFields {
		household = List.copyOf(household);
		member = List.copyOf(member);
		visit = List.copyOf(visit);
		roster = List.copyOf(roster);
	}

	/** The shipped ones, read once. */
	public static SheetFields core() {
		return Core.FIELDS;
	}
}
