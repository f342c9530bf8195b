package org.lookback.store.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change by hand before it is made.
 *
 * @param kind   what the person did: {@code edit, row, addMember, removeMember, split, merge, assign, handOver, keep}
 * @param at     when, if not now
 * @param why    required
 * @param origin the workspace that it is merged from; empty when it is made here
 */
public record HandWork(String kind, String who, Optional<Instant> at, String why, String origin, List<HandStep> steps) {

	public HandWork {
		steps = List.copyOf(steps);
	}

	/** One that is made here and now. */
	public static HandWork of(String kind, String who, String why, List<HandStep> steps) {
		return new HandWork(kind, who, Optional.empty(), why, "", steps);
	}
}
