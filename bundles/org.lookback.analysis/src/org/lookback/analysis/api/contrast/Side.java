package org.lookback.analysis.api.contrast;

import org.lookback.model.api.query.Query;

/**
 * One of the two.
 *
 * @param label in words: 2018, 新宾满族自治县, a package's id
 * @param query whom it speaks of, and of which year
 * @param field what is counted by
 */
public record Side(String label, Query query, String field) {
}
