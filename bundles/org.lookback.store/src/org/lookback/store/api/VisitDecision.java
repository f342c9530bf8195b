package org.lookback.store.api;

import java.time.Instant;

/**
 * What a person decided about a difference between the national system, the household's card and what was found. Never removed; the last one
 * of a key counts.
 *
 * @param id        grows with time; 0 for one that is not kept yet
 * @param key       which field of whom, as the caller writes it
 * @param household the store's number
 * @param accepted  whether the value is to be changed in the national system
 * @param withdrawn whether the person took an earlier decision back: nothing is decided
 * @param there     what the national system said at the time, canonical; empty when it said nothing
 * @param found     what the visitor had found at the time, canonical
 * @param value     what is to be typed, canonical; of a rejection empty
 * @param who       who decided
 * @param when      when
 * @param reason    why
 * @param evidence  what proves it; may be empty
 * @param version   the newest import at the time
 */
public record VisitDecision(long id, String key, long household, boolean accepted, boolean withdrawn, String there, String found, String value,
		String who, Instant when, String reason, String evidence, int version) {
}
