package org.lookback.casework.api.visits;

/**
 * Comparison sheets that were written.
 *
 * @param households one page each, or more when a household is very large
 * @param persons    members in them
 * @param system     households of which the national system says something
 * @param card       households of which a card says something
 */
public record SheetReport(long households, long persons, long system, long card) {
}
