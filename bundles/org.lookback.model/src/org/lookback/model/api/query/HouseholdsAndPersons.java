package org.lookback.model.api.query;

/** How many households, and how many persons in them (户、人). */
public record HouseholdsAndPersons(long households, long persons) {

	public static final HouseholdsAndPersons NONE = new HouseholdsAndPersons(0, 0);

	/** Both together, where they do not overlap. */
	public HouseholdsAndPersons plus(HouseholdsAndPersons other) {
		return new HouseholdsAndPersons(households + other.households, persons + other.persons);
	}
}
