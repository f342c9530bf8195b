package org.lookback.ingest.api;

import java.util.Optional;

/**
 * A text of a column and what it becomes.
 *
 * @param text    as it stands in the file, not masked
 * @param rows    how many of the sampled rows have it
 * @param becomes the value as a person reads it; empty when nothing is recorded or the text cannot be read
 * @param problem why it cannot be read; empty when it can
 */
public record SampledValue(String text, int rows, Optional<String> becomes, String problem) {
}
