package org.lookback.store.api;

/**
 * Something wrong with a workspace.
 *
 * @param code    {@code unreadable, rowCount, sourceMissing, sourceChanged, logGap}
 * @param message what it is and what to do, in the reader's language
 */
public record Problem(String code, String message) {
}
