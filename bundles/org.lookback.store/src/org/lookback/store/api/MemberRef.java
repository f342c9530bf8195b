package org.lookback.store.api;

/**
 * A member of a household known to the store.
 *
 * @param household the household's number
 * @param member    his number within it, 1 to 255, stable for ever
 */
public record MemberRef(int household, int member) {
}
