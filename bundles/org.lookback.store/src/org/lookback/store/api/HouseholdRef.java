package org.lookback.store.api;

/**
 * A household known to the store.
 *
 * @param number its number, from 1, stable for ever
 */
public record HouseholdRef(int number) {
}
