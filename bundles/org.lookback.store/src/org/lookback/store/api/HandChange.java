package org.lookback.store.api;

import java.time.Instant;

/**
 * Something that a person changed by hand, all at once.
 *
 * @param id         ascending in time
 * @param kind       {@code edit, row, addMember, removeMember, split, merge, keep}
 * @param origin     the workspace it was merged from; empty when it was made here
 * @param inForce    whether it has not been undone
 * @param households numbers, ascending
 * @param values     how many it set
 * @param sequence   the state of the data right after it
 */
public record HandChange(int id, String kind, Instant at, String who, String why, String origin, boolean inForce, long[] households, long values,
		long sequence) {
}
