package org.lookback.store.api;

import java.time.Instant;
import java.util.Optional;

/**
 * One file that was loaded once.
 *
 * @param id       ascending in time; a newer version's values win over an older one's, field by field
 * @param year     the year given for the whole file, or 0
 * @param finished when it became complete or was given up
 * @param rows     rows of the file, {@code accepted + rejected}
 */
public record DatasetVersion(int id, String fileName, String sha256, String kind, int year, String mappingHash, VersionState state,
		Instant started, Optional<Instant> finished, long rows, long accepted, long rejected, String user) {
}
