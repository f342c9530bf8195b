package org.lookback.store.api;

/**
 * What a run took over from an earlier one.
 *
 * @param from   the earlier run; it may have been deleted since
 * @param except ascending numbers of the households of which it took nothing over: they were determined anew or are gone
 */
public record TakenOver(long from, long[] except) {
}
