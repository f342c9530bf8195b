package org.lookback.store.api;

import java.time.Instant;

/**
 * A query with the shape it is shown in, both in the text form of the model's query package.
 *
 * @param id 0 until it is saved
 */
public record SavedQuery(long id, String name, String query, String shape, String owner, Instant saved) {
}
