package org.lookback.casework.api.procedure;

/**
 * A household of a case.
 *
 * @param number  the store's
 * @param village code of its village when the case began
 * @param persons how many it had then
 */
public record CaseHousehold(long number, String key, String village, int persons) {
}
