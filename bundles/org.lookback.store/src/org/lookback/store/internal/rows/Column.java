package org.lookback.store.internal.rows;

import org.lookback.model.api.dictionary.FieldType;

/**
 * One field of an entity in its rows.
 *
 * @param field the field's bare name
 * @param name  the name as databases write it
 */
public record Column(String field, String name, FieldType type) {

	/** Digits behind the point of a decimal number. */
	public static final int SCALE = 8;

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
