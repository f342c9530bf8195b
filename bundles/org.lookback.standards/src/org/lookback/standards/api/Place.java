package org.lookback.standards.api;

import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.verdict.ObjectKind;

/**
 * A village, facility or project that rules are asked of.
 *
 * @param object  which of them
 * @param row     its row, of the year when it has years; facilities, projects and helpers hang under a village's row
 * @param village the row of the village it lies in, of the year; of a village itself the same row
 */
public record Place(ObjectKind object, Fact row, Optional<Fact> village) {

	/** A village. */
	public static Place village(Fact row) {
		return new Place(ObjectKind.VILLAGE, row, Optional.of(row));
	}

	/** The village's code, the facility's or project's id. */
	public String key() {
		return row.text(switch (object) {
		case VILLAGE -> "villageCode";
		case FACILITY -> "facilityId";
		case PROJECT -> "projectId";
		default -> throw new IllegalStateException(object.code());
		}).orElse("");
	}

	/** The code of the village it lies in, empty when nobody knows. */
	public String villageCode() {
		return row.text("villageCode").orElse("");
	}
}
