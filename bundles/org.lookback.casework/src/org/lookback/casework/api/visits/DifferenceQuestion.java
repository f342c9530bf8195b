package org.lookback.casework.api.visits;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which differences.
 *
 * @param region code of a region at any level; empty for everything
 * @param year   the current one when empty
 * @param kinds  none means all
 * @param states none means all
 * @param fields ids of fields; none means all
 */
public record DifferenceQuestion(String region, OptionalInt year, List<DifferenceKind> kinds, List<DifferenceState> states, List<String> fields) {

	public DifferenceQuestion {
		kinds = List.copyOf(kinds);
		states = List.copyOf(states);
		fields = List.copyOf(fields);
	}

	/** All of a region. */
	public static DifferenceQuestion in(String region) {
		return new DifferenceQuestion(region, OptionalInt.empty(), List.of(), List.of(), List.of());
	}

	/** Those of some state alone. */
	public DifferenceQuestion withStates(DifferenceState... wanted) {
		return new DifferenceQuestion(region, year, kinds, List.of(wanted), fields);
	}

	/** Whether a difference is one of those asked for, wherever it is. */
	public boolean wants(Difference difference) {
		return (kinds.isEmpty() || kinds.contains(difference.kind())) && (states.isEmpty() || states.contains(difference.state()))
				&& (fields.isEmpty() || fields.contains(difference.target().field()));
	}
}
