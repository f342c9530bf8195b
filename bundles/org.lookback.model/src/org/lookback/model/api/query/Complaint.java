package org.lookback.model.api.query;

/**
 * Something in a typed query that could not be understood.
 *
 * @param from    where it begins, counted in characters from 0
 * @param until   where it ends
 * @param message what is wrong and what was done instead, in the reader's language
 */
public record Complaint(int from, int until, String message) {
}
