package org.lookback.index.api;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param total   how many there are in all, exactly
 * @param nearest whether nothing has the words that were asked for and these only come nearest to them
 */
public record Hits(long total, List<Hit> hits, boolean nearest) {

	/** What has the words. */
	public Hits(long total, List<Hit> hits) {
		this(total, hits, false);
	}

	public Hits {
		hits = List.copyOf(hits);
	}
}
