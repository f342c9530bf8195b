package org.lookback.ingest.api;

import java.time.Instant;

/**
 * What a file was when it was looked at: a file that is another one when it is to be imported is still being written, or was saved meanwhile.
 *
 * @param size     in bytes
 * @param modified when it was last written
 */
public record FileState(long size, Instant modified) {
}
