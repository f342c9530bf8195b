package org.lookback.standards.api;

import java.util.Locale;
import java.util.Optional;

/** Which days a term counts. */
public enum DayCount {
	/** Every day (自然日). */
	CALENDAR,
	/** Days on which people work, make-up days included (工作日). */
	WORKING;

	/** The spelling in packages and readings. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The count of a spelling; empty when it is none. */
	public static Optional<DayCount> of(String id) {
		for (DayCount count : values()) {
			if (count.id().equals(id.strip())) {
				return Optional.of(count);
			}
		}
		return Optional.empty();
	}
}
