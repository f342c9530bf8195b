package org.lookback.store.api;

import java.time.Instant;

import org.lookback.model.api.verdict.PolicyDetails;

/**
 * A policy text that somebody added.
 *
 * @param id         unique; the first digits of the file's SHA-256, so that the same file has the same id everywhere
 * @param collection the name under which it stands with others
 * @param fileName   as it was called when it was added
 * @param sha256     of the file, which is kept
 * @param wordsHash  of its words alone, whatever the file's format: texts with the same one say the same
 * @param clauses    how many
 * @param who        who added it
 */
public record PolicyText(String id, String collection, String fileName, String sha256, String wordsHash, PolicyDetails details, int clauses, String who,
		Instant added) {
}
