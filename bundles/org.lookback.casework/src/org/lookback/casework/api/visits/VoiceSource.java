package org.lookback.casework.api.visits;

import org.lookback.store.api.DatasetVersion;

/**
 * An import and whose word it is taken for.
 *
 * @param version the import
 * @param voice   whose word it is
 * @param said    whether a person said so; else it follows from the kind of the file: a wide sheet is the national system's
 */
public record VoiceSource(DatasetVersion version, Voice voice, boolean said) {
}
