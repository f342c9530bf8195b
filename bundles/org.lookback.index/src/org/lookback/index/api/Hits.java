package org.lookback.index.api;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param total how many there are in all, exactly
 */
public record Hits(long total, List<Hit> hits) {

	public Hits {
		hits = List.copyOf(hits);
	}
}
