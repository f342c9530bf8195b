package org.lookback.ingest.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of a mapping that is kept in a workspace.
 *
 * @param name     it is known by
 * @param version  from 1; a change makes another
 * @param who      saved it
 * @param when     it was saved
 * @param headings of the file it was saved for, one a column
 * @param guessed  what the rows of that file seemed to be about, before a person said otherwise
 * @param mapping  what was decided
 */
public record SavedMapping(String name, int version, String who, Instant when, List<String> headings, Optional<ImportKind> guessed,
		Mapping mapping) {

	public SavedMapping {
		headings = List.copyOf(headings);
	}
}
