package org.lookback.store.api;

import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.Source;

/**
 * One step of a change by hand. Households go by their key and members by what tells them apart, so that the same step means the same in another
 * workspace; a step may speak of what an earlier one has made.
 */
public sealed interface HandStep {

	/**
	 * Where a value stands.
	 *
	 * @param household its key; empty for a row of no household
	 * @param member    for a row of a member
	 * @param year      for an entity of a year, else 0
	 * @param rowKey    the row's own key ({@code houseNo}, {@code villageCode}; several parts joined by {@code |}), empty when it has none
	 */
	record Spot(String household, Optional<MemberKey> member, String entity, int year, String rowKey) {
	}

	/**
	 * Sets or clears a field.
	 *
	 * @param value  of the type that the field's {@code FieldType} names; empty clears it
	 * @param source when the value is what an earlier row says and is only kept; else empty
	 */
	record SetValue(Spot spot, String field, Optional<Object> value, Optional<Source> source) implements HandStep {
	}

	/** Adds a row to an entity whose rows have a key of their own; the values hold the key. */
	record NewRow(Spot spot, Map<String, Object> values) implements HandStep {
		public NewRow {
			values = Map.copyOf(values);
		}
	}

	/** Makes a person known to a household; whoever calls says since when he belongs to it. */
	record NewMember(String household, MemberKey member) implements HandStep {
	}

	/** Makes a household; its key is {@link HouseholdKey#name}. */
	record NewHousehold(HouseholdKey key) implements HandStep {
	}

	/**
	 * Shows a member with another household as well.
	 *
	 * @param year the first year whose rows go along; 0 when the old household ends with {@link Absorb}
	 * @param as   whom he is there already; empty when he is new
	 */
	record MoveMember(String from, MemberKey member, String to, int year, Optional<MemberKey> as) implements HandStep {
	}

	/** Shows all other rows of a household with another one; the first one ends. */
	record Absorb(String from, String to) implements HandStep {
	}
}
