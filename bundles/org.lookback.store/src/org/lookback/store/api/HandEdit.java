package org.lookback.store.api;

import java.util.Optional;

/**
 * One field changed by a person.
 *
 * @param household  the household's number
 * @param memberCode the member's code for a field of his; empty for the household's own
 * @param entity     the dictionary's id of the entity
 * @param year       for an entity of a year
 * @param rowKey     the row's own key ({@code houseNo}, {@code measureId}; several parts joined by {@code |}), empty when the
 *                   entity has none
 * @param field      the field's bare name
 * @param value      of the type that the field's {@code FieldType} names; empty clears the field
 */
public record HandEdit(long household, Optional<String> memberCode, String entity, Optional<Integer> year, String rowKey, String field,
		Optional<Object> value, String who, String why) {
}
