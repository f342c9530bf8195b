package org.lookback.casework.api.visits;

import java.util.List;
import java.util.Optional;

/**
 * The place of a value: a field of a household, of one of its members, or of a row of its own (a house).
 *
 * @param householdKey key of the household
 * @param member       code of the member; empty for the household itself
 * @param field        id of the dictionary's field
 * @param year         of which year; 0 for what never changes with the year
 * @param rowKey       key of the row where the entity has rows of its own (number of the house); else empty
 */
public record Target(String householdKey, String member, String field, int year, String rowKey) {

	private static final int PARTS = 5;
	private static final String SEPARATOR = "|";

	/** As it is written where one text must say it: the key of a difference and of a decision. */
	public String key() {
		return String.join(SEPARATOR, householdKey, member, field, String.valueOf(year), rowKey);
	}

	/** The place that {@link #key} has written; empty when the text is none. */
	public static Optional<Target> of(String key) {
		List<String> parts = List.of(key.split("\\|", -1));
		if (parts.size() != PARTS || !parts.get(3).matches("\\d{1,4}")) {
			return Optional.empty();
		}
		return Optional.of(new Target(parts.get(0), parts.get(1), parts.get(2), Integer.parseInt(parts.get(3)), parts.get(4)));
	}

	/** The id of the field's entity. */
	public String entity() {
		return field.substring(0, field.indexOf('.'));
	}

	/** The field's bare name. */
	public String name() {
		return field.substring(field.indexOf('.') + 1);
	}
}
