package org.lookback.index.api;

/** A place in a text: from the first character to before the last. */
public record Mark(int from, int until) {
}
