package org.lookback.pack.guangdong.ui.internal;

import java.util.List;

import org.lookback.index.api.Counts;

/** How many, in households and in persons. */
record Count(long households, long persons) {

	static final Count ZERO = new Count(0, 0);

	static Count of(Counts.Row row) {
		return new Count(row.households(), row.persons());
	}

	/** Of things that do not overlap. */
	static Count sum(List<Count> counts) {
		return counts.stream().reduce(ZERO, Count::plus);
	}

	Count plus(Count other) {
		return new Count(households + other.households, persons + other.persons);
	}

	long in(boolean inPersons) {
		return inPersons ? persons : households;
	}
}
