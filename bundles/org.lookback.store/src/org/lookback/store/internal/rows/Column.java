package org.lookback.store.internal.rows;

import org.lookback.model.api.dictionary.FieldType;

/**
 * One field of an entity in its table.
 *
 * @param field the field's bare name
 * @param name  the column's name
 */
public record Column(String field, String name, FieldType type) {

	/** Digits behind the point of a decimal number. */
	public static final int SCALE = 8;

	/** The column's type in SQL. */
	public String sqlType() {
		return switch (type) {
		case INT -> "BIGINT";
		case YEAR -> "INTEGER";
		case YUAN -> "NUMERIC(18, 2)";
		case DEC -> "NUMERIC(24, " + SCALE + ")";
		case DATE -> "DATE";
		case BOOL -> "BOOLEAN";
		default -> "VARCHAR";
		};
	}

	/** {@code householdCode} → {@code household_code}. */
	public static String snake(String camel) {
		StringBuilder name = new StringBuilder();
		for (char c : camel.toCharArray()) {
			if (Character.isUpperCase(c)) {
				name.append('_');
			}
			name.append(Character.toLowerCase(c));
		}
		return name.toString();
	}
}
