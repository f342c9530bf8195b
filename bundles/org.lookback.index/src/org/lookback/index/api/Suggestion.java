package org.lookback.index.api;

/**
 * A way to go on from what is typed.
 *
 * @param from  where the part begins that it replaces, in characters from 0
 * @param until where that part ends
 * @param text  what stands there then; ends with a colon when a value is to follow
 * @param label what a list shows: field and value in words
 */
public record Suggestion(int from, int until, String text, String label) {
}
