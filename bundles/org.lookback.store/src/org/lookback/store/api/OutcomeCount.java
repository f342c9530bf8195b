package org.lookback.store.api;

import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Truth;

/**
 * How often a run came to an outcome.
 *
 * @param outcome the province's own label
 * @param persons persons in those households, 0 when nobody counted
 */
public record OutcomeCount(String outcome, Concept concept, Truth value, long households, long persons) {
}
