package org.lookback.store.api;

import java.time.Instant;

/**
 * One line of the change log. Personal data stands in it as it is; who shows it masks it.
 *
 * @param what      {@code import, undo, purge, edit, check, checkDeleted, clauses, round, setting, query} or what
 *                  {@link Changes#log} was given
 * @param entity    the field or thing that changed
 * @param household the household's number, or 0
 * @param before    the value before, empty when there was none
 * @param after     the value after, empty when it was cleared
 */
public record Change(long seq, Instant at, String who, String what, String entity, long household, String before, String after, String why) {
}
