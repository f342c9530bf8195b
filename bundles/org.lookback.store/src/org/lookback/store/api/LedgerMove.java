package org.lookback.store.api;

import java.time.Instant;
import java.util.Optional;

/**
 * What an entry made of an item, as far as it matters for what is open: each is absent where the entry left it as it was.
 *
 * @param sector code of the list Sector, empty when it was taken away
 * @param state  how far the item is
 * @param gone   whether the item was opened by mistake, or is taken back
 */
public record LedgerMove(String key, Instant when, Optional<String> sector, Optional<String> state, Optional<Boolean> gone) {
}
