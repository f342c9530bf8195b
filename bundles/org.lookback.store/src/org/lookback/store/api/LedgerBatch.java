package org.lookback.store.api;

import java.time.Instant;

/**
 * An entry into the ledger: one thing that somebody did, of however many items.
 *
 * @param id   grows with time; 0 for one that is not kept yet
 * @param kind what was done, a word of the casework
 * @param why  in words, may be empty
 */
public record LedgerBatch(long id, String kind, String who, Instant when, String why) {
}
