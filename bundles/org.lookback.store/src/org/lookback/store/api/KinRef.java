package org.lookback.store.api;

/**
 * A separated child or its spouse (分户子女及配偶), found by ID number.
 *
 * @param household the household it belongs to
 * @param kinKey    the kin's key within it
 */
public record KinRef(HouseholdRef household, String kinKey) {
}
